import { REVIEW_SCORE } from "../../addin/messages/review-score.ts";
import type { CellWrite } from "../../addin/sheet/edit.ts";
import { act, done, problemNotice, type Context } from "./context.ts";
import { recordUndo } from "./history.ts";

/** Writes proposals for 复核分数 into the summary table; the write can be taken back. */
export function fillReviewScores(context: Context, writes: readonly CellWrite[]): Promise<boolean> {
  return act(context, "write", async () => {
    const { services, store } = context;
    const { written, skipped, former } = await services.host.write(writes);
    const message = REVIEW_SCORE.pane.filled(written.length, skipped.length);
    if (written.length > 0) recordUndo(context, REVIEW_SCORE.pane.label(written.length), former);
    store.set({
      stale: store.get().run && written.length > 0 ? "written" : store.get().stale,
      notice: written.length > 0 ? done(message, true) : problemNotice(message),
    });
  });
}
