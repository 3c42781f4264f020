/**
 * The order of a walk through folders: step by step, by code units, so that all files of a folder follow each other. For
 * paths with forward slashes.
 */
export function byPath(left: string, right: string): number {
  const a = left.split("/");
  const b = right.split("/");
  const differs = a.findIndex((step, index) => step !== b[index]);
  if (differs < 0) return a.length - b.length;
  const [one, other] = [a[differs] ?? "", b[differs]];
  if (other === undefined) return 1;
  return one < other ? -1 : 1;
}
