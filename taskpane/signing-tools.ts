import { documentName } from "../addin/compose/document-name.ts";
import { reportDocument } from "../addin/compose/report-document.ts";
import { planReviewReport, type ReportSource } from "../addin/compose/review-report.ts";
import { writeDocument } from "../addin/hosts/docx/new-file/write-document.ts";
import { download } from "./download.ts";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** 校验报告 as a document, in a script of its own that is loaded when the user first requires it. */
export const SIGNING_TOOLS = {
  /** Saves it as .docx and returns the name of the file. */
  save(source: ReportSource): string {
    const plan = reportDocument(planReviewReport(source));
    const name = `${documentName(plan.title)}.docx`;
    download(name, writeDocument(plan), TYPE);
    return name;
  },
} as const;

export type SigningTools = typeof SIGNING_TOOLS;
