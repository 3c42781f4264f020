import type { DocumentBlock, DocumentPlan, TableBlock, PlannedRun, TextStyle } from "./document-plan.ts";

/** The looks of the paragraphs as Word takes them from pasted HTML: sizes in pt, two characters in front of a line of text. */
const BODY = "margin:0;line-height:28.95pt;font-size:16pt;";
const INDENT = "text-indent:32pt;mso-char-indent-count:2.0;";
const IMITATION = "font-family:仿宋_GB2312,仿宋,FangSong;";
const LOOKS: Readonly<Record<TextStyle, readonly [tag: string, style: string]>> = {
  title: ["p", "margin:0;text-align:center;font-size:22pt;font-family:方正小标宋简体,宋体,SimSun;"],
  subtitle: ["p", `${BODY}text-align:center;font-family:楷体_GB2312,楷体,KaiTi;`],
  heading1: ["h1", `${BODY}${INDENT}font-weight:normal;font-family:黑体,SimHei;`],
  heading2: ["h2", `${BODY}${INDENT}font-weight:normal;font-family:楷体_GB2312,楷体,KaiTi;`],
  heading3: ["h3", `${BODY}${INDENT}${IMITATION}`],
  body: ["p", `${BODY}${INDENT}text-align:justify;${IMITATION}`],
  plain: ["p", `${BODY}${IMITATION}`],
  note: ["p", "margin:0;font-size:12pt;font-family:宋体,SimSun;"],
  signature: ["p", `${BODY}text-align:right;${IMITATION}`],
};
const COLOURS = { open: "yellow", doubt: "aqua" } as const;

/** A document as rich text for the clipboard; bookmarks come along as anchors, which Word makes bookmarks again. */
export function documentHtml({ blocks }: DocumentPlan): string {
  return `<html><head><meta charset="utf-8"></head><body>${blocks.map(blockHtml).join("")}</body></html>`;
}

/** The same as plain text, one paragraph a line, cells set apart by tabs. */
export function documentText({ blocks }: DocumentPlan): string {
  return blocks
    .flatMap((block) =>
      block.kind === "text"
        ? [wordsOf(block.runs)]
        : block.rows.map((row) => row.map(({ runs }) => wordsOf(runs)).join("\t")),
    )
    .join("\n");
}

function wordsOf(runs: readonly PlannedRun[]): string {
  return runs.map(({ text }) => text).join("");
}

function blockHtml(block: DocumentBlock): string {
  if (block.kind === "table") return tableHtml(block);
  const [tag, style] = LOOKS[block.style];
  const page = block.newPage ? "page-break-before:always;" : "";
  return `<${tag} style="${style}${page}">${runsHtml(block.runs)}</${tag}>`;
}

function tableHtml({ rows, headings }: TableBlock): string {
  const body = rows.map((cells, index) => {
    const tag = index < headings ? "th" : "td";
    const inside = cells.map(({ runs, align, across = 1, down = 1 }) => {
      const spans = `${across > 1 ? ` colspan="${across}"` : ""}${down > 1 ? ` rowspan="${down}"` : ""}`;
      return `<${tag}${spans}${align ? ` align="${align}"` : ""}>${runsHtml(runs)}</${tag}>`;
    });
    return `<tr>${inside.join("")}</tr>`;
  });
  return `<table border="1" cellspacing="0" cellpadding="3" style="border-collapse:collapse;font-size:10.5pt;font-family:宋体,SimSun;">${body.join("")}</table>`;
}

function runsHtml(runs: readonly PlannedRun[]): string {
  return runs
    .map(({ text, bold, highlight, bookmark }) => {
      const words = text.split("\n").map(escaped).join("<br>");
      const weighted = bold ? `<b>${words}</b>` : words;
      const marked = highlight
        ? `<span style="background:${COLOURS[highlight]};mso-highlight:${COLOURS[highlight]}">${weighted}</span>`
        : weighted;
      return bookmark === undefined ? marked : `<a name="${bookmark}">${marked}</a>`;
    })
    .join("");
}

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ESCAPED[sign] ?? sign);
}
