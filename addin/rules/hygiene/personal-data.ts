import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import { slotsIn } from "../../forms/form.ts";
import { EVERY_FORM, finding, passed, type FormRule, type Outcome } from "../rule.ts";

/** Either number, in narrow or wide digits, perhaps in groups. */
const LONG_NUMBER = /[\d０-９](?:[ 　-]?[\d０-９]){10}/u;
const FEWEST_DIGITS = 11;
/** 13800000000, 138 0000 0000, 138-0000-0000. */
const MOBILE = /(?<!\d[ -]?)1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![ -]?\d)/u;
const IDENTITY = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/u;

const KINDS = [
  { pattern: IDENTITY, name: hygieneMessages.identityNumber },
  { pattern: MOBILE, name: hygieneMessages.phone },
];

/** D05 公开前个人信息: mobile or identity card numbers. The numbers themselves are never repeated in the finding. */
export const personalData: FormRule = {
  id: "personal-data",
  code: "D05",
  family: "hygiene",
  title: "个人信息",
  severity: "warning",
  scope: "form",
  forms: EVERY_FORM,
  basis: "政府信息公开：涉及个人信息的应先处理",
  explanation: "自评表通常要公开。表里有手机号码或身份证号码时提示遮盖。",
  check: ({ form }) => {
    const outcomes: Outcome[] = [];
    for (const slot of slotsIn(form)) {
      if (slot.label.length < FEWEST_DIGITS || !LONG_NUMBER.test(slot.text)) continue;
      const text = slot.text.normalize("NFKC");
      const kind = KINDS.find(({ pattern }) => pattern.test(text));
      if (kind) outcomes.push(finding({ cells: [slot], message: hygieneMessages.personalData(kind.name) }));
    }
    return outcomes.length > 0 ? outcomes : [passed];
  },
  examples: [
    { name: "落款里有手机号码", form: "project", edit: { A22: "填表人：×××　联系电话：13800000000" }, finds: ["A22"] },
    { name: "号码分段书写", form: "project", edit: { A22: "联系电话：138 0000 0000" }, finds: ["A22"] },
    { name: "金额不是号码", form: "project", edit: { F11: "合同编号2024000113800" }, finds: [] },
  ],
};
