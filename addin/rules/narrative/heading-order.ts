import type { Slot } from "../../forms/grid.ts";
import { readingOf } from "../../forms/report-reading.ts";
import { narrativeMessages as say } from "../../messages/findings-narrative.ts";
import { finding, passed, type FormRule } from "../rule.ts";

const DIGITS = "一二三四五六七八九十";
const TOP = /^\s*(?<number>十?[一二三四五六七八九]|十)、/u;

/** N20 序号层级混乱: two headings of one number, or a number left out between two. */
export const reportHeadingOrder: FormRule = {
  id: "report-heading-order",
  code: "N20",
  family: "narrative",
  title: "序号层级混乱",
  severity: "info",
  scope: "form",
  forms: ["report"],
  basis: "公文的结构层次序数依次为“一、”“（一）”“1.”“（1）”",
  explanation:
    "只看“一、二、三、”这一层：同一个序号用了两次，或者跳过了一个序号时提示。重新从“一、”开始的（附件、另一部分）和自动编号的不判断。",
  check: ({ form }) => {
    const headings = readingOf(form).slots.flatMap((slot) => headingsIn(slot));
    if (headings.length < 3) return [];
    const wrong = headings.find(({ number }, index) => {
      const before = headings[index - 1];
      return before !== undefined && number !== 1 && number !== before.number + 1;
    });
    if (!wrong) return [passed];
    const list = headings.map(({ number }) => `${numeral(number)}、`).join("");
    return [finding({ cells: [wrong.slot], message: say.numbering(list), found: `${numeral(wrong.number)}、` })];
  },
  examples: [
    {
      name: "序号用了两次",
      form: "report",
      edit: { A7: "二、部门整体支出绩效情况" },
      finds: ["A7"],
    },
    { name: "依次编号", form: "report", edit: {}, finds: [] },
  ],
};

interface Heading {
  readonly slot: Slot;
  readonly number: number;
}

const LONGEST = 40;

function headingsIn(slot: Slot): Heading[] {
  const [line = "", ...more] = slot.text.split("\n");
  const number = TOP.exec(line)?.groups?.number;
  if (number === undefined || more.length > 0 || line.length > LONGEST) return [];
  return [
    {
      slot,
      number: number.startsWith("十") ? 10 + DIGITS.indexOf(number.charAt(1) || " ") + 1 : DIGITS.indexOf(number) + 1,
    },
  ];
}

function numeral(number: number): string {
  return number <= 10 ? DIGITS.charAt(number - 1) : `十${DIGITS.charAt(number - 11)}`;
}
