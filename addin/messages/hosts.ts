/** One sentence per host error, each with the next step. Keys are the host error codes. */
const HOST_ERRORS = {
  protected: "工作表受保护，这一步没有执行。请在“审阅”中撤销工作表保护，或只处理未锁定的单元格后再试。",
  "cell-editing": "有单元格正在编辑。请先按回车键完成编辑，或按 Esc 键取消，然后再试一次。",
  "other-workbook": "当前打开的是另一个工作簿。请切换回原来的工作簿，然后再试一次。",
  "too-large": "内容太多，一次处理不完。请删去用不到的工作表或空白区域，或拆成几个文件后再试。",
  busy: "表格程序正忙。请等它计算或保存完成后再试一次。",
  unsupported: "当前程序不支持这项操作。请换用较新版本的 Excel 或 WPS，或在网页版绩核中打开这个文件。",
  cancelled: "已取消，工作簿没有改动。需要时可以重新开始。",
  "rolled-back": "写入中途出错，已写入的内容已全部恢复原样。请稍后再试一次；若仍然出错，请先保存并重新打开工作簿。",
  "half-done":
    "写入中途出错，而且没能恢复原样，个别单元格可能已改动。请按 Ctrl+Z 撤销，或关闭工作簿且不保存，然后重新打开。",
  unreadable: "这个文件读不出来，文件没有改动。请用 Excel 或 WPS 打开后另存为 .xlsx，再试一次。",
  "unreadable-document": "这个文件读不出来，文件没有改动。请用 Word 或 WPS 打开后另存为 .docx，再试一次。",
  failed: "这一步没有做成，工作簿没有改动。请再试一次；若仍然出错，请保存并重新打开工作簿。",
} as const;

/** Why a cell was left alone, with what to do about it. Keys are the skip reasons. */
const SKIP_REASONS = {
  locked: "单元格已锁定且工作表受保护，未写入。请撤销工作表保护后再试。",
  covered: "单元格被合并区域遮住，未写入。请改写合并区域左上角的单元格。",
  array: "单元格属于数组公式或数据表，不能单独改动。请先修改整个数组公式。",
  "missing-sheet": "工作表已不存在或已改名，未写入。请重新校验后再试。",
  "outside-grid": "位置超出工作表范围，未写入。请重新校验后再试。",
  "not-taken": "单元格现在的内容与预期不同，未改动。请核对这个单元格后再决定。",
  formula: "单元格里是公式，为免覆盖，未写入。确需改动时请直接在表格中修改。",
  "typed-value": "单元格里已有填写的内容，为免覆盖，未写入。确需改动时请在方案中勾选该格。",
} as const;

/** A sentence for a host error with the next step; the host's own words follow in brackets as small print. */
export function hostErrorMessage(code: keyof typeof HOST_ERRORS, detail = ""): string {
  return detail === "" ? HOST_ERRORS[code] : `${HOST_ERRORS[code]}（${detail}）`;
}

/** A sentence saying why a cell was left alone and what to do. */
export function skipReasonMessage(reason: keyof typeof SKIP_REASONS): string {
  return SKIP_REASONS[reason];
}

/** Reasons why a file cannot be opened or changed, in the words of {@link hostErrorMessage}'s small print. */
export const FILE_PROBLEMS = {
  empty: "文件是空的",
  notWorkbook: "不是 Excel 工作簿",
  html: "内容是网页（HTML），只是取了工作簿的名字，请用 Excel 或 WPS 打开后另存为 .xlsx",
  xml2003: "内容是 XML 电子表格 2003 格式，请用 Excel 或 WPS 打开后另存为 .xlsx",
  mht: "内容是单个文件网页（MHT），请用 Excel 或 WPS 打开后另存为 .xlsx",
  plainText: "内容是纯文本（如 CSV），请用 Excel 或 WPS 打开后另存为 .xlsx",
  excel2to4: "是 Excel 2.0 至 4.0 的早期格式，请用 WPS 或 LibreOffice 打开后另存为 .xlsx",
  otherCompound: "是其他 Office 文件，不是 Excel 工作簿",
  damagedZip: "文件已损坏或没有下载完整",
  encrypted: "文件设有打开密码，请先在 Excel 或 WPS 中取消密码",
  legacyXls: "旧版 .xls 文件只能查看，请另存为 .xlsx 后再改",
  legacyUnreadable: "旧版 .xls 文件已损坏或不完整，请用 Excel 或 WPS 打开修复后另存为 .xlsx",
  legacyEncrypted: "旧版 .xls 文件已加密，请在 Excel 或 WPS 中取消打开密码和工作簿保护，再另存为 .xlsx",
  legacy95: "是 Excel 5.0/95 格式，文件没有注明文字编码，请用 Excel 或 WPS 打开核对后另存为 .xlsx",
  binaryWorkbook: "不支持 .xlsb 文件，请另存为 .xlsx",
  archive: "是压缩包，请先解压，再打开里面的文件",
  picture: "是图片，不能校验，请用可以编辑的 Excel 或 Word 原稿",
  openDocument: "是 OpenDocument 表格（.ods），请用 WPS、Excel 或 LibreOffice 打开后另存为 .xlsx",
  slides: "是演示文稿，没有可以校验的表",
  fixedLayout: "是 OFD 版式文件，不能校验，请用可以编辑的 Excel 或 Word 原稿",
  otherPackage: "压缩包里没有 Excel 工作簿",
  zip64: "不支持 ZIP64 压缩格式，请用 Excel 或 WPS 重新保存",
  compression: "压缩方式不受支持，请用 Excel 或 WPS 重新保存",
  doctype: "文件内含不允许的 DOCTYPE 声明",
  encoding: "文件内部的文字编码不认识，请用 Excel 或 WPS 重新保存",
  tooLarge: "解压后的内容超过上限",
  tooDeep: "内容的嵌套层数超过上限",
  noDocument: "文件里没有 Word 文档",
  wordTooOld: "Word 6.0 或 95 的旧格式，请用 Word 或 WPS 打开后另存为 .docx",
  encryptedDocument: "文件设有打开密码，请先在 Word 或 WPS 中取消密码",
  checksum: "文件内容校验不符，可能已损坏",
  structure: "文件内部结构不完整或不认识",
  missingPart: "文件里缺少必需的部分",
  backslashNames: "压缩包里的文件名用了反斜杠，请用 Excel 或 WPS 打开后重新保存",
  noWorksheet: "工作簿里没有工作表，只有图表页或宏表",
  unordered: "工作表里的行或单元格没有按顺序存放，请用 Excel 或 WPS 打开后重新保存",
  signed: "文件带有数字签名，改动会使签名失效",
  readOnly: "这个文件只能查看",
} as const;

/** {@link FILE_PROBLEMS} with the part of the file concerned. */
export function fileProblem(key: keyof typeof FILE_PROBLEMS, part = ""): string {
  return part === "" ? FILE_PROBLEMS[key] : `${FILE_PROBLEMS[key]}：${part}`;
}

/** What the parts of an Office file are for, by the kinds that have a limit of their own. */
const PART_KINDS = {
  package: "目录部分",
  sheet: "单个工作表",
  strings: "共享文字部分",
  styles: "样式部分",
  workbook: "工作簿部分",
  other: "单个部分",
} as const;

/** Kinds of parts that have a limit of their own. */
export type PartKind = keyof typeof PART_KINDS;

/** Why a part is not unpacked; sizes in MB. */
export function partTooLarge({
  name,
  kind,
  megabytes,
  limit,
}: {
  readonly name: string;
  readonly kind: PartKind;
  readonly megabytes: number;
  readonly limit: number;
}): string {
  return `${name} 解压后有 ${megabytes} MB，${PART_KINDS[kind]}最多 ${limit} MB`;
}

/** Labels and values of the environment check (环境检测) for hosts over files and memory. */
export const ENVIRONMENT = {
  program: "程序",
  memory: "内存工作簿",
  xlsxFile: "Excel 文件",
  legacyFile: "旧版 Excel 文件（只读）",
  notes: "批注",
  functions: "单元格函数",
  events: "编辑提醒",
  select: "定位单元格",
  settings: "保存设置到工作簿",
  sheets: "结果工作表",
  calculates: "写入后立即计算",
  yes: "可用",
  no: "不可用",
} as const;
