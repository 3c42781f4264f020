import { DESK } from "../../../addin/messages/desk.ts";
import type { CheckCount } from "./statistics.ts";

const words = DESK.statistics;
/** Bars shown. */
const MOST = 8;

interface CheckBarsProps {
  readonly counts: readonly CheckCount[];
  readonly rule: string | null;
  readonly onRule: (rule: string | null) => void;
}

/** The commonest checks as bars; a click narrows the table to what has them, another one widens it again. */
export function CheckBars({ counts, rule, onRule }: CheckBarsProps) {
  const [first] = counts;
  if (!first) return <p>{words.noChecks}</p>;
  const longest = first.errors + first.warnings;
  return (
    <ol className="wb-bars">
      {counts.slice(0, MOST).map((each) => (
        <li key={each.rule}>
          <button
            type="button"
            aria-pressed={rule === each.rule}
            title={words.only(each.check)}
            aria-label={words.checkBar({ ...each, count: each.errors + each.warnings })}
            onClick={() => onRule(rule === each.rule ? null : each.rule)}
          >
            <span className="wb-bar-name">
              {each.code} {each.check}
            </span>
            <span className="wb-bar-room">
              <span className="wb-bar-part" data-severity="error" style={widthOf(each.errors, longest)} />
              <span className="wb-bar-part" data-severity="warning" style={widthOf(each.warnings, longest)} />
            </span>
            <span className="wb-bar-count">{each.errors + each.warnings}</span>
          </button>
        </li>
      ))}
      <li className="wb-legend">
        <span data-severity="error">{words.legend.error}</span>
        <span data-severity="warning">{words.legend.warning}</span>
      </li>
    </ol>
  );
}

function widthOf(count: number, longest: number): { readonly width: string } {
  return { width: `${(count / longest) * 100}%` };
}
