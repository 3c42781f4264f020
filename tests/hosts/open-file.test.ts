import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { strToU8, unzipSync, zipSync } from "fflate";
import { openFile } from "../../addin/hosts/open-file.ts";
import { HostError } from "../../addin/hosts/port.ts";
import { buildDocx, paragraph } from "./docx/build-docx.ts";

const form = new Uint8Array(readFileSync(new URL("../fixtures/word/form.doc", import.meta.url)));

async function problemOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await openFile(name, bytes);
    return "";
  } catch (error) {
    return error instanceof HostError ? error.code : String(error);
  }
}

it.each([100, 512, 600, 3_000, form.length - 1_500])(
  "a .doc cut after %i bytes is spoken of as a document",
  async (length) => {
    expect(await problemOf("自评表.doc", form.subarray(0, length))).toBe("unreadable-document");
  },
);

it("a .docx without its document is spoken of as a document", async () => {
  const parts = unzipSync(buildDocx(paragraph("自评报告")));
  delete parts["word/document.xml"];
  expect(await problemOf("自评报告.docx", zipSync(parts))).toBe("unreadable-document");
  parts["[Content_Types].xml"] = strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  );
  expect(await problemOf("自评报告.docx", zipSync(parts))).toBe("unreadable-document");
});

it("what is named a workbook is spoken of as one", async () => {
  expect(await problemOf("自评表.xls", form.subarray(0, 600))).toBe("unreadable");
});
