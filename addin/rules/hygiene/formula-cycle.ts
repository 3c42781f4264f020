import { slotsIn } from "../../forms/form.ts";
import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import { formatPosition } from "../../sheet/address.ts";
import { cyclicCells } from "../../sheet/cycles.ts";
import { cellKey } from "../../sheet/snapshot.ts";
import { EVERY_FORM, finding, passed, type FormRule } from "../rule.ts";

/** D13 公式循环引用: a formula that reads its own cell, at once or through others. */
export const formulaCycle: FormRule = {
  id: "formula-cycle",
  code: "D13",
  family: "hygiene",
  title: "公式循环引用",
  severity: "error",
  scope: "form",
  forms: EVERY_FORM,
  basis: "数据规范：公式不应引用自身",
  explanation:
    "公式直接或间接引用了自己所在的单元格，表格软件算不出结果，或留着一个旧数。改正引用的范围后再校验；改正之前不根据它推算别的数。",
  check: ({ form }) => {
    const cyclic = cyclicCells(form.grid.sheet);
    if (cyclic.size === 0) return [passed];
    const cells = slotsIn(form).filter(({ row, column }) => cyclic.has(cellKey(row, column)));
    const [first] = cells;
    if (!first) return [passed];
    return [
      finding({
        cells,
        message: hygieneMessages.formulaCycle(cells.map(formatPosition).join("、")),
        found: `=${first.cell.formula ?? ""}`,
      }),
    ];
  },
  examples: [
    { name: "总额把自己加了进去", form: "project", edit: {}, formulas: { F6: "SUM(F6:F9)" }, finds: ["F6"] },
    { name: "两格互相引用", form: "project", edit: {}, formulas: { F6: "F7+10", F7: "F6-10" }, finds: ["F6"] },
    { name: "没有循环引用", form: "project", edit: {}, formulas: { F6: "SUM(F7:F9)" }, finds: [] },
  ],
};
