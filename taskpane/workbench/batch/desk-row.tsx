import { memo, useState } from "react";
import { DESK } from "../../../addin/messages/desk.ts";
import { NOT_CHECKED_WORD, SEVERITY_WORDS } from "../../../addin/messages/severity.ts";
import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import { COUNT_COLUMNS, type CountColumn } from "./order.ts";
import type { RowRound } from "./rounds.ts";
import { proposalOf, rowPath, type BatchRow } from "./row.ts";
import type { RowActions } from "./row-actions.ts";
import { RowDetails } from "./row-details.tsx";

const words = WORKBENCH.batch;

interface DeskRowProps extends RowActions {
  readonly row: BatchRow;
  readonly round: RowRound | null;
  /** A column says what became of an earlier round. */
  readonly compared: boolean;
  /** A column has the proposal for 复核分数. */
  readonly scores: boolean;
  readonly changed: boolean;
  /** It was opened last. */
  readonly current: boolean;
}

const KINDS = { errors: "error", warnings: "warning", infos: "info", notChecked: "not-checked" } as const;
const KIND_WORDS: Readonly<Record<CountColumn, string>> = {
  errors: SEVERITY_WORDS.error,
  warnings: SEVERITY_WORDS.warning,
  infos: SEVERITY_WORDS.info,
  notChecked: NOT_CHECKED_WORD,
};

/** One file or filing, with its findings under it when they are requested. */
export const DeskRow = memo(function DeskRow(props: DeskRowProps) {
  const { row, round, compared, scores, changed, current, onOpen, onSlip } = props;
  const [unfolded, setUnfolded] = useState(false);
  const path = rowPath(row);
  const broken = row.verdict === "unreadable";
  return (
    <>
      <tr aria-current={current ? "true" : undefined}>
        <td data-label={words.columns.unit}>{row.unit}</td>
        <td data-label={words.columns.project}>{row.project}</td>
        <td data-label={words.columns.file}>
          {row.file}
          {changed && <div className="wb-changed">{DESK.changedShort}</div>}
        </td>
        <td data-label={words.columns.folder}>{row.folder}</td>
        <td data-label={words.columns.verdict}>
          <span className="wb-verdict" data-verdict={row.verdict}>
            {row.verdict === "hints" ? words.passedWithHints(row.infos) : words.verdicts[row.verdict]}
          </span>
          {row.reason !== "" && <div>{row.reason}</div>}
          {isUnfoldable(props) && (
            <div>
              <button
                type="button"
                className="wb-fold"
                aria-expanded={unfolded}
                aria-label={DESK.details(path)}
                onClick={() => setUnfolded(!unfolded)}
              >
                {unfolded ? "▾ " : "▸ "}
                {DESK.detailsOf(row.findings.length)}
              </button>
            </div>
          )}
        </td>
        {COUNT_COLUMNS.map((column) => (
          <td key={column} className="wb-number" data-count={column} data-label={words.columns[column]}>
            {row[column] > 0 ? (
              <button
                type="button"
                className="wb-count"
                aria-label={DESK.openFirst({ kind: KIND_WORDS[column], path })}
                onClick={() => onOpen(row, KINDS[column])}
              >
                {row[column]}
              </button>
            ) : (
              !broken && "0"
            )}
          </td>
        ))}
        <td className="wb-number" data-label={words.columns.score}>
          {row.score}
        </td>
        <td className="wb-number" data-label={words.columns.rate}>
          {row.rate}
        </td>
        {scores && <ScoreCell row={row} />}
        {compared && <td data-label={DESK.round.column}>{roundText(row, round)}</td>}
        <td className="wb-actions">
          {!broken && (
            <button type="button" aria-label={`${words.open} ${path}`} onClick={() => onOpen(row)}>
              {words.open}
            </button>
          )}
          <button type="button" aria-label={DESK.slips.oneOf(path)} onClick={() => onSlip(row)}>
            {DESK.slips.one}
          </button>
        </td>
      </tr>
      {unfolded && (
        <tr className="wb-details">
          <td colSpan={COLUMNS + Number(scores) + Number(compared)}>
            <RowDetails row={row} round={round} scores={scores} onOpen={onOpen} />
          </td>
        </tr>
      )}
    </>
  );
});

/** The proposal for 复核分数, its working on hovering. */
function ScoreCell({ row }: { readonly row: BatchRow }) {
  const proposal = proposalOf(row);
  return (
    <td className="wb-number" data-label={DESK.scores.column} title={proposal?.working}>
      {proposal?.score ?? ""}
    </td>
  );
}

function isUnfoldable({ row, round, scores }: DeskRowProps): boolean {
  return row.findings.length > 0 || (round?.settled.length ?? 0) > 0 || (scores && row.reviewScores.length > 0);
}

/** Columns of a table without proposals and an earlier round. */
const COLUMNS = 12;

function roundText(row: BatchRow, round: RowRound | null): string {
  if (row.verdict === "unreadable") return "";
  return round
    ? DESK.round.short({ settled: round.settled.length, open: round.open.size, fresh: round.fresh.size })
    : DESK.round.none;
}
