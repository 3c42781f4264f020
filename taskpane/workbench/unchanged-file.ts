/** Whether a file is still what it was when it was chosen: browsers refuse to read one that was changed or moved since. */
export function isUnchanged(file: File): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}
