import type { Random } from "../mutants/random.ts";

/** What a hostile text repeats: digits, brackets, cue words, circled numbers, blanks, and phrases the parsers look for. */
export const PIECES: readonly string[] = [
  ...Array.from("1①一（）()【“%≥.．-—~、；。，：/×*＝分元年月' \t\n\u3000\u00A0\u200B"),
  "1,",
  "1.1",
  "1万元",
  "1万元，",
  "其中：",
  "其中：1万元，",
  "（其中",
  "共计",
  "合计达到",
  "年初",
  "年初预算",
  "支出",
  "预算执行率",
  "完成率5%",
  "执行率为",
  "资金",
  "项目",
  "2024年",
  "1月1日前",
  "截至12月底",
  "得1分，",
  "每低1%扣1分，",
  "1%-2%得1分；",
  "扣完为止",
  "不",
  "未完成",
  "基本达成",
  "同比增长",
  "比上年减少1%",
  "≥1个",
  "（10分）",
  "1人，",
  "绩效指标",
  "满意度",
  "=A1:XFD1048576+",
  "𝟙",
  "e\u0301",
];

/** Ends that make what was read before come to nothing. */
const ENDS: readonly string[] = ["", "哈", "分", "）", "%"];

/** One piece again and again, and an end that fits or does not. */
export function repeated(piece: string, length: number, end = ""): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, Math.max(0, length - end.length)) + end;
}

/** Characters that a cell may hold. */
export const MOST = 32_767;

/** A made-up text of one to five stretches, now and then with a piece of the cell's own words around or between. */
export function hostileText(random: Random, own: string): string {
  const longest = 2 ** (4 + random.below(12));
  const stretches = Array.from({ length: 1 + random.below(5) }, () => {
    const piece = random.below(3) === 0 ? random.pick(PIECES) + random.pick(PIECES) : random.pick(PIECES);
    return repeated(piece, 1 + random.below(longest), random.pick(ENDS));
  });
  const text = random.below(2) === 0 ? stretches.join("") : stretches.join(own);
  return (random.below(2) === 0 ? own + text : text).slice(0, MOST);
}
