import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { sectionsOf } from "../../forms/form.ts";
import { threePublicIdentities } from "../../identities/base-data.ts";
import type { Identity } from "../../identities/identity.ts";
import { rowIdentities } from "../../identities/unit-table.ts";
import { sumCheck } from "./sum-check.ts";

/** B02 三公合计: 三公经费 against its parts, in each column or row. */
export const threePublicTotal = sumCheck({
  id: "three-public-total",
  code: "B02",
  title: "三公经费合计",
  forms: ["base-data", "basic-information"],
  basis: "表内勾稽：三公经费=公务用车购置和运行维护+因公出国+公务接待",
  explanation:
    "三公经费合计等于公务用车、因公出国、公务接待三项之和，上年决算、本年预算、本年决算分别核对。一行各栏都空白、而其他栏不计它也相符的，空白按0计；否则总额大于分项又有空白时只提示说明。",
  message: say.threePublic,
  isUncertain: hasUnknownParts,
  identities: ({ form }) => [...threePublicIdentities(form), ...rowIdentities(form, "three-public")],
  examples: [
    { name: "预算数合计多1万元", form: "base-data", edit: { C6: 10 }, finds: ["C6"] },
    {
      name: "出国各栏空白，其他栏相符，空白按0计",
      form: "base-data",
      edit: { B10: "", C10: "", D10: "", C6: 10 },
      finds: ["C6"],
    },
    { name: "相符", form: "base-data", edit: { B10: "", C10: "", D10: "" }, finds: [] },
    { name: "分项空白，总额更大", form: "base-data", edit: { C10: "", C6: 10 }, finds: ["C6"] },
    { name: "基本情况表的三公合计", form: "basic-information", edit: { B22: 7.9, B21: 8.9 }, finds: ["B21", "B22"] },
    { name: "接待费是文字", form: "base-data", edit: { D11: "见明细" }, finds: [], notChecked: ["D6"] },
  ],
});

/** The block has lines, or the table columns, that are none of the known parts. */
function hasUnknownParts({ form, target }: Identity): boolean {
  return (
    sectionsOf(form, "amounts").some((section) => {
      const from = section.lines.findIndex((line) => line.role === "three-public");
      const to = section.lines.findIndex(
        (line, index) =>
          index > from && (line.role === "project" || line.role === "public" || line.role === "procurement"),
      );
      return section.lines.slice(from, to < 0 ? undefined : to).some((line) => line.role === "other");
    }) ||
    sectionsOf(form, "unit-table").some(
      (section) => !section.complete && section.rows.some((row) => Object.values(row.cells).includes(target)),
    )
  );
}
