import type { Rule } from "../rule.ts";
import { attachmentTwice } from "./attachment-twice.ts";
import { authorityIsGovernment } from "./authority-is-government.ts";
import { dateForFigure } from "./date-for-figure.ts";
import { formulaCycle } from "./formula-cycle.ts";
import { formulaError } from "./formula-error.ts";
import { hiddenContent } from "./hidden-content.ts";
import { headingsRepeat } from "./headings-repeat.ts";
import { implementerBlank } from "./implementer-blank.ts";
import { longText } from "./long-text.ts";
import { nameCut } from "./name-cut.ts";
import { personalData } from "./personal-data.ts";
import { sectionEmpty } from "./section-empty.ts";
import { signatureBlank } from "./signature-blank.ts";
import { textNumbers } from "./text-numbers.ts";
import { yearsDiffer } from "./years-differ.ts";

/** D01–D19, the checks of missing entries, data formats and personal data. */
export const hygieneRules: readonly Rule[] = [
  signatureBlank,
  implementerBlank,
  authorityIsGovernment,
  yearsDiffer,
  personalData,
  textNumbers,
  formulaError,
  hiddenContent,
  attachmentTwice,
  nameCut,
  longText,
  dateForFigure,
  formulaCycle,
  sectionEmpty,
  headingsRepeat,
];
