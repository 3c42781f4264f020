import type { ReportSource } from "../../addin/compose/review-report.ts";
import type { Run } from "./state.ts";

/** What 校验报告 is made of. */
export function reportSource({ review, snapshot, explained, time }: Run): ReportSource {
  return { review, snapshot, explained, date: time.split(" ")[0] ?? "" };
}
