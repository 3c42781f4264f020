/** Sentences of the pages 清单 and 更多: checks, export, clean-up, settings, environment. */
export const MORE = {
  checks: {
    noRun: "先校验一次，这里会列出每项检查的结果。",
    findings: (count: number): string => `${count} 处`,
    turnOn: "打开",
    switchLabel: (title: string): string => `检查：${title}`,
  },
  sections: {
    history: "改动记录",
    years: "与上年核对",
    nextYear: "生成下年表",
    reviewScores: "复核分数",
    export: "导出结果",
    draft: "起草自评报告",
    marks: "单元格标记",
    clean: "提交前清理",
    ruleSheets: "口径",
    settings: "设置",
    environment: "环境检测",
  },
  back: "返回",
  export: {
    intro: "结果可以写成工作表：一页“校验报告”供打印签字，另有摘要、明细、检查清单、运行信息四张；也可以复制成文字。",
    sheets: "写入结果工作表",
    signed: "校验报告存为 Word",
    print: "打印校验报告",
    printHint: "在打印窗口里选“另存为 PDF”可以存成 PDF。",
    saved: (name: string): string => `已保存 ${name}。`,
    text: "复制为文字",
    noRun: "先校验一次才有结果可导出。",
    noSheets: "这个程序不能新建结果工作表，请用复制。",
    manual: "结果文字",
  },
  history: {
    intro: "绩核写入过的内容都在这里，最近的在上面。单元格没有再改动过的，可以还原。",
    none: "还没有写入过任何单元格。",
    takeBack: (label: string): string => `还原：${label}`,
    button: "还原",
    takenBack: "已还原",
    changed: "单元格之后都改动过，不能还原",
    someChanged: (left: number): string => `其中 ${left} 格之后又改动过，还原时保持不变`,
  },
  marks: {
    intro: "标记只改变显示颜色，不改动内容；清除后表格恢复原样。",
    clear: "清除标记",
  },
  clean: {
    intro:
      "上报前把绩核留下的东西全部拿走：标记、批注、设置、出错说明、对应关系、结果工作表、口径表和示例表，并把 JX. 公式换掉，因为对方的电脑上没有绩核。",
    mode: "JX. 公式换成",
    modes: { value: "数值", native: "Excel 公式" },
    start: "清理…",
    confirm: "清理后标记、设置、出错说明和口径表不能找回（口径表可以先导出）；公式替换可以还原。确定清理吗？",
    formulas: (count: number): string =>
      count > 0 ? `工作簿里有 ${count} 个 JX. 公式要替换。` : "工作簿里没有 JX. 公式。",
    yes: "确定清理",
    no: "先不清理",
    done: ({
      marks,
      sheets,
      formulas,
    }: {
      readonly marks: number;
      readonly sheets: number;
      readonly formulas: number;
    }): string =>
      `清理完成：清除 ${marks} 处标记、删除 ${sheets} 张绩核加的工作表、替换 ${formulas} 个公式，设置已删除。`,
    left: (count: number): string => `有 ${count} 个公式没有替换，原因见下。`,
  },
  settings: {
    policy: "评分口径",
    marks: "校验后给单元格着色",
    notes: "着色时附上批注",
    uncheckedMarks: "未能检查的单元格也着色",
    notesUnavailable: "这个版本不能写批注",
    recheck: "自动重新校验",
    recheckHint: "改动停下半秒后自动重新校验；单元格超过 5 万个时默认关闭。",
    remember: "把出错说明存进工作簿",
    rules: "检查项",
    rulesHint: "关掉的检查不会算作通过，会在清单里标明。",
    family: ({ name, checks, off }: { readonly name: string; readonly checks: number; readonly off: number }) =>
      `${name}：${checks} 项${off > 0 ? `，关闭 ${off} 项` : ""}`,
    rulesNoRun: "先校验一次，这里可以逐项打开或关闭检查。",
    reset: "恢复默认",
    stored: "设置保存在这个工作簿里，提交前清理会删除。",
  },
  environment: {
    intro: "遇到问题时，把下面的内容复制给维护人员。里面没有表格数据。",
    copy: "复制",
    loading: "正在检测…",
    manual: "环境信息",
    version: "绩核版本",
  },
} as const;
