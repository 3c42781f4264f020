import { describe, expect, it } from "vitest";
import { openDocx } from "../../../addin/hosts/docx/index.ts";
import { buildDocx, cell, paragraph, run, table } from "./build-docx.ts";
import { sheetsOf, textOf } from "./read-texts.ts";

const field = (code: string, result = ""): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${
    result === "" ? "" : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe("text of a document", () => {
  it("is the final view of tracked changes", () => {
    const changed = `${run("执行")}<w:ins w:id="1" w:author="a">${run("数")}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>率</w:delText></w:r></w:del><w:moveFrom w:id="3" w:author="a">${run("旧")}</w:moveFrom><w:moveTo w:id="4" w:author="a">${run("B")}</w:moveTo>`;
    expect(textOf(changed)).toBe("执行数B");
    expect(openDocx(buildDocx(table([[{ text: `<w:p>${changed}</w:p>` }, "b"]]))).notices).toEqual([
      { kind: "tracked", count: 4 },
    ]);
  });

  it("joins a paragraph whose end is deleted with the next one", () => {
    const body = paragraph(run("全年"), '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>') + paragraph("预算数");
    expect(sheetsOf(table([[{ text: body }, "b"]]))).toEqual([[["全年预算数", "b"]]]);
  });

  it("leaves out rows and cells that are deleted or hidden", () => {
    const rows = ["<w:del w:id='1' w:author='a'/>", "<w:hidden/>", ""].map(
      (mark, index) => `<w:tr><w:trPr>${mark}</w:trPr>${cell(`第${index}行`)}${cell("b")}</w:tr>`,
    );
    const deleted = `<w:tr>${cell({ text: "x", properties: "<w:cellDel w:id='2' w:author='a'/>" })}${cell("c")}${cell("d")}</w:tr>`;
    expect(sheetsOf(`<w:tbl>${rows.join("")}${deleted}</w:tbl>`)).toEqual([
      [
        ["第2行", "b"],
        ["c", "d"],
      ],
    ]);
  });

  it.each([
    ["a tick over a box", field("eq \\o\\ac(□,√)"), "☑"],
    ["the box behind the tick", field("EQ \\o(√，□)"), "☑"],
    ["an empty box", field("eq \\o\\ac(□, )"), "□"],
    ["a circled figure", field("eq \\o\\ac(○,3)"), "③"],
    ["a fraction", field("eq \\f(3,4)"), "3/4"],
    ["a stored result", field("= SUM(ABOVE)", "12.50"), "12.50"],
    ["a code without result", field("PAGE"), ""],
    ["a sign of Wingdings as a field", field('SYMBOL 254 \\f "Wingdings" \\s 12'), "☑"],
    [
      "a ticked form field",
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      "☑",
    ],
    [
      "an empty form field",
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      "□",
    ],
    [
      "a choice of a list",
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="否"/><w:listEntry w:val="是"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      "是",
    ],
    ["a simple field", `<w:fldSimple w:instr=" DATE ">${run("2023年")}</w:fldSimple>`, "2023年"],
    [
      "ticks of Wingdings",
      `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r><w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>`,
      "☑□☑",
    ],
    ["ticks typed in Wingdings", run("þ", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), "☑"],
    ["a sign of the font Symbol", `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run("95%")}`, "≥95%"],
    [
      "a ticked content control",
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run("☒")}</w:sdtContent></w:sdt>`,
      "☑",
    ],
    [
      "a control with its prompt",
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击此处输入文字。")}</w:sdtContent></w:sdt>`,
      "",
    ],
    [
      "controls, links and tags around runs",
      `<w:hyperlink r:id="x">${run("a")}</w:hyperlink><w:smartTag w:element="b">${run("b")}</w:smartTag><w:sdt><w:sdtContent>${run("c")}</w:sdtContent></w:sdt>`,
      "abc",
    ],
    ["hidden text", run("看得见") + run("看不见", "<w:vanish/>") + run("的", '<w:vanish w:val="0"/>'), "看得见的"],
    [
      "breaks, tabs and hyphens",
      `<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/></w:r>`,
      "a\nb\tc-d",
    ],
    ["entities and CDATA", `<w:r><w:t>&lt;1 &#x4E07;元</w:t><w:t><![CDATA[ &x]]></w:t></w:r>`, "<1 万元&x"],
    ["ruby", `<w:r><w:ruby><w:rt>${run("jì")}</w:rt><w:rubyBase>${run("绩")}</w:rubyBase></w:ruby></w:r>`, "绩"],
  ])("reads %s", (_, content, text) => {
    expect(textOf(content)).toBe(text);
  });

  it("keeps a field that is never ended inside its cell", () => {
    const open = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>`;
    expect(
      sheetsOf(
        table([
          [{ text: `<w:p>${run("a")}${open}</w:p>` }, "b"],
          ["c", "d"],
        ]),
      ),
    ).toEqual([
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ]);
  });

  it("has a text box once, before the paragraph it hangs on", () => {
    const box = (content: string): string => `<w:txbxContent>${paragraph(content)}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("2023年度部门整体支出绩效自评表")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("2023年度部门整体支出绩效自评表")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(sheetsOf(paragraph(both + run("单位：万元")) + table([["a", "b"]]))).toEqual([
      [
        ["2023年度部门整体支出绩效自评表", "·"],
        ["单位：万元", "·"],
        ["a", "b"],
      ],
    ]);
    const old = `<w:r><mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:pict><v:textbox>${box("只在旧版里")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(sheetsOf(paragraph(old) + table([["a", "b"]]))).toEqual([
      [
        ["只在旧版里", "·"],
        ["a", "b"],
      ],
    ]);
  });
});

describe("automatic numbers", () => {
  const level = (index: number, format: string, text: string, more = ""): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}${level(1, "decimal", "%1.%2", "<w:isLgl/>")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "decimalEnclosedCircleChinese", "%1")}${level(1, "bullet", "·")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
  const item = (list: number, depth: number, text: string): string =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
  const lines = (body: string, styles?: string): string[] =>
    sheetsOf(table([[{ text: body }, "x"]]), {
      numbering,
      ...(styles === undefined ? {} : { styles }),
    })[0]?.[0]?.[0]?.split("\n") ?? [];

  it("count as Word shows them", () => {
    expect(
      lines(item(1, 0, "概况") + item(1, 1, "职责") + item(1, 1, "2023年") + item(1, 0, "绩效") + item(1, 1, "产出")),
    ).toEqual(["一、概况", "1.1职责", "1.2 2023年", "二、绩效", "2.1产出"]);
  });

  it("start anew where the list says so", () => {
    expect(
      lines(item(1, 0, "a") + item(1, 0, "b") + item(3, 0, "c") + item(3, 0, "d") + item(2, 0, "e") + item(2, 1, "f")),
    ).toEqual(["一、a", "二、b", "一、c", "二、d", "①e", "f"]);
  });

  it("come from styles, and not where the list is taken away", () => {
    const styles = `<w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Own"><w:basedOn w:val="H1"/></w:style>`;
    const styled = (text: string, more = ""): string => paragraph(text, `<w:pStyle w:val="Own"/>${more}`);
    expect(
      lines(styled("概况") + styled("正文", '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled("绩效"), styles),
    ).toEqual(["一、概况", "正文", "二、绩效"]);
  });

  it("stand in cells that hold nothing else", () => {
    expect(
      sheetsOf(
        table([
          [{ text: item(2, 0, "") }, "a"],
          [{ text: item(2, 0, "") }, "b"],
        ]),
        { numbering },
      ),
    ).toEqual([
      [
        ["①", "a"],
        ["②", "b"],
      ],
    ]);
  });
});

describe("grid of a table", () => {
  it("has merged cells of all kinds", () => {
    const merged = (text: string, mark: string): { text: string; properties: string } => ({ text, properties: mark });
    const [sheet] = openDocx(
      buildDocx(
        table(
          [
            [merged("级", '<w:vMerge w:val="restart"/>'), { text: "资金", span: 2 }],
            [merged("", "<w:vMerge/>"), merged("左", '<w:hMerge w:val="restart"/>'), merged("", "<w:hMerge/>")],
            [merged("孤", "<w:tcW/>"), "x", "y"],
            [merged("", "<w:vMerge/>"), "x", "y"],
          ],
          [1000, 1000, 1000],
        ),
      ),
    ).snapshot.sheets;
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 1, left: 1, bottom: 1, right: 2 },
    ]);
  });

  it("puts edges dragged by hand on one line", () => {
    // The union of all edges: row 2 was dragged 3 mm, row 3 7 mm, and the last row is really divided otherwise.
    const body = table(
      [
        ["序", { text: "名称", span: 3 }, "得分"],
        ["1", "a", { text: "3", span: 3 }],
        ["2", { text: "b", span: 2 }, { text: "4", span: 2 }],
        [{ text: "合计", span: 4 }, "7"],
      ],
      [1000, 1700, 160, 240, 2000],
    );
    expect(sheetsOf(body)).toEqual([
      [
        ["序", "名称", "得分"],
        ["1", "a", "3"],
        ["2", "b", "4"],
        ["合计", "·", "7"],
      ],
    ]);
  });

  it("keeps a narrow column that holds a cell", () => {
    expect(
      sheetsOf(
        table(
          [
            ["a", "b", "c"],
            [{ text: "d", span: 2 }, "e"],
          ],
          [1500, 150, 1500],
        ),
      ),
    ).toEqual([
      [
        ["a", "b", "c"],
        ["d", "·", "e"],
      ],
    ]);
  });

  it("needs no grid, and rows may begin further right", () => {
    const body = `<w:tbl><w:tr>${cell("a")}${cell("b")}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("c")}</w:tr></w:tbl>`;
    expect(sheetsOf(body)).toEqual([
      [
        ["a", "b"],
        ["·", "c"],
      ],
    ]);
  });

  it("looks through controls around rows and cells", () => {
    const body = `<w:tbl><w:sdt><w:sdtContent><w:tr>${cell("a")}<w:sdt><w:sdtContent>${cell("b")}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>`;
    expect(sheetsOf(body)).toEqual([[["a", "b"]]]);
  });
});
