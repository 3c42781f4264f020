import type { Parts } from "./parts.ts";

/** Sentences of the command line. One line each. */
export const cliMessages = {
  usage: (timeout: number, memory: { readonly usual: number; readonly most: number }) =>
    [
      "用法：jihe [选项] 文件|文件夹…          （在项目文件夹里：npm run --silent check -- …）",
      "      jihe merge 结果1.ndjson 结果2.ndjson… [--summary 文件.xlsx]",
      "",
      "校验",
      "  --policy ID                    所有表都用这一口径，不按表上的标签自动选择",
      "  --policy-file 文件             所有表都用这张口径表：.json 文件，或带“绩核-口径”工作表的工作簿；",
      "                                 不写时用文件夹里的 .jihe.json，对它下面的所有文件有效",
      "  --with-settings                采用工作簿里保存的设置（默认不采用，只说明带了哪些）",
      "  --filing                       同一文件夹里的几个文件算一份材料，表和报告一起核对",
      "  --previous 文件|文件夹         与上年的表核对；文件夹按单位、项目和表种配对，没有对上的会说明",
      "  --recalculate                  重新计算所有公式（默认只计算没有结果的公式）",
      "  --fail-on error|warning|never  发现哪一级问题时以 1 退出，默认 error",
      "",
      "输出",
      "  --format text|full|json|ndjson 一条问题一行（默认）｜带计算和依据｜一份 JSON｜每个文件一行 JSON",
      "  --annotate 文件夹              另存一份带标记和批注的工作簿",
      "  --fill 文件夹                  另存一份填好可推算单元格的工作簿",
      "  --next-year 文件夹             另存一份下年表：清空完成值、推算列换成公式、指标值作为建议值",
      "  --draft 文件夹                 按表起草自评报告（.docx），数从表里取，空处写成【待填】",
      "  --outline 报告                 与 --draft 一起用：按本单位这份报告的提纲起草",
      "  --renew 报告                   与 --draft 一起用：把改写过的草稿里的数更新成表里现在的数，另存一份",
      "  --with-libreoffice             旧 .doc 的批注副本经本机的 LibreOffice 转成 .docx",
      "  --overwrite                    替换输出文件夹里的同名文件（默认在副本的文件名后面加编号）",
      "  --slips 文件夹                 每个单位写一份审核意见（.docx）",
      "  --since 结果.ndjson            与上一轮的结果比较，每条问题标出未改、新出现，另列已改",
      "  --summary 文件.xlsx            把各单位的部门整体自评表汇总成一张自评情况汇总表",
      "  --review-scores                按能证明的错误和口径表提出复核分数，写明怎样得出；有 --summary 时填入复核分数一栏",
      "",
      "大批量",
      "  --files-from 文件|-            从清单读要校验的文件，一行一个；- 为标准输入",
      "  --shard K/N|auto               只校验 N 份中的第 K 份；auto 按 Kubernetes、Slurm 的作业编号",
      `  --timeout 秒                   一个文件最多校验多少秒，默认 ${timeout}`,
      "  merge                          把各份的 ndjson 结果合成一份，与不分份时完全相同",
      "",
      "  --help                         显示本说明",
      "  --version                      显示版本",
      "",
      `一个文件超过时限或内存上限时只报告这个文件，其他文件照常校验。按本机内存，一个文件先用 ${memory.usual} MB，`,
      `不够时单独再用 ${memory.most} MB（本机内存的一半，最多 4096 MB）。`,
      "",
      "退出码：0 没有达到级别的问题；1 有；2 输入无法使用，或者没能全部写出。",
    ].join("\n"),
  noInput: "没有指定要校验的文件或文件夹。用 --help 查看用法。",
  unknownOption: (option: string) => `不认识的选项：${option}。用 --help 查看用法。`,
  missingValue: (option: string) => `选项 ${option} 后面要写一个值。`,
  badChoice: ({ option, value, choices }: Parts<"option" | "value" | "choices">) =>
    `选项 ${option} 不能是“${value}”，可用的值：${choices}。`,
  noValue: (option: string) => `选项 ${option} 后面不要写值。`,
  badSeconds: ({ option, value, most }: { readonly option: string; readonly value: string; readonly most: number }) =>
    `选项 ${option} 不能是“${value}”，要写大于 0、不超过 ${most} 的秒数。`,
  noShards: "没有指定要合并的 .ndjson 文件。用 --help 查看用法。",
  badShard: (value: string) => `选项 --shard 不能是“${value}”，要写成 K/N（如 3/7，K 从 1 到 N）或 auto。`,
  shardVariable: (name: string) =>
    `--shard auto 需要环境变量 ${name} 是一个整数，现在没有或不是；请改写成 --shard K/N。`,
  shardOutside: (index: string, count: string) => `环境变量 ${index} 超出了 ${count} 的范围，不知道该校验哪一份。`,
  shardGaps: "Slurm 数组的编号不连续，按编号分份会漏掉文件；请用连续的编号，或改写成 --shard K/N。",
  emptyList: (path: string) => `清单里没有要校验的文件：${path}。`,
  listUnreadable: (path: string, reason: string) => `清单没能打开（${reason}）：${path}。`,
  timedOut: (seconds: number) =>
    `校验超过了 ${seconds} 秒的时限，已停止，这个文件没有校验。可以用 --timeout 放宽时限，或在 Excel 中检查有没有异常的公式和区域。`,
  outOfMemory: (megabytes: number) =>
    `内容太多，${megabytes} MB 内存放不下，这个文件没有校验。请删去用不到的工作表或空白区域，或拆成几个文件后再试。`,
  crashed: "校验这个文件时程序意外停止，这个文件没有校验，其他文件不受影响。",
  copyEnded: {
    timeout: (seconds: number) => `校验已完成，副本没能在 ${seconds} 秒的时限内写出，没有留下副本。`,
    memory: (megabytes: number) => `校验已完成，写副本时 ${megabytes} MB 内存不够，没有留下副本。`,
    crash: "校验已完成，写副本时程序意外停止，没有留下副本。",
  },
  notReport: (path: string, line: number) => `${path} 第 ${line} 行不是完整的校验结果，没有合并；请重新校验这一份。`,
  notNdjson: (path: string) => `${path} 不是 --format ndjson 的校验结果，没有合并。`,
  resultUnreadable: (path: string, reason: string) => `结果没能打开（${reason}）：${path}。`,
  reportTwice: ({ file, first, second }: Parts<"file" | "first" | "second">) =>
    `${file} 有两份不同的结果（${first} 和 ${second}），没有合并；请去掉过时的一份。`,
  settingsIgnored: (file: string, what: string) =>
    `${file} 带来了设置：${what}，都没有采用；确认可信后加 --with-settings 采用。`,
  settingsUsed: (file: string, what: string) => `${file} 采用了表里带来的设置：${what}；有说明的问题仍然列出。`,
  noRuleSheet: (path: string) => `没有找到口径表：${path} 里没有“绩核-口径”工作表。`,
  badRuleSheet: (path: string, problems: readonly string[]) =>
    [`口径表有问题，没有采用，也没有校验：${path}`, ...problems.map((problem) => `  ${problem}`)].join("\n"),
  longRuleSheet: (path: string) => `文件太大，不是口径表：${path}。`,
  ruleSheetUnreadable: (path: string, reason: string) => `口径表 ${path} 没能打开：${reason.replace(/。$/u, "")}。`,
  folderRuleSheetIgnored: (path: string) =>
    `${path} 在要校验的文件夹里面，是随文件带来的口径表，没有采用；确认可信后加 --with-settings 采用。`,
  ruleSheetIgnored: (file: string, name: string) =>
    `${file} 带来了口径表“${name}”，没有采用；确认可信后加 --with-settings 采用。`,
  brokenRuleSheet: (file: string, first: string) => `${file} 带来的口径表有问题，没有采用：${first}`,
  ruleSheetUsed: (signature: string) => `按${signature}校验。`,
  notFolder: (option: string, path: string) => `选项 ${option} 要写一个文件夹，这是一个文件：${path}。`,
  oneFolder: (path: string) => `带标记的副本和填好的副本不能放在同一个文件夹，以免互相覆盖：${path}。`,
  noFile: (path: string) => `不是文件也不是文件夹，无法校验：${path}。`,
  outputFailed: (reason: string) => `结果没能全部输出（${reason}）。`,
  noRegularFile: "不是普通文件",
  oddName: "文件名的编码不是 UTF-8，多半来自 Windows 上的压缩包，请改名后再校验",
  cannotOpen: (reason: string) => `这个文件没能打开（${reason}），没有校验。`,
  failed: (reason: string) => `校验没有完成（${reason}）。原文件没有改动。`,
  emptyPath: "文件或文件夹的名字是空的，没有校验。",
  notFound: (path: string) => `找不到文件或文件夹：${path}。`,
  emptyFolder: (path: string) =>
    `文件夹里没有 Excel、WPS 表格或 Word 文件（.xlsx .xlsm .xls .et .docx .doc .wps）：${path}。`,
  sameFolder: (path: string) => `没有写出副本：${path} 就是要校验的原文件；请换一个输出文件夹。`,
  cannotWrite: (path: string, detail: string) => `没能写出 ${path}（${detail}）。`,
  readOnlyCopy: "旧版 .xls 文件只能读取，没有写出副本；请另存为 .xlsx 后再试。",
  draftFolder: "--outline 和 --renew 要与 --draft 文件夹 一起用。",
  outlineOrRenew: "--outline 和 --renew 只能用一个。",
  renewOne: "--renew 一次只能对照一份材料：请只给一个文件，或用 --filing 给一个文件夹。",
  noOutline: (path: string) => `这份报告里没有找到“一、”“二、”“三、”这样的标题，不能作提纲：${path}`,
  drafted: ({ path, open, doubts }: { path: string; open: number; doubts: number }) =>
    `已起草自评报告，${open} 处待填，${doubts} 处待核：${path}`,
  filingCopies: "--filing 不能与 --annotate 或 --fill 一起用；请去掉 --filing 再写副本。",
  copyNotMade: "这个文件的结构写不出副本",
  numberedCopy: "（已有同名文件，没有覆盖，副本的文件名加了编号）",
  leavesFolder: (path: string) => `文件名指向输出文件夹之外：${path}`,
  linkInTheWay: (path: string) => `输出文件夹里的这一段是链接，没有写进去：${path}`,
  noFreeName: (path: string) => `同名的文件太多：${path}`,
  annotated: ({
    path,
    count,
    withReport,
  }: {
    readonly path: string;
    readonly count: number;
    readonly withReport: boolean;
  }) =>
    `已标记 ${count} 个单元格，${withReport ? "校验报告在末尾的工作表" : "工作簿结构受保护，没有加校验报告"}：${path}`,
  filled: ({ path, count, skipped }: { readonly path: string; readonly count: number; readonly skipped: number }) =>
    count === 0 && skipped === 0
      ? `没有空着待填的格，副本与原件相同：${path}`
      : `已填 ${count} 格${skipped > 0 ? `，跳过 ${skipped} 格` : ""}：${path}`,
  noFormToFill: "没有识别出绩效表，没有可以填充的单元格，没有另存副本。",
  slipWritten: (path: string) => `已写出审核意见：${path}`,
  notEarlier: (path: string, line: number) =>
    `${path} 第 ${line} 行不是完整的校验结果，不能用来比较；请用上一轮 --format ndjson 的输出。`,
  noEarlier: "上一轮没有这个文件，没有比较。",
  notAgain: (file: string) => `上一轮有、这一轮没有的文件：${file}`,
  sinceCounts: ({ settled, open, fresh }: Readonly<Record<"settled" | "open" | "fresh", number>>) =>
    `与上一轮相比：已改 ${settled} 处，未改 ${open} 处，新出现 ${fresh} 处。`,
  settled: "已改    ",
  rounds: {
    open: (sentence: string) => `（未改）${sentence}`,
    fresh: (sentence: string) => `（新出现）${sentence}`,
  },
  summaryName: (path: string) => `汇总表的文件名要以 .xlsx 结尾：${path}。`,
  summaryExists: (path: string) => `文件已经存在，没有覆盖：${path}；请换一个文件名或先移走它。`,
  summaryEmpty: (path: string) => `没有可以汇总的部门（单位）整体支出绩效自评表，没有写出 ${path}。`,
  summaryWritten: ({
    path,
    units,
    unused,
  }: {
    readonly path: string;
    readonly units: number;
    readonly unused: number;
  }) => `已汇总 ${units} 个单位${unused > 0 ? `，${unused} 个文件未汇总（原因见表内）` : ""}：${path}`,
  progress: (done: number, all: number) => `已校验 ${done}/${all} 个文件`,

  previous: {
    unreadable: (path: string, reason: string) => `上年的文件 ${path} 没有用来核对：${reason}`,
    none: (forms: number) => `与上年核对：没有找到上年的表（${forms} 张表，按单位、项目和表种找）。`,
    ambiguous: "与上年核对：表上没有写明单位或项目，上年的几个文件都可能是，没有核对；请用 --previous 指定一个文件。",
    summary: ({
      files,
      pairs,
      changed,
      same,
    }: {
      readonly files: string;
      readonly pairs: number;
      readonly changed: number;
      readonly same: number;
    }) => `与上年核对（${files}）：${pairs} 张表对上，${changed} 项有变动，${same} 项相同。`,
    unpaired: (forms: string) => `没有上年的表：${forms}。`,
    left: (forms: string) => `上年有、今年没有的表：${forms}。`,
    leftFiles: (files: string) => `上年的这些文件没有对上今年的表：${files}。`,
    tooMany: (shown: string, all: number) => `${shown}等 ${all} 个`,
    table: { title: "与上年相比", columns: ["今年", "上年", "增减", "增减率"] },
  },

  unreadable: "无法读取",
  verdict: ({
    errors,
    warnings,
    infos,
    notChecked,
  }: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly notChecked: number;
  }) => {
    const found = [
      errors > 0 ? `${errors} 处必须修改` : "",
      warnings > 0 ? `${warnings} 处需作说明` : "",
      infos > 0 ? `${infos} 条提示` : "",
    ].filter((part) => part !== "");
    const open = notChecked > 0 ? `${notChecked} 项未能检查` : "";
    return [found.join("、"), open].filter((part) => part !== "").join("；");
  },
  passed: "通过",
  nothingChecked: "没有认出绩效表，未能检查",
  nothingFilled: "没有可校验的内容",
  partlyChecked: "没有发现问题，有的表没有全部校验（见下）",
  total: ({
    files,
    withErrors,
    unreadable,
  }: {
    readonly files: number;
    readonly withErrors: number;
    readonly unreadable: number;
  }) => `共 ${files} 个文件，${withErrors} 个有必须修改的问题${unreadable > 0 ? `，${unreadable} 个无法读取` : ""}。`,
  notRecognised: "未识别",
  policy: (id: string, reason: string) => `口径 ${id}：${reason}`,
  scores: (parts: readonly string[]) => parts.join("  "),
  year: (year: number) => `${year}年度`,
  totalScore: (score: string) => `自评总分 ${score}`,
  executionRate: (rate: string) => `执行率 ${rate}`,
  found: (text: string) => `表中 ${text}`,
  expected: (text: string) => `应为 ${text}`,
  difference: (text: string) => `相差 ${text}`,
  working: (text: string) => `计算 ${text}`,
  basis: (text: string) => `依据 ${text}`,
  otherCells: (cells: string) => `另见 ${cells}`,
  notChecked: "未能检查",
  derivableCount: (count: number) => `可推算 ${count} 格`,
  unknownSheets: (count: number) => `${count} 张表未识别`,
  table: { counts: ["必须修改", "需作说明", "提示", "未能检查", "可推算"], file: "文件" },
  derivable: (count: number) => `可由表内数字推算的单元格 ${count} 个：`,
  derivation: ({ cell, label, current, value, working }: Parts<"cell" | "label" | "current" | "value" | "working">) =>
    `${cell}  ${label}：${current === "" ? "空白" : current} → ${value}${working === "" ? "" : `（${working}）`}`,
} as const;

/** Why the operating system refused a file, by its code. */
export const systemReasons = {
  EACCES: "没有权限",
  EPERM: "没有权限",
  EFBIG: "文件大小超过系统的限制",
  EROFS: "磁盘是只读的",
  ENOSPC: "磁盘空间不足",
  EDQUOT: "磁盘空间不足",
  ENOENT: "找不到文件",
  ENOTDIR: "路径中有一段不是文件夹",
  EEXIST: "同名的文件已经存在",
  EISDIR: "这是一个文件夹",
  EBUSY: "文件正被其他程序使用",
  ETXTBSY: "文件正被其他程序使用",
  ELOOP: "链接绕成了一圈",
  ENAMETOOLONG: "文件名太长",
  EMFILE: "同时打开的文件太多",
  EIO: "磁盘读写出错",
  ERR_FS_FILE_TOO_LARGE: "文件太大",
} as const;
