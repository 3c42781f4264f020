/** What a signature line (签章行) requires, and what was answered. */
interface SignatureAnswer {
  readonly label: string;
  /** The text behind the colon up to the next label; blanks where nothing was answered. */
  readonly answer: string;
  /** Index of the answer in the text of the cell. */
  readonly start: number;
}

const LABELS = "填[报表写]人|填[报表写]日期|填报时间|联系电话|单位负责人|项目负责人|负责人|审核人|经办人";

const ASKED = new RegExp(
  String.raw`(?<label>(?:${LABELS})(?:签字|签章)?)(?:\s{0,4}[(（](?:签字|签章|盖章|签名)[)）])?\s{0,4}[:：]`,
  "gu",
);

/** Another label behind an answer ends it: 填报日期：2024年3月1日 传真：…. */
const OTHER_LABEL = /(?<=\s)[^\s:：]{1,8}[:：]/u;

/** 填表人 and its colon. */
const SHORTEST = 4;

/** The labels of a signature line in one cell with their answers, in the order of the text; none where it is no such line. */
export function signatureAnswers(text: string): readonly SignatureAnswer[] {
  if (text.length < SHORTEST) return [];
  const labels = [...text.matchAll(ASKED)];
  return labels.map((match, index) => {
    const start = match.index + match[0].length;
    const [answer = ""] = text.slice(start, labels[index + 1]?.index).split(OTHER_LABEL, 1);
    return { label: match.groups?.label ?? "", answer, start };
  });
}
