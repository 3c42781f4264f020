import type { Paragraph } from "./blocks.ts";

/** Lines that belong to the table above them. */
const FOOT =
  /^[\s　]*(?:注|备注|说明|填报|填表|制表|联系|单位负责人|负责人|审核|经办|复核|财政部门|主管部门|[（(]?(?:盖|公)章|(?:20\d{2}[\s　]*)?年[\s　]*(?:\d{1,2}[\s　]*)?月|\d[.、])/u;
const SENTENCE = /[。；]/u;
const NUMBERED = /^[\s　]*[（(]?[一二三四五六七八九十]+[)）、]/u;
/** Lines between the two parts of a table cut over pages. */
const CONTINUED = /^[\s　]*[（(]?(?:续(?:上)?[表页]?|接上[表页])[\d一二三四五六七八九十]*[)）]?[\s　:：]*$/u;
const REPORT_TITLE = /(?:自评|评价).{0,6}报告(?:[（(].{0,12}[)）])?$/u;
const TITLE_LENGTH = 60;

export function isBlank(paragraph: Paragraph): boolean {
  return paragraph.text.trim() === "";
}

/** 注, 说明, 填报人 …: a line under a table. */
export function isFootLine(paragraph: Paragraph): boolean {
  return FOOT.test(paragraph.text);
}

/** A short line without the marks of prose: above a table it may be its title, unit or date. */
export function isTitleLine({ text }: Paragraph): boolean {
  const trimmed = text.trim();
  return trimmed.length <= TITLE_LENGTH && !SENTENCE.test(trimmed) && !NUMBERED.test(trimmed);
}

/** 续表: the table goes on. */
export function isContinuation(paragraph: Paragraph): boolean {
  return isBlank(paragraph) || CONTINUED.test(paragraph.text);
}

/** …自评报告: the title of a report, or its last line. */
export function isReportTitleLine({ text }: Paragraph): boolean {
  const trimmed = text.trim();
  return trimmed.length <= TITLE_LENGTH && REPORT_TITLE.test(trimmed) && !SENTENCE.test(trimmed);
}

/** 附件1, 附表: a new document begins. */
export function isAttachmentLine({ text }: Paragraph): boolean {
  return /^[\s　]*附(?:件|表|录)/u.test(text) && text.trim().length <= 12;
}
