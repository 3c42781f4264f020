import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { REVIEW_SCORE } from "../../../addin/messages/review-score.ts";
import { visibleText } from "../../../addin/messages/visible-text.ts";
import type { ReviewScore } from "../../../addin/review/review-scores.ts";
import { reviewOptions } from "../../model/run-check.ts";
import type { ReviewScoreTools } from "../../review-score-tools.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useMoreStyles } from "./more.styles.ts";
import { useRuleSheetStyles } from "./rule-sheets.styles.ts";

const words = REVIEW_SCORE.pane;

/** 复核分数: a proposal for each scored form with its working; the summary table is filled on request. */
export function ReviewScoresSection() {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const run = usePane((state) => state.run);
  const settings = usePane((state) => state.settings);
  const previous = usePane((state) => state.previous);
  const idle = usePane((state) => state.busy === null && state.stale === null);
  const [tools, setTools] = useState<ReviewScoreTools | null>(null);
  useEffect(() => {
    model.services.reviewScores?.().then((loaded) => setTools(loaded), model.report);
  }, [model]);
  const proposed = useMemo(() => {
    if (!run || !tools) return null;
    const options = reviewOptions({ settings, previous });
    const scores = tools.scores(run.snapshot, run.review, options);
    return { scores, writes: tools.writes(run.snapshot, scores, options) };
  }, [run, tools, settings, previous]);
  return (
    <>
      <p className={styles.intro}>{words.intro}</p>
      {!run && <p className={styles.quiet}>{words.noRun}</p>}
      {proposed?.scores.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      {proposed && proposed.scores.length > 0 && (
        <>
          <Scores scores={proposed.scores} />
          {proposed.writes.length > 0 ? (
            <div className={styles.buttons}>
              <Button disabledFocusable={!idle} onClick={() => void model.fillReviewScores(proposed.writes)}>
                {words.fill(proposed.writes.length)}
              </Button>
            </div>
          ) : (
            <p className={styles.quiet}>{words.noPlace}</p>
          )}
        </>
      )}
    </>
  );
}

function Scores({ scores }: { readonly scores: readonly ReviewScore[] }) {
  const styles = useRuleSheetStyles();
  return (
    <table className={styles.table} data-review-scores="">
      <thead>
        <tr>
          <th scope="col">{words.columns.form}</th>
          <th scope="col">{words.columns.working}</th>
          <th scope="col">{words.columns.proposal}</th>
        </tr>
      </thead>
      <tbody>
        {scores.map(({ sheet, unit, project, working, basis, open, score }, index) => (
          <tr key={index}>
            <th scope="row">
              {[sheet, project === "" ? unit : project]
                .filter((text) => text !== "")
                .map((text, place) => (
                  <div key={place}>{visibleText(text)}</div>
                ))}
            </th>
            <td>
              {working.split("；").map((step, place) => (
                <div key={place}>{visibleText(step)}</div>
              ))}
              {basis !== "" && <div>{visibleText(basis)}</div>}
              {open > 0 && <div>{REVIEW_SCORE.open(open)}</div>}
            </td>
            <td>{score ?? "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
