import { REVIEW_REPORT as say } from "../messages/review-report.ts";
import { documentName } from "./document-name.ts";
import { text, type DocumentBlock, type DocumentPlan } from "./document-plan.ts";
import { headLines } from "./report-page.ts";
import { findingsTable } from "./report-document.ts";
import type { ReviewReport } from "./review-report.ts";

/** One file of a unit, checked or not. */
export interface SlipSource {
  /** File as the reviewer knows it. */
  readonly file: string;
  /** `null` where the file could not be read. */
  readonly report: ReviewReport | null;
  /** Why it could not be read; otherwise `""`. */
  readonly problem: string;
}

/** 审核意见 of one unit over all its files. */
interface ReturnSlip {
  /** The unit as the forms name it, or the name of the file where none does. */
  readonly unit: string;
  readonly plan: DocumentPlan;
}

/**
 * One slip (审核意见) for each unit, in the order in which the units come. A file that names no unit has one of its own, named
 * after the file, and after its folder too where several folders hold files of one name.
 */
export function returnSlips(sources: readonly SlipSource[]): ReturnSlip[] {
  const named = new Map<string, SlipSource[]>();
  const nameless: SlipSource[] = [];
  for (const source of sources) {
    const unit = source.report?.unit ?? "";
    if (unit === "") nameless.push(source);
    else named.set(unit, [...(named.get(unit) ?? []), source]);
  }
  const stems = new Map<string, number>();
  for (const { file } of nameless) stems.set(stemOf(file), (stems.get(stemOf(file)) ?? 0) + 1);
  const own = (file: string): string =>
    stems.get(stemOf(file)) === 1 && !named.has(stemOf(file)) ? stemOf(file) : pathStem(file);
  return [
    ...[...named].map(([unit, files]) => ({ unit, plan: slipOf(unit, files) })),
    ...nameless.map((source) => ({ unit: own(source.file), plan: slipOf(own(source.file), [source]) })),
  ];
}

/** The slip of a unit as the name of its .docx. */
export function slipFileName(unit: string): string {
  return `${documentName(say.slip.fileName(unit)) || say.slip.title}.docx`;
}

function slipOf(unit: string, files: readonly SlipSource[]): DocumentPlan {
  const reports = files.flatMap(({ report }) => (report ? [report] : []));
  const sum = (part: "must" | "explain" | "gaps"): number =>
    reports.reduce((total, report) => total + report[part].length, 0);
  const [must, explain] = [sum("must"), sum("explain")];
  const years = [...new Set(reports.flatMap((report) => (report.years === "" ? [] : [report.years])))].join("、");
  const clean = must + explain + sum("gaps") === 0;
  const intro = clean ? say.slip.clean(years) : say.slip.intro({ years, must, explain });
  return {
    title: say.slip.fileName(unit),
    compact: true,
    blocks: [
      text("title", say.slip.title),
      text("plain", say.slip.to(unit)),
      ...(reports.length > 0 ? [text("plain", intro)] : []),
      ...files.flatMap((file) => fileBlocks(file, files.length > 1)),
      text("plain", ""),
      ...(clean ? [] : [text("plain", say.slip.reply)]),
      text("plain", say.slip.signatures.join("\u3000".repeat(6))),
    ],
  };
}

function fileBlocks({ file, report, problem }: SlipSource, named: boolean): DocumentBlock[] {
  const heading = named ? [text("heading1", file)] : [];
  if (!report) return [...heading, text("plain", say.slip.unreadable(problem))];
  const nothing = report.must.length + report.explain.length + report.gaps.length === 0;
  return [
    ...heading,
    ...headLines(report)
      .slice(1)
      .map((line) => text("plain", line)),
    ...(nothing ? [text("plain", `${say.verdict}：${report.verdict}`)] : [findingsTable(report)]),
  ];
}

/** A file's name without folder and ending. */
function stemOf(file: string): string {
  return withoutEnding(file.slice(file.lastIndexOf("/") + 1));
}

/** The same with the folders in front. */
function pathStem(file: string): string {
  return withoutEnding(file).replaceAll("/", " ");
}

function withoutEnding(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > name.lastIndexOf("/") + 1 ? name.slice(0, dot) : name;
}
