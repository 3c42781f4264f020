/** Prefixes with which files mark functions newer than the format; the grid knows the functions by their plain names. */
const PREFIX = /_xlfn\.(?:_xlws\.)?|_xludf\.|_xlws\./gi;

/** A formula of the file (without `=`) as the grid understands it, `=` included. Quoted text is left alone. */
export function gridFormula(formula: string): string {
  return `=${formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (part) => (part.startsWith('"') ? part : part.replace(PREFIX, "")))}`;
}
