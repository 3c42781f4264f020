import { join, sep } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { circled } from "../messages/circled-number.ts";
import { hostErrorMessage } from "../messages/hosts.ts";
import { visibleText } from "../messages/visible-text.ts";
import { nextYearMessages } from "../messages/next-year.ts";
import { COMMENT_AUTHOR, commentText, wordCopyMessages } from "../messages/word.ts";
import { reportPage } from "../compose/report-page.ts";
import { planReviewReport } from "../compose/review-report.ts";
import { planFillAll } from "../fill/fill-all.ts";
import { findingMarks } from "../hosts/finding-marks.ts";
import { nodeInflater } from "../hosts/ooxml/node-inflater.ts";
import { HostError } from "../hosts/port.ts";
import type { WordComment } from "../hosts/docx/comments.ts";
import { openXlsx, XlsxHost } from "../hosts/xlsx/index.ts";
import type { Review } from "../review/types.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import type { DraftTarget, FileTask } from "./file-task.ts";
import type { CopyTarget } from "./copies.ts";
import type { Checked, Content } from "./copy-content.ts";
import { placeFile, PlaceError } from "./place-file.ts";
import type { CopyReport } from "./report-schema.ts";
import { codeOf, systemReason } from "./system-reason.ts";

/** What became of one copy, and the line that says so. */
export interface Copy {
  readonly report: CopyReport;
  readonly note: string;
}

/** Writes the copies that were requested. A copy that cannot be made is reported as such and costs nothing else. */
export async function writeCopies(task: FileTask, checked: Checked): Promise<Copy[]> {
  const wanted = [
    { kind: "annotate", target: task.annotate, make: marked },
    { kind: "fill", target: task.fill, make: filled },
    { kind: "next-year", target: task.nextYear ?? null, make: nextYear },
  ] as const;
  const copies: Copy[] = [];
  const { draft } = task;
  for (const { kind, target, make } of wanted)
    if (target !== null)
      copies.push(
        await writeCopy(
          kind,
          kind === "next-year" ? target : targetOf(target, checked),
          { ...checked, withLibreOffice: task.withLibreOffice ?? false },
          make,
        ),
      );
  if (draft !== null) copies.push(await writeDraft(draft, checked));
  return copies;
}

/** A draft of the report, or an edited one with its figures renewed. */
async function writeDraft(target: DraftTarget, checked: Checked): Promise<Copy> {
  const { drafted } = await import("./draft-copy.ts");
  return writeCopy("draft", target, checked, (from) => drafted(from, target));
}

/** The copy of an old .doc is a .docx. */
function targetOf(target: CopyTarget, { word }: Checked): CopyTarget {
  return word === "doc" ? { ...target, below: target.below.replace(/\.(?:doc|wps)$/i, ".docx") } : target;
}

async function writeCopy(
  kind: CopyReport["kind"],
  target: CopyTarget,
  checked: Checked,
  make: (checked: Checked) => Promise<Content>,
): Promise<Copy> {
  const shown = visibleText(join(target.folder, target.below));
  const failed = (error: string): Copy => ({ report: { kind, path: null, error }, note: error });
  const refusal = refusalOf(kind, checked, checked.withLibreOffice ?? false);
  if (refusal !== null) return failed(refusal);
  if (target.replacesInput) return failed(cliMessages.sameFolder(shown));
  try {
    const { bytes, say } = await make(checked);
    const path = await placeFile(target, bytes);
    const renamed = target.numbered || path !== join(target.folder, target.below);
    return {
      report: { kind, path: path.split(sep).join("/"), error: null },
      note: `${say(visibleText(path))}${renamed ? cliMessages.numberedCopy : ""}`,
    };
  } catch (error) {
    return failed(cliMessages.cannotWrite(shown, copyReason(error)));
  }
}

/** Why there is no such copy of this kind of file; `null` where there is one. */
function refusalOf(kind: CopyReport["kind"], checked: Checked, withLibreOffice: boolean): string | null {
  const { word, readOnly, review } = checked;
  if (kind === "draft") return null;
  if (kind === "fill" && word === null && !review.sheets.some(({ form }) => isTable(form)))
    return cliMessages.noFormToFill;
  if (word === null) return readOnly ? cliMessages.readOnlyCopy : null;
  if (kind === "next-year") return null;
  if (kind !== "annotate") return wordCopyMessages.notFilled;
  return word === "doc" && !withLibreOffice ? wordCopyMessages.onlyListed : null;
}

/** A written report has nothing to fill in. */
function isTable(form: string | null): boolean {
  return form !== null && form !== "report";
}

function copyReason(error: unknown): string {
  if (error instanceof HostError) return error.detail || hostErrorMessage(error.code);
  if (error instanceof PlaceError) return error.message;
  return codeOf(error) === "" ? cliMessages.copyNotMade : systemReason(error);
}

async function marked({ bytes, review, snapshot, word }: Checked): Promise<Content> {
  if (word === "docx") return commented(bytes, review);
  if (word === "doc") return commentedCopyOf(bytes);
  const host = XlsxHost.open(bytes, { inflater: nodeInflater });
  const receipt = await host.mark(
    findingMarks(review.findings, ({ message }, index) => `${circled(index + 1)} ${message}`),
  );
  const withReport = await addReport(host, snapshot, review);
  return { bytes: host.bytes(), say: (path) => cliMessages.annotated({ path, count: receipt.marked, withReport }) };
}

/** 校验报告 as a worksheet of the copy; `false` where the workbook is closed to new sheets. No day, so that every run gives the same bytes. */
async function addReport(host: XlsxHost, snapshot: WorkbookSnapshot, review: Review): Promise<boolean> {
  const report = planReviewReport({ review, snapshot, explained: new Map(), date: "" });
  try {
    await host.writeReport([reportPage(report)]);
    return true;
  } catch (error) {
    if (error instanceof HostError && error.code === "protected") return false;
    throw error;
  }
}

/** An old .doc is converted first; what is found is found in the copy, so that every comment has its place. */
async function commentedCopyOf(bytes: Uint8Array): Promise<Content> {
  const [{ convertedToDocx }, { openDocx }, { review }] = await Promise.all([
    import("./libre-office.ts"),
    import("../hosts/docx/index.ts"),
    import("../review/review.ts"),
  ]);
  const copy = await convertedToDocx(bytes);
  return commented(copy, review(openDocx(copy, nodeInflater).snapshot));
}

/** A Word document gets one comment a finding. */
async function commented(bytes: Uint8Array, review: Review): Promise<Content> {
  const { commentDocx } = await import("../hosts/docx/comments.ts");
  const document = commentDocx(bytes, commentsOf(review), {
    author: COMMENT_AUTHOR,
    // A clock would give other bytes at every run.
    date: null,
    inflater: nodeInflater,
  });
  return { bytes: document.bytes, say: (path) => wordCopyMessages.commented(path, document.written) };
}

async function filled({ bytes, snapshot, review, options }: Checked): Promise<Content> {
  const host = XlsxHost.open(bytes, { inflater: nodeInflater });
  const plan = planFillAll(snapshot, review, options);
  const { written, skipped } = await host.write(plan.writes);
  const left = skipped.length + plan.skipped.length;
  return { bytes: host.bytes(), say: (path) => cliMessages.filled({ path, count: written.length, skipped: left }) };
}

/** Next year's form; that of a Word document is a workbook of its forms. */
async function nextYear({ bytes, word, options }: Checked): Promise<Content> {
  const [{ nextYearFile }, { planNextYear }] = await Promise.all([
    import("../hosts/xlsx/next-year-file.ts"),
    import("../compose/next-year/plan.ts"),
  ]);
  const planOf = (file: Uint8Array) => planNextYear(openXlsx(file, { inflater: nodeInflater }).snapshot, options);
  let source = word === null ? bytes : await asWorkbook(bytes, null);
  let plan = planOf(source);
  if (word !== null && plan.year !== null) {
    source = await asWorkbook(bytes, plan.year - 1);
    plan = planOf(source);
  }
  if (plan.sheets.length === 0) throw new HostError("failed", nextYearMessages.noForm);
  const { bytes: file, skipped } = nextYearFile(source, plan, { inflater: nodeInflater });
  const parts = { ...plan.counts, proposals: plan.proposals.length };
  const more = [
    skipped.length > 0 ? nextYearMessages.kept(skipped.length) : "",
    plan.year === null ? nextYearMessages.noYear : "",
  ].filter((text) => text !== "");
  return {
    bytes: file,
    say: (path) => `${nextYearMessages.done(path, parts)}${more.map((text) => `；${text}`).join("")}`,
  };
}

/** @param year that of the forms, where the names of the sheets are to be moved on by one. */
async function asWorkbook(bytes: Uint8Array, year: number | null): Promise<Uint8Array> {
  const [{ openWord }, { documentKind }, { wordToXlsx }] = await Promise.all([
    import("../hosts/word/open-word.ts"),
    import("../hosts/word/document-kind.ts"),
    import("../hosts/word/to-xlsx.ts"),
  ]);
  return wordToXlsx((await openWord(bytes, documentKind(bytes), nodeInflater)).book, year);
}

/** One comment a finding, at its primary cell; in prose at the sentence that holds what was found. */
function commentsOf({ findings }: Review): WordComment[] {
  return findings.flatMap(({ cells, severity, code, message, found }) =>
    cells.slice(0, 1).map((cell) => ({ cell, text: commentText({ severity, code, message }), phrase: found })),
  );
}
