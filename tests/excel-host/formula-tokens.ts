export type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "name"; readonly value: string }
  | { readonly kind: "reference"; readonly value: string }
  | { readonly kind: "sign"; readonly value: string };

const PATTERN =
  /\s*(?:(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'!|[\w.\u0080-\uffff]+!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\w.(])|([A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*)|(<>|<=|>=|[-+*/^&=<>(),%]))/iy;

/** Cuts a formula into tokens; a character that is none of them ends it with `null`. */
export function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < formula.trimEnd().length) {
    const match = PATTERN.exec(formula);
    if (!match) return null;
    const [, number, text, reference, name, sign] = match;
    if (number !== undefined) tokens.push({ kind: "number", value: Number(number) });
    else if (text !== undefined) tokens.push({ kind: "text", value: text.replace(/""/g, '"') });
    else if (reference !== undefined) tokens.push({ kind: "reference", value: reference });
    else if (name !== undefined) tokens.push({ kind: "name", value: name });
    else tokens.push({ kind: "sign", value: sign ?? "" });
  }
  return tokens;
}
