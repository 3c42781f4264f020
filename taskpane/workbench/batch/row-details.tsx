import { REVIEW_SCORE } from "../../../addin/messages/review-score.ts";
import { visibleText } from "../../../addin/messages/visible-text.ts";
import { DESK } from "../../../addin/messages/desk.ts";
import { SEVERITY_WORDS } from "../../../addin/messages/severity.ts";
import { bySeverity, type RowRound } from "./rounds.ts";
import type { BatchRow } from "./row.ts";
import type { RowActions } from "./row-actions.ts";

/** The most findings listed under a row; the rest is seen in the file. */
const MOST = 100;

interface RowDetailsProps extends Pick<RowActions, "onOpen"> {
  readonly row: BatchRow;
  readonly round: RowRound | null;
  /** With the proposals for 复核分数 and how they come about. */
  readonly scores: boolean;
}

/** The findings of a row, each of which opens the file at its cell, then what was mended since the earlier round. */
export function RowDetails({ row, round, scores, onOpen }: RowDetailsProps) {
  const findings = bySeverity(row.findings);
  return (
    <ul className="wb-findings">
      {scores &&
        row.reviewScores.map((score) => <li key={`score ${score.sheet}`}>{visibleText(REVIEW_SCORE.full(score))}</li>)}
      {findings.slice(0, MOST).map((finding, index) => (
        <li key={index}>
          <button type="button" onClick={() => onOpen(row, finding)}>
            {round && <em>{round.fresh.has(finding) ? DESK.round.fresh : DESK.round.open}</em>}
            <b data-severity={finding.severity}>{SEVERITY_WORDS[finding.severity]}</b>
            <span className="wb-code">{finding.code}</span>
            <span className="wb-cell">{finding.cells[0] ?? ""}</span>
            <span>{finding.message}</span>
          </button>
        </li>
      ))}
      {findings.length > MOST && <li>{DESK.more(findings.length - MOST)}</li>}
      {round?.settled.map((finding, index) => (
        <li key={`settled ${index}`} className="wb-settled">
          <em>{DESK.round.settled}</em>
          <b data-severity={finding.severity}>{SEVERITY_WORDS[finding.severity]}</b>
          <span className="wb-code">{finding.code}</span>
          <span className="wb-cell">{finding.cells[0] ?? ""}</span>
          <s>{finding.message}</s>
        </li>
      ))}
    </ul>
  );
}
