/**
 * Puts rich text on the clipboard, with plain text beside it for programs that take no other. WebViews may refuse the modern
 * call, so the old one is tried as well. Resolves to `false` when both are refused; never rejects.
 */
export async function copyRich(html: string, plain: string): Promise<boolean> {
  try {
    const parts = { "text/html": html, "text/plain": plain };
    const entries = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(entries))]);
    return true;
  } catch {
    return copyByEvent(html, plain);
  }
}

/** The text goes in while the old command requires it. */
function copyByEvent(html: string, plain: string): boolean {
  const give = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", plain);
  };
  document.addEventListener("copy", give);
  const commands: { execCommand(name: string): boolean } = document;
  const copied = commands.execCommand("copy");
  document.removeEventListener("copy", give);
  return copied;
}
