import type { DerivedCell } from "../../identities/derived-cell.ts";
import { fundingMessages } from "../../messages/findings-funding.ts";
import { workingMessages } from "../../messages/working.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { FundingSection } from "../../forms/sections/funding-section.ts";
import { fundingLabel, hasFigure } from "../../identities/funding.ts";
import { finding, passed, SELF_EVALUATION, type BookRule, type FormContext } from "../rule.ts";

/** F13 年初预算空白: the initial budget is blank while the full-year budget is filled. */
export const initialBlank: BookRule = {
  id: "initial-blank",
  code: "F13",
  family: "funding",
  title: "年初预算空白",
  severity: "info",
  scope: "workbook",
  by: "filing",
  forms: SELF_EVALUATION,
  basis: "自评表栏目：年初预算数须填写",
  explanation:
    "年初没有安排预算的项目，年初预算数应填0，并说明追加依据；空白会让人分不清是没有还是漏填。同一工作簿的其他项目表都填了年初预算数、只有一张整列空白时，推算为0。",
  check: ({ forms }) =>
    forms.flatMap(({ form }) =>
      sectionsOf(form, "funding").flatMap((section) => {
        const cells = section.total?.cells;
        if (!cells?.initial || !hasFigure(form, cells.budget, "money")) return [];
        return cells.initial.reading.kind === "blank"
          ? [finding({ cells: [cells.initial], message: fundingMessages.initialBlank, expected: "0" })]
          : [passed];
      }),
    ),
  derivations: ({ forms }) => {
    const projects = forms.filter(({ form }) => form.kind === "project-self-evaluation");
    const blank = projects.filter(isWhollyBlank);
    // The unit fills the column where there is something to fill: its other project forms show it.
    const others = projects.filter((context) => !blank.includes(context));
    const fills =
      others.length > 0 && others.every(({ form }) => hasFigure(form, fundingOf(form)?.total?.cells.initial, "money"));
    return fills ? blank.flatMap(zeros) : [];
  },
  examples: [
    { name: "年初预算数空白", form: "project", edit: { D6: "" }, finds: ["D6"] },
    { name: "年初预算数为0", form: "project", edit: { D6: 0, D7: 0, D8: 0 }, finds: [] },
  ],
};

function fundingOf(form: FormContext["form"]): FundingSection | undefined {
  return sectionsOf(form, "funding")[0];
}

/** Every cell of the initial column is blank although the year has a budget. */
function isWhollyBlank({ form }: FormContext): boolean {
  const section = fundingOf(form);
  return (
    section?.total?.cells.initial !== undefined &&
    hasFigure(form, section.total.cells.budget, "money") &&
    section.rows.every((row) => row.cells.initial === undefined || row.cells.initial.reading.kind === "blank")
  );
}

/** 0 for each row that has a budget of the year. */
function zeros({ form }: FormContext): DerivedCell[] {
  return (fundingOf(form)?.rows ?? []).flatMap((row) => {
    const target = row.cells.initial;
    if (target?.cell.formula !== null || !hasFigure(form, row.cells.budget, "money")) return [];
    return [
      {
        target,
        label: fundingLabel(row, "initial"),
        value: 0,
        formula: null,
        nativeFormula: null,
        working: workingMessages.noInitialBudget,
        reads: [],
      },
    ];
  });
}
