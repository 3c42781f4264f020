/** A bundled ES module as a script whose value is a function. */
export function asScript(code: string): string;
