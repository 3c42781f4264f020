/** An example out of a function's doc comment: `JX.GRADE(98) = "优"`. */
export interface FunctionExample {
  readonly id: string;
  /** `JX.GRADE(98)`. */
  readonly formula: string;
  readonly args: readonly unknown[];
  /** A number, a text, or an error code such as `#N/A`. */
  readonly expected: string | number;
}

const EXAMPLE = /^[ \t/*]*@example JX\.(?<id>[A-Z]+)\((?<args>.*)\) = (?<expected>.+)$/gmu;

/** The `@example` lines of a source file. Throws on a line that cannot be read. */
export function examplesIn(source: string): readonly FunctionExample[] {
  return [...source.matchAll(EXAMPLE)].map(([, id = "", args = "", expected = ""]) => {
    const result = expected.startsWith("#") ? expected : literal(expected);
    if (typeof result !== "string" && typeof result !== "number") throw new SyntaxError(`Not a result: ${expected}`);
    return { id, formula: `JX.${id}(${args})`, args: split(args, ",").map(argument), expected: result };
  });
}

/** A literal, or an array constant `{1;2,3}`: `;` between rows, `,` between columns. */
function argument(text: string): unknown {
  const array = /^\{(?<rows>.*)\}$/su.exec(text.trim())?.groups?.rows;
  return array === undefined ? literal(text) : split(array, ";").map((row) => split(row, ",").map(literal));
}

function literal(text: string): unknown {
  return JSON.parse(text.trim());
}

/** Splits at a separator outside quotes and braces. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let [quoted, depth] = [false, 0];
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === "{") depth++;
    else if (!quoted && letter === "}") depth--;
    if (letter === separator && !quoted && depth === 0) parts.push("");
    else parts[parts.length - 1] = (parts.at(-1) ?? "") + letter;
  }
  return parts;
}
