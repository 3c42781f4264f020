import { sectionsOf } from "../../forms/form.ts";
import { DRAFT } from "../../messages/draft.ts";
import type { DraftTopic } from "../../messages/draft-outlines.ts";
import type { TextBlock } from "../document-plan.ts";
import type { FilingParts } from "./filing-parts.ts";
import { body } from "./paragraph.ts";
import { sentence, type Clause, type Pen } from "./pen.ts";
import type { WriteTopic } from "./write-topic.ts";

const { open, say, names } = DRAFT;

type OpenTopic = Extract<
  DraftTopic,
  | "functions"
  | "organisation"
  | "implementation"
  | "evaluation-work"
  | "project-overview"
  | "effects"
  | "measures"
  | "application"
  | "staff"
>;

const place =
  (what: string): WriteTopic =>
  (_, pen) => [body([pen.open(what)])];

/** What no table answers, and the staff. */
export const openTopics: Readonly<Record<OpenTopic, WriteTopic>> = {
  functions: place(open.functions),
  organisation: place(open.organisation),
  implementation: place(open.implementation),
  "evaluation-work": place(open.evaluationWork),
  "project-overview": place(open.projectOverview),
  effects: place(open.effects),
  measures: place(open.measures),
  application: place(open.application),
  staff,
};

/** 编制, 在职 and 控制率, where a table has them. */
function staff({ base, basic }: FilingParts, pen: Pen): TextBlock[] {
  const forms = [base, basic].filter((form) => form !== null);
  for (const form of forms)
    for (const { quota, actual, rate } of sectionsOf(form, "staff")) {
      if (!pen.has(form, "number", quota) && !pen.has(form, "number", actual)) continue;
      const clauses: Clause[] = [
        pen.clause(say.quota(pen.figure(form, "number", [quota], names.quota))),
        pen.clause(say.staff(pen.figure(form, "number", [actual], names.staff))),
        ...(pen.has(form, "rate", rate) ? [rate] : []).flatMap((slot) => [
          pen.clause(say.control(pen.figure(form, "rate", [slot], names.control))),
        ]),
      ];
      return [body(sentence(clauses))];
    }
  return [body([pen.open(open.staff)])];
}
