import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf } from "../../forms/form.ts";
import { finding, passed, type FormRule } from "../rule.ts";

/** W11 未含成本指标: a form with a cost group whose rows are all empty. */
export const costMissing: FormRule = {
  id: "cost-missing",
  code: "W11",
  family: "points",
  title: "成本指标",
  severity: "info",
  scope: "form",
  forms: ["project-self-evaluation"],
  whole: true,
  basis: "财预〔2021〕101号（中央部门参考试行）：绩效指标包括成本、产出、效益和满意度",
  explanation: "表上印有成本指标一组却没有填任何成本指标时提示。",
  check: ({ form }) => {
    const groups = sectionsOf(form, "indicators").flatMap((table) =>
      table.groups.filter((group) => group.name.includes("成本")),
    );
    if (groups.length === 0) return [];
    const filled = groups.some((group) =>
      group.rows.some((row) => row.target?.reading.kind !== "blank" || row.actual?.reading.kind !== "blank"),
    );
    const [first] = groups;
    return filled || !first ? [passed] : [finding({ cells: [first.slot], message: pointsMessages.noCost })];
  },
  examples: [
    {
      name: "成本指标一行空着",
      form: "project",
      edit: { D16: "", E16: "", F16: "", G16: "", H16: "" },
      finds: ["C16"],
    },
    { name: "填了成本指标", form: "project", edit: {}, finds: [] },
  ],
};
