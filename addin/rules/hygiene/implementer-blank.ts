import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import { workingMessages } from "../../messages/working.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { finding, passed, type BookRule } from "../rule.ts";

/** D02 实施单位空白. */
export const implementerBlank: BookRule = {
  id: "implementer-blank",
  code: "D02",
  family: "hygiene",
  title: "实施单位",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: ["project-self-evaluation", "department-self-evaluation"],
  basis: "自评表栏目：实施单位须填写",
  explanation:
    "项目支出绩效自评表要填写实施单位。同一工作簿里部门整体表的单位就是项目表的主管部门时，推算实施单位与它相同。",
  check: ({ forms }) =>
    forms.flatMap(({ form }) => {
      const field = form.kind === "project-self-evaluation" ? form.fields.implementer : undefined;
      if (!field) return [];
      return [
        field.text === "" ? finding({ cells: [field.value], message: hygieneMessages.implementerBlank }) : passed,
      ];
    }),
  derivations: ({ forms }) => {
    const units = forms.flatMap(({ form }) =>
      form.kind === "department-self-evaluation" && form.fields.unit ? [normalizeLabel(form.fields.unit.text)] : [],
    );
    const [unit] = units;
    if (units.length !== 1 || unit === undefined || unit === "") return [];
    return forms.flatMap(({ form }) => {
      const { implementer, authority } = form.fields;
      if (
        form.kind !== "project-self-evaluation" ||
        implementer?.text !== "" ||
        implementer.value === implementer.label ||
        !authority ||
        normalizeLabel(authority.text) !== unit
      )
        return [];
      return [
        {
          target: implementer.value,
          label: hygieneMessages.implementer,
          value: authority.text,
          formula: null,
          nativeFormula: null,
          working: workingMessages.sameAsAuthority,
          reads: [authority.value],
        },
      ];
    });
  },
  examples: [
    { name: "实施单位空白", form: "project", edit: { G4: "" }, finds: ["G4"] },
    { name: "填了实施单位", form: "project", edit: {}, finds: [] },
  ],
};
