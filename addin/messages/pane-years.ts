/** Sentences of 与上年核对 and 生成下年表 in the pane. */
export const YEARS = {
  compare: {
    intro:
      "打开上年报送的表（Excel、WPS 表格或 Word），按单位、项目和表种配对，逐项核对今年和上年的数。上年的表只在本机读取，不改动、不上传。",
    open: "上年的表…",
    again: "换一份上年的表…",
    opened: ({ name, pairs, changed }: { name: string; pairs: number; changed: number }): string =>
      `上年的表：${name}；${pairs} 张表对上，${changed} 项有变动。`,
    noPair: (name: string): string => `“${name}”里没有找到这套表上年的表（按单位、项目、表种和年度找）。`,
    remove: "撤下上年的表",
    removed: "已撤下上年的表，不再与上年核对。",
    sheet: "写成工作表",
    written: "已在最后写入工作表“与上年核对”，可随时撤回。",
    takeBack: "撤回工作表",
    takenBack: "已撤回写入的结果工作表。",
    noSheets: "这个程序不能新建结果工作表。",
    columns: ["项目", "今年", "上年", "增减", "增减率"],
    more: (count: number): string => `另有 ${count} 项，写成工作表后全部列出。`,
    same: (count: number): string => `另有 ${count} 项与上年相同。`,
    unpaired: (forms: string): string => `没有上年的表：${forms}。`,
    left: (forms: string): string => `上年有、今年没有的表：${forms}。`,
    select: (label: string): string => `选中“${label}”的单元格`,
  },
  next: {
    intro:
      "从这份已校验的表生成下年的空表：标题年度加一，完成值、得分、原因清空，今年的决算数移到上年决算数，指标值留作建议值，推算列换成公式。",
    file: "生成下年表",
    fileIntro: "另存为一个新文件：填写的单元格可以改，其余受保护（没有密码），分值和百分比有数据有效性；这份表不改动。",
    here: "把这个工作簿改成下年表…",
    hereIntro:
      "在 Excel 和 WPS 里直接改这个工作簿，请先另存一份再做；写入可以在“改动记录”里还原。要带保护和数据有效性的新文件，请用工作台或命令行生成。",
    confirm: (count: number): string => `将改写 ${count} 个单元格，今年填的完成值和得分会清空。已经另存了一份吗？`,
    yes: "已另存，开始",
    no: "先不改",
    done: (written: number, skipped: number): string =>
      `已改成下年表：改写 ${written} 格${skipped > 0 ? `，跳过 ${skipped} 格（受保护或含数组公式）` : ""}。`,
    label: (count: number): string => `生成下年表：${count} 格`,
    noForm: "没有认出已填写的绩效表，没有生成下年表。",
  },
} as const;
