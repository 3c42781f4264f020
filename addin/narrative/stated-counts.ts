import { Decimal } from "../values/decimal.ts";
import { foldText } from "../values/fold.ts";

/** What a report states as a plain number: `score` 自评得分 in points, `quota` 编制数 and `staff` 在职人数 in people. */
export type CountedItem = "score" | "quota" | "staff";

interface Reader {
  readonly item: CountedItem;
  /** The words right in front of the number, in their clause; the number is the first group. */
  readonly pattern: RegExp;
  /** Words of the clause that make it the number of something else. */
  readonly other: RegExp;
}

const JOIN = "(?:总[计共数]|合计|共计?|为|是|有|达|:|数|约)*";
const READERS: readonly Reader[] = [
  {
    item: "score",
    pattern: new RegExp(
      `(?:自评|自我评价|综合评[价定])(?:综合|最终|总体)?(?:总?得分|总分|评分|分数|分)${JOIN}(\\d{1,3}(?:\\.\\d+)?)分`,
      "u",
    ),
    other: /指标|产出|效益|效果|过程|投入|满意|项目|专项|上年|去年|满分|平均|扣|单位自评.{0,20}单位/u,
  },
  {
    item: "quota",
    pattern: new RegExp(`编制(?:人员|人数|总数|数)?${JOIN}(\\d{1,4})[名人个]`, "u"),
    other: /行政|事业|工勤|参公|机关|空编|车|预算|上年|去年|增|减|其中/u,
  },
  {
    item: "staff",
    pattern: new RegExp(
      `(?:在职|在编|在岗)(?:在编|在岗|在职){0,3}(?:干部)?(?:职工|人员|人数|工作人员){0,3}${JOIN}(\\d{1,4})[名人]`,
      "u",
    ),
    other: /行政|事业|工勤|参公|不在|非在编|党员|退休|临聘|上年|去年|增|减|其中|培训|保障/u,
  },
];

/**
 * The numbers a text states of 自评得分, 编制 and 在职人员 as a whole, clause by clause. A part (其中, 行政编制), another year, and a
 * number that could be of something else are left out.
 */
export function statedCounts(text: string): { readonly item: CountedItem; readonly value: Decimal }[] {
  const clauses = foldText(text)
    .replace(/\s+/gu, "")
    .split(/[。；;！!？?]/u);
  return clauses.flatMap((sentence) =>
    wholeOf(sentence)
      .split(",")
      .flatMap((clause) =>
        READERS.flatMap(({ item, pattern, other }) => {
          const found = pattern.exec(clause)?.[1];
          return found === undefined || other.test(clause) ? [] : [{ item, value: new Decimal(found) }];
        }),
      ),
  );
}

/** A sentence without what is in brackets and behind 其中. */
function wholeOf(sentence: string): string {
  return sentence.replace(/\([^()]*\)/gu, "").split("其中", 1)[0] ?? "";
}
