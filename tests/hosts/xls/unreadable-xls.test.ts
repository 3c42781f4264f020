import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkbookFile } from "../../../addin/hosts/xlsx/index.ts";
import { HostError } from "../../../addin/hosts/port.ts";
import { buildCompoundFile } from "./build-compound-file.ts";
import { end, label, number, record, start, u16, u32, wide, workbookStream, xlsFile } from "./biff.ts";

const binary = (start: string): Uint8Array => new Uint8Array(Buffer.from(start.padEnd(600, "\0"), "latin1"));
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<a/>")])));

const base = [...label(0, 0, "预算"), ...number(0, 1, 100)];
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe("what is no readable old workbook is named for what it is, in Chinese, with the next step", () => {
  it.each<[string, Uint8Array, RegExp]>([
    ["a password", xlsFile(base, { globals: record(0x2f, u16(1, 1, 1)) }), /已加密.*取消/],
    [
      "a password on a new workbook",
      buildCompoundFile([
        { path: "EncryptedPackage", data: text("x") },
        { path: "EncryptionInfo", data: text("x") },
      ]),
      /打开密码/,
    ],
    ["Excel 2", Uint8Array.from([...record(0x09, u16(2, 0x10)), ...end]), /Excel 2\.0 至 4\.0.*另存为/],
    ["Excel 3", Uint8Array.from([...record(0x209, u16(3, 0x10, 0)), ...end]), /Excel 2\.0 至 4\.0/],
    ["Excel 4", Uint8Array.from([...record(0x409, u16(4, 0x10, 0)), ...end]), /Excel 2\.0 至 4\.0/],
    ...["Rar!\x1A\x07\x01\0", "7z\xBC\xAF\x27\x1C\0\x04", "\x1F\x8B\x08\0", "BZh9", "\xFD7zXZ\0"].map(
      (start): [string, Uint8Array, RegExp] => [`an archive: ${JSON.stringify(start)}`, binary(start), /压缩包.*解压/],
    ),
    ...["\x89PNG\r\n", "\xFF\xD8\xFF\xE0", "GIF89a", "II*\0", "MM\0*"].map((start): [string, Uint8Array, RegExp] => [
      `a picture: ${JSON.stringify(start)}`,
      binary(start),
      /图片.*原稿/,
    ]),
    ["an archive of workbooks", zip("自评表.xlsx"), /压缩包.*解压/],
    ["an archive of other files", zip("readme"), /没有 Excel 工作簿/],
    ["an OpenDocument spreadsheet", zip("mimetype", "content.xml", "META-INF/manifest.xml"), /OpenDocument.*另存为/],
    ["slides", zip("[Content_Types].xml", "ppt/presentation.xml"), /演示文稿/],
    ["a document of fixed layout", zip("OFD.xml", "Doc_0/Document.xml"), /OFD.*原稿/],
    ["a web page", text("<html><body><table><tr><td>1</td></tr></table></body></html>"), /网页.*另存为/],
    [
      "a web page with a mark and a doctype",
      text('\uFEFF<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN">\n<HTML>'),
      /网页/,
    ],
    ["a bare table", text("\r\n<table border=1><tr><td>预算</td></tr></table>"), /网页/],
    [
      "a web page in XML",
      text('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head/></html>'),
      /网页/,
    ],
    [
      "XML of 2003",
      text(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      /XML 电子表格 2003.*另存为/,
    ],
    [
      "XML of 2003 in UTF-16",
      new Uint8Array(
        Buffer.from(
          '\uFEFF<?xml version="1.0" encoding="utf-16"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
          "utf16le",
        ),
      ),
      /XML 电子表格 2003/,
    ],
    [
      "a web archive",
      text("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x"),
      /MHT.*另存为/,
    ],
    ["values with commas", text("预算单位,金额\n某局,1\n"), /纯文本.*另存为/],
    ["values in GBK", Uint8Array.from([0xd4, 0xa4, 0xcb, 0xe3, 0x2c, 0x31, 0x0d, 0x0a]), /纯文本/],
    ["values with tabs in UTF-16", new Uint8Array(Buffer.from("\uFEFF单位\t金额\n", "utf16le")), /纯文本/],
    ["a Word document", buildCompoundFile([{ path: "WordDocument", data: text("x") }]), /其他 Office 文件/],
    ["an empty container", buildCompoundFile([]), /损坏/],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /图片/],
    [
      "a stream that breaks off",
      buildCompoundFile([{ path: "Workbook", data: workbookStream(base).slice(0, -20) }]),
      /损坏|不完整/,
    ],
    ["a record that is too short", xlsFile(record(0x203, u16(0, 0))), /损坏|不完整/],
    [
      "a sheet that is not there",
      buildCompoundFile([
        {
          path: "Workbook",
          data: Uint8Array.from([...start(5), ...record(0x85, [...u32(9999), 0, 0, 1, 1, ...wide("表")]), ...end]),
        },
      ]),
      /损坏|不完整/,
    ],
    [
      "charts alone",
      buildCompoundFile([
        {
          path: "Workbook",
          data: Uint8Array.from([...start(5), ...record(0x85, [...u32(9999), 0, 2, 1, 1, ...wide("图")]), ...end]),
        },
      ]),
      /没有工作表/,
    ],
  ])("%s", async (_, bytes, wording) => {
    const before = bytes.slice();
    const error: unknown = await openWorkbookFile(bytes).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(HostError);
    const detail = error instanceof HostError ? error.detail : "";
    expect(detail).toMatch(wording);
    expect(
      detail.replace(/Excel|WPS|LibreOffice|Office|OpenDocument|OFD|Word|HTML|XML|MHT|CSV|\.xlsx?|\.ods/g, ""),
    ).not.toMatch(/[A-Za-z]{2,}/);
    expect(bytes).toEqual(before);
  });
});
