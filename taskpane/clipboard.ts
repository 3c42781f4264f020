/**
 * Puts text on the clipboard. WebViews may refuse the modern call, so the old one is tried as well.
 * Resolves to `false` when both are refused; never rejects.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  const focused = document.activeElement;
  area.select();
  // The only way to copy in WebViews that block navigator.clipboard.
  const copied = runCopyCommand();
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}

function runCopyCommand(): boolean {
  const commands: { execCommand(name: string): boolean } = document;
  try {
    return commands.execCommand("copy");
  } catch {
    return false;
  }
}
