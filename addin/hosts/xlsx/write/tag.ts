/** Sets one attribute in the text of an element's start tag; other attributes and the rest stay as they are. */
export function setAttribute(element: string, name: string, value: string): string {
  const end = /^<(?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(element)?.[0].length ?? element.length;
  const head = element.slice(0, end);
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
  const next = pattern.test(head)
    ? head.replace(pattern, (_, before: string) => `${before}"${value}"`)
    : head.replace(/^<[^\s/>]+/, (open) => `${open} ${name}="${value}"`);
  return next + element.slice(end);
}

/** Takes one attribute out of an element's start tag. */
export function dropAttribute(element: string, name: string): string {
  const end = /^<(?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(element)?.[0].length ?? element.length;
  return element.slice(0, end).replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "") + element.slice(end);
}
