import { symbolText } from "./symbols.ts";

const BOXES = /[□☐○◯口]/;
const TICKS = /[√✓✔☑VvＶ]/;
const CROSSES = /[×✗✘]/;
const DEEPEST = 8;

/** What a field without a stored result shows: an equation (EQ) of boxes and ticks, or a sign (SYMBOL); `""` for all others. */
export function fieldText(code: string): string {
  const trimmed = code.trim();
  const symbol = /^SYMBOL\s+(?<sign>0x[0-9a-f]{1,4}|\d{1,5}|[^\d\s])/i.exec(trimmed);
  if (symbol) return symbolField(symbol.groups?.sign ?? "", trimmed);
  return /^eq\b/i.test(trimmed) ? new Equation(trimmed.slice(2)).text() : "";
}

function symbolField(sign: string, code: string): string {
  const font = /\\f\s*"?(?<font>[A-Za-z][A-Za-z0-9 ]{0,30})/.exec(code)?.groups?.font ?? "";
  const number = /^(?:0x|\d)/i.test(sign) ? Number(sign) : sign.charCodeAt(0);
  return symbolText(font, number);
}

/** The switches of an EQ field: `\o` lays its parts over each other, `\f` is a fraction, the others show their parts in turn. */
class Equation {
  private at = 0;

  constructor(private readonly code: string) {}

  text(depth = 0): string {
    let text = "";
    while (this.at < this.code.length) {
      const sign = this.code[this.at] ?? "";
      if (sign === ")" || (depth > 0 && isSeparator(sign))) break;
      if (sign === "\\") text += this.switched(depth);
      else {
        text += sign;
        this.at++;
      }
    }
    return text.trim();
  }

  private switched(depth: number): string {
    const name =
      /^\\(?<name>[a-z]{1,2}|.)/i.exec(this.code.slice(this.at, this.at + 3))?.groups?.name?.toLowerCase() ?? "";
    this.at += 1 + name.length;
    if (!/^[a-z]/.test(name)) return name;
    // Options of the switch follow with signs of their own: \o\ac(, \s\up12(.
    const options = /^(?:\s*\\[a-z]{2}-?\d{0,3})*\s*/i.exec(this.code.slice(this.at, this.at + 60))?.[0] ?? "";
    this.at += options.length;
    if (this.code[this.at] !== "(" || depth >= DEEPEST) return "";
    this.at++;
    const parts = [this.text(depth + 1)];
    while (isSeparator(this.code[this.at] ?? "")) {
      this.at++;
      parts.push(this.text(depth + 1));
    }
    if (this.code[this.at] === ")") this.at++;
    if (name === "o") return overlaid(parts);
    return name === "f" ? parts.join("/") : parts.join("");
  }
}

function isSeparator(sign: string): boolean {
  return sign === "," || sign === "，" || sign === ";" || sign === "；";
}

/** A tick over a box is a ticked box; a figure in a circle is a circled figure. */
function overlaid(parts: readonly string[]): string {
  const box = parts.findIndex((part) => BOXES.test(part));
  if (box < 0) return parts.join("");
  const rest = parts.filter((_, index) => index !== box).join("");
  if (TICKS.test(rest)) return "☑";
  if (CROSSES.test(rest)) return "☒";
  if (/^\d{1,2}$/.test(rest) && Number(rest) >= 1 && Number(rest) <= 20)
    return String.fromCodePoint(0x245f + Number(rest));
  return rest === "" ? (parts[box] ?? "") : rest;
}
