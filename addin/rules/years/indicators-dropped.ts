import { indicatorChanges } from "../../compare/indicator-pairs.ts";
import { sectionsOf } from "../../forms/form.ts";
import { yearMessages as say } from "../../messages/findings-years.ts";
import { Decimal } from "../../values/decimal.ts";
import { lastYearPairs, type YearPair } from "../facts/last-year.ts";
import { EVERY_FORM, finding, passed, type BookRule, type Outcome } from "../rule.ts";

/** Names listed in one sentence. */
const LISTED = 6;

/** Y06 取消的指标: indicators of last year that this year's form no longer has under any name. */
export const indicatorsDropped: BookRule = {
  id: "indicators-dropped",
  code: "Y06",
  family: "years",
  title: "取消的指标",
  severity: "warning",
  scope: "workbook",
  forms: EVERY_FORM,
  basis: "提示：绩效指标应保持相对稳定、便于历年比较，变动幅度无统一规定",
  explanation:
    "打开了上年的表时，上年的指标今年没有同名、也没有名称相近的，逐项列出；超过口径规定的比例时需作说明，否则只作提示。",
  check: (book) => lastYearPairs(book).flatMap(judge),
  examples: [
    {
      name: "大半指标换了",
      form: "project",
      edit: {
        D13: "举办招聘会",
        D14: "签约合规率",
        D15: "活动举办时间",
        D16: "场地租金",
        D17: "税收增长",
        D18: "参会单位个数",
        D19: "人才留存年限",
      },
      previous: [{ form: "project", edit: { A2: "（2023年度）" } }],
      finds: ["A1"],
    },
    {
      name: "少了一项",
      form: "project",
      edit: { D18: "参会单位个数" },
      previous: [{ form: "project", edit: { A2: "（2023年度）" } }],
      finds: ["A1"],
    },
    {
      name: "指标没有变",
      form: "project",
      edit: {},
      previous: [{ form: "project", edit: { A2: "（2023年度）" } }],
      finds: [],
    },
  ],
};

function judge(pair: YearPair): Outcome[] {
  const { kept, added, dropped } = indicatorChanges(pair);
  const all = kept.length + dropped.length;
  if (all === 0 || kept.length + added.length === 0) return [];
  if (dropped.length === 0) return [passed];
  const names = dropped.map(({ name }) => `“${name}”`);
  const listed = names.slice(0, LISTED).join("、");
  const shown = names.length > LISTED ? say.namesCut(listed, names.length - LISTED) : listed;
  const many = new Decimal(dropped.length).div(all).gt(pair.policy.yearOnYearDropped.value);
  const table = sectionsOf(pair.current, "indicators")[0];
  const place = pair.current.title ?? (table ? pair.current.grid.at(table.headerRow, table.area.left) : null);
  return [
    finding({
      cells: place ? [place] : [],
      message: many
        ? say.droppedMany({ dropped: dropped.length, all, names: shown })
        : say.dropped(dropped.length, shown),
      found: String(dropped.length),
      severity: many ? "warning" : "info",
    }),
  ];
}
