import { readFileSync } from "node:fs";
import { readReportText, type ReportText } from "../../addin/narrative/read-report.ts";
import { figuresOf } from "../../addin/narrative/relation.ts";

/** A figure exchanged for a wrong one: each fault is tried alone. */
interface PlantedFault {
  readonly from: string;
  readonly to: string;
}

/** A whole made-up report, consistent as given, with the faults that are tried in it. */
export interface TrialReport {
  readonly name: string;
  readonly kind: "department" | "project";
  readonly paragraphs: readonly string[];
  readonly faults: readonly PlantedFault[];
}

/** Reports of many kinds of units and regions: `== name kind`, the paragraphs, `!! from -> to`. */
export function trialReports(): TrialReport[] {
  const text = readFileSync(new URL("./trial-reports.txt", import.meta.url), "utf8");
  return text
    .split(/^== /mu)
    .slice(1)
    .map((part) => {
      const [head = "", ...lines] = part.split("\n");
      const [name = "", kind] = head.split(" ");
      const faults = lines
        .filter((line) => line.startsWith("!! "))
        .map((line) => {
          const [from = "", to = ""] = line.slice(3).split(" -> ");
          return { from, to };
        });
      return {
        name,
        kind: kind === "project" ? "project" : "department",
        paragraphs: lines.filter((line) => line !== "" && !line.startsWith("!! ")),
        faults,
      };
    });
}

/** The report with one of its faults. */
export function withFault({ paragraphs }: TrialReport, { from, to }: PlantedFault): string[] {
  const at = paragraphs.findIndex((line) => line.includes(from));
  if (at < 0) throw new Error(`not in the report: ${from}`);
  return paragraphs.map((line, index) => (index === at ? line.replace(from, to) : line));
}

/** Contradictions as text: kind, target and figures. */
export function contradictions(report: ReportText): string[] {
  return report.judgements
    .filter(({ state }) => state === "contradicts")
    .map(
      (judgement) =>
        `${judgement.relation.kind}: ${figuresOf(judgement)
          .map(({ figure }) => figure.text)
          .join(" ")}`,
    );
}

/** Faults that a contradiction answers, of all that are tried. */
export function trialRecall(): { found: number; of: number; missed: string[] } {
  const missed: string[] = [];
  let of = 0;
  for (const report of trialReports())
    for (const fault of report.faults) {
      of++;
      if (contradictions(readReportText(withFault(report, fault))).length === 0)
        missed.push(`${report.name}: ${fault.to}`);
    }
  return { found: of - missed.length, of, missed };
}
