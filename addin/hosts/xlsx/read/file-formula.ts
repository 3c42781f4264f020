/**
 * Files store the functions of an Excel add-in as `_xldudf_JX_EXECRATE(…)`; people and hosts say `JX.EXECRATE(…)`.
 * (OfficeDev/Excel-Custom-Functions issue 108: "For JavaScript Custom Functions, we by default save out with a
 * different prefix _xldudf".)
 */
export function fromFileFormula(formula: string): string {
  return formula.includes("_xldudf_JX_")
    ? outsideQuotes(formula, (text) => text.replace(/_xldudf_JX_(?=[A-Z])/g, "JX."))
    : formula;
}

/** The inverse: a formula as the file stores it, without a leading `=`. */
export function toFileFormula(formula: string): string {
  const bare = formula.replace(/^=/, "");
  return /JX\./i.test(bare)
    ? outsideQuotes(bare, (text) => text.replace(/(?<![\w.])JX\.(?=[A-Z]+\()/gi, "_xldudf_JX_"))
    : bare;
}

function outsideQuotes(formula: string, change: (text: string) => string): string {
  return formula.replace(
    /(?<quoted>"(?:[^"]|"")*"|'(?:[^']|'')*')|[^"']+/g,
    (piece: string, quoted: string | undefined) => (quoted === undefined ? change(piece) : piece),
  );
}
