import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import { gather } from "../../sheet/gather.ts";
import { isBlankText } from "../../sheet/label.ts";
import { EVERY_FORM, found, passed, type FormRule } from "../rule.ts";
import { matchesIn } from "../../sheet/matches.ts";

/** What a signature line asks for; the answer follows the colon. */
const ASKED =
  /(?<label>填[报表写]人|填[报表写]日期|填报时间|联系电话|单位负责人(?:签字)?|项目负责人(?:签字)?|负责人(?:签字|签章)?|审核人|经办人)(?:\s*[(（](?:签字|签章|盖章)[)）])?\s*[:：](?<answer>[^:：]*)/gu;

/** A label ends the answer in front of it. */
const NEXT_LABEL = /填[报表写]人|填[报表写]日期|填报时间|联系电话|单位负责人|项目负责人|负责人|审核人|经办人/u;

/** 填表人 and its colon. */
const SHORTEST = 4;

/** D01 抬头/签章/日期: answers of the signature line are blank. */
export const signatureBlank: FormRule = {
  id: "signature-blank",
  code: "D01",
  family: "hygiene",
  title: "签章和日期",
  severity: "info",
  scope: "form",
  forms: EVERY_FORM,
  basis: "表样：填表人、填报日期、负责人签字",
  explanation: "表下方的填表人、填报日期、联系电话、负责人签字等没有填写时提示。",
  check: ({ form }) => {
    const { grid, area } = form;
    for (let row = area.bottom; row > area.top; row--) {
      const line = grid.row(row).filter((slot) => slot.text.length >= SHORTEST && slot.text.search(ASKED) >= 0);
      if (line.length === 0) continue;
      const blanks = gather(line, (slot) =>
        matchesIn(slot.text, ASKED)
          .filter((match, _, all) => isBlankAnswer(match, all.length))
          .map((match) => match.groups?.label ?? ""),
      );
      return [
        blanks.length === 0
          ? passed
          : found({ cells: line, message: hygieneMessages.signatureBlank(blanks.join("、")) }),
      ];
    }
    return [];
  },
  examples: [
    {
      name: "日期和签字空白",
      form: "project",
      edit: { A22: "填表人：×××   填报日期：     单位负责人签字：" },
      finds: ["A22"],
    },
    { name: "都填了", form: "project", edit: { A22: "填表人：×××   填报日期：2025年3月1日" }, finds: [] },
  ],
};

/** The text between this label's colon and the next label is the answer; a label alone in its cell is answered beside it. */
function isBlankAnswer(match: RegExpMatchArray, labels: number): boolean {
  const [answer = ""] = (match.groups?.answer ?? "").split(NEXT_LABEL, 1);
  return labels > 1 && isBlankText(answer);
}
