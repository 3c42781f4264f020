/** Signs of the fonts Wingdings and Wingdings 2 that forms use as boxes and ticks, and the usual bullets. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: "●",
  0x6e: "■",
  0x6f: "□",
  0x70: "□",
  0x71: "□",
  0x72: "□",
  0x75: "◆",
  0x76: "❖",
  0x78: "☒",
  0x9f: "•",
  0xa1: "○",
  0xa7: "▪",
  0xa8: "□",
  0xd8: "➢",
  0xe0: "→",
  0xe8: "→",
  0xfb: "×",
  0xfc: "√",
  0xfd: "☒",
  0xfe: "☑",
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x2a: "□",
  0x30: "□",
  0x4f: "×",
  0x50: "√",
  0x51: "☒",
  0x52: "☑",
  0x53: "☒",
  0x54: "☒",
  0x97: "●",
  0x98: "●",
  0xa2: "■",
  0xa3: "□",
};

/** Signs of the font Symbol that occur in targets: ≥95%. */
const SYMBOL: Readonly<Record<number, string>> = {
  0x44: "Δ",
  0x53: "Σ",
  0xa3: "≤",
  0xa5: "∞",
  0xae: "→",
  0xb0: "°",
  0xb1: "±",
  0xb3: "≥",
  0xb4: "×",
  0xb7: "•",
  0xb8: "÷",
  0xb9: "≠",
  0xbb: "≈",
  0xd6: "√",
  0xd7: "·",
  0xe5: "Σ",
};

const FONTS: readonly (readonly [RegExp, Readonly<Record<number, string>>])[] = [
  [/^wingdings\s*2$/i, WINGDINGS_2],
  [/^wingdings/i, WINGDINGS],
  [/^symbol/i, SYMBOL],
];

/** Whether a font shows signs instead of letters. */
function isSymbolFont(font: string): boolean {
  return FONTS.some(([name]) => name.test(font.trim()));
}

/**
 * What a sign of a symbol font shows; `code` may lie in the private area (F000–F0FF). Circled figures of Wingdings come as
 * ① …; signs that mean nothing in a form come as `""`. Without a known font the sign is taken for one of Wingdings.
 */
export function symbolText(font: string, code: number): string {
  const low = code & 0xff;
  const table = FONTS.find(([name]) => name.test(font.trim()))?.[1] ?? WINGDINGS;
  if (table === WINGDINGS && low >= 0x81 && low <= 0x8a) return String.fromCodePoint(0x2460 + low - 0x81);
  if (table === WINGDINGS && low >= 0x8c && low <= 0x95) return String.fromCodePoint(0x2460 + low - 0x8c);
  return table[low] ?? (table === SYMBOL && low >= 0x20 && low < 0x7f ? String.fromCharCode(low) : "");
}

/** Text of a run in a symbol font, or with signs of the private area in any font. */
export function withSymbols(text: string, font: string): string {
  const symbols = isSymbolFont(font);
  if (!symbols && !/[\uF020-\uF0FF]/.test(text)) return text;
  return Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    const own = code >= 0xf020 && code <= 0xf0ff;
    return own || (symbols && code > 0x20 && code < 0x100) ? symbolText(font, code) : sign;
  }).join("");
}
