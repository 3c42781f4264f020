/** Sentences of the command line. One line each. */
export const cliMessages = {
  usage: [
    "用法：npm run --silent check -- [选项] 文件|文件夹…",
    "",
    "  --format text|json|ndjson      输出格式，默认 text",
    "  --policy ID                    所有表都用这一口径，不按表上的标签自动选择",
    "  --fail-on error|warning|never  发现哪一级问题时以 1 退出，默认 error",
    "  --annotate 文件夹              另存一份带标记和批注的工作簿",
    "  --fill 文件夹                  另存一份填好可推算单元格的工作簿",
    "  --summary 文件.xlsx            把各单位的部门整体自评表汇总成一张自评情况汇总表",
    "  --recalculate                  重新计算所有公式（默认只计算没有结果的公式）",
    "  --help                         显示本说明",
    "",
    "退出码：0 没有达到级别的问题；1 有；2 输入无法使用，或者没能全部写出。",
  ].join("\n"),
  noInput: "没有指定要校验的文件或文件夹。用 --help 查看用法。",
  unknownOption: (option: string) => `不认识的选项：${option}。用 --help 查看用法。`,
  missingValue: (option: string) => `选项 ${option} 后面要写一个值。`,
  badChoice: (option: string, value: string, choices: string) =>
    `选项 ${option} 不能是“${value}”，可用的值：${choices}。`,
  noValue: (option: string) => `选项 ${option} 后面不要写值。`,
  notFolder: (option: string, path: string) => `选项 ${option} 要写一个文件夹，这是一个文件：${path}。`,
  oneFolder: (path: string) => `带标记的副本和填好的副本不能放在同一个文件夹，以免互相覆盖：${path}。`,
  noFile: (path: string) => `不是文件也不是文件夹，无法校验：${path}。`,
  outputFailed: (reason: string) => `结果没能全部输出（${reason}）。`,
  cannotOpen: (reason: string) => `这个文件没能打开（${reason}），没有校验。`,
  failed: (reason: string) => `校验没有完成（${reason}）。原文件没有改动。`,
  notFound: (path: string) => `找不到文件或文件夹：${path}。`,
  emptyFolder: (path: string) => `文件夹里没有 .xlsx、.xlsm、.xls 或 .et 文件：${path}。`,
  sameFolder: (path: string) => `没有写出副本：${path} 就是要校验的原文件；请换一个输出文件夹。`,
  cannotWrite: (path: string, detail: string) => `没能写出 ${path}（${detail}）。`,
  readOnlyCopy: (file: string) => `${file}：旧版 .xls 文件只能读取，没有写出副本；请另存为 .xlsx 后再试。`,
  annotated: (path: string, count: number) => `已标记 ${count} 个单元格：${path}`,
  filled: (path: string, count: number, skipped: number) =>
    `已填 ${count} 格${skipped > 0 ? `，跳过 ${skipped} 格` : ""}：${path}`,
  summaryName: (path: string) => `汇总表的文件名要以 .xlsx 结尾：${path}。`,
  summaryExists: (path: string) => `文件已经存在，没有覆盖：${path}；请换一个文件名或先移走它。`,
  summaryEmpty: (path: string) => `没有可以汇总的部门（单位）整体支出绩效自评表，没有写出 ${path}。`,
  summaryWritten: (path: string, units: number, unused: number) =>
    `已汇总 ${units} 个单位${unused > 0 ? `，${unused} 个文件未汇总（原因见表内）` : ""}：${path}`,
  progress: (done: number, all: number) => `已校验 ${done}/${all} 个文件`,

  unreadable: "无法读取",
  verdict: (errors: number, warnings: number, infos: number, notChecked: number) => {
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
  total: (files: number, withErrors: number, unreadable: number) =>
    `共 ${files} 个文件，${withErrors} 个有必须修改的问题${unreadable > 0 ? `，${unreadable} 个无法读取` : ""}。`,
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
  derivable: (count: number) => `可由表内数字推算的单元格 ${count} 个：`,
  derivation: (cell: string, label: string, current: string, value: string, working: string) =>
    `${cell}  ${label}：${current === "" ? "空白" : current} → ${value}${working === "" ? "" : `（${working}）`}`,
} as const;

/** Why the operating system refused a file, by its code. */
export const systemReasons = {
  EACCES: "没有权限",
  EPERM: "没有权限",
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
