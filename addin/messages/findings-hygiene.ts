import type { Parts } from "./parts.ts";

/** Sentences of the document checks (D), in catalogue order. */
export const hygieneMessages = {
  signatureBlank: (names: string) => `${names}没有填写，报送前请补齐。`,
  implementerBlank: "实施单位没有填写，请补填。",
  implementer: "实施单位",
  authorityIsGovernment: (text: string) => `主管部门填的是“${text}”；应填预算主管部门，不是政府。`,
  yearsDiffer: (title: string, other: string) => `标题年度是${title}年，另一处写的是${other}年；请改成一致。`,
  personalData: (kind: string) => `这里有${kind}；表格要公开的话，请先去掉或遮盖。`,
  longText: (length: number, limit: number) =>
    `这一格有${length}字，只读了前${limit}字，其余没有检查；请分成几格填写，或人工核对后面的内容。`,
  longReport: (limit: number) =>
    `这份报告太长，只读了前${limit / 10_000}万字，从这里起没有检查；请确认放在表里的是自评报告，或人工核对后面的内容。`,
  manyFigures: (count: number, limit: number) =>
    `这一句里有${count}个数，超过${limit}个，数读了，互相之间没有核对；请分成几句写，或人工核对。`,
  longName: (length: number, limit: number) =>
    `这个名称有${length}字，只按前${limit}字认，其余没有检查；名称请写短，说明写到别的栏。`,
  phone: "手机号码",
  identityNumber: "身份证号码",
  textNumbers: (count: string) =>
    `${count}个单元格的数字是按文本存的（或含全角字符、空格），公式求和时会被漏掉；请转换成数字。`,
  dateForFigure: (date: string) =>
    `这一格应当是数，存的却是日期${date}；像“10-4”这样的输入会被自动变成日期，请按原意重新填写。`,
  unreadableCell: "文件里这个单元格的内容读不出来，请在 Excel 或 WPS 中打开核对并重新填写后保存。",
  formulaError: (text: string) => `公式结果是${text}，请改正公式。`,
  formulaCycle: (cells: string) => `${cells}的公式循环引用自己，算不出结果；请改正公式引用的范围。`,
  hidden: (what: string) => `${what}；报送前请确认没有要删除的内容。`,
  hiddenRows: (count: string) => `有${count}行被隐藏`,
  hiddenColumns: (count: string) => `有${count}列被隐藏`,
  hiddenSheet: (name: string) => `工作表“${name}”被隐藏`,
  externalLinks: "工作簿引用了其他文件的数据，换一台电脑可能打不开",
  nameCut: ({ name, whole, place }: Parts<"name" | "whole" | "place">) =>
    `“${name}”疑似少写了字：${place}写的是“${whole}”，数值与本行相同；请核对是否写全。`,
  wordCut: (text: string, whole: string) => `“${text}”疑似漏字，应为“${whole}”。`,
  attachmentTwice: (number: string, sheets: string) => `“${number}”在${sheets}重复使用；请核对附件编号。`,
} as const;
