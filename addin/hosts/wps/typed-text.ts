/**
 * What to assign to `Value2` so that the cell holds exactly this value. Text the host would read as something else on
 * entry (`00123`, `=1+1`, `99.91%`, `2023-12`, `TRUE`, `1/2`, `12月`) gets the apostrophe that marks text; the cell does
 * not show it.
 */
export function enteredValue(value: number | string | boolean | null): number | string | boolean {
  if (value === null || value === "") return "";
  if (typeof value !== "string") return value;
  return staysText(value) ? value : `'${value}`;
}

/** Plain words stay text: they begin with a letter or an ideograph, hold no digit, and are no logical or error value. */
function staysText(text: string): boolean {
  if (/^(?:true|false)$/iu.test(text.trim()) || text.startsWith("#")) return false;
  if (/^[\p{Script=Han}A-Za-z]/u.test(text) && !/\d/u.test(text.slice(0, 24))) return true;
  return text.length > 40 && !/^[=+\-@']/u.test(text);
}
