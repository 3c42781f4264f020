import { mergeClasses } from "@fluentui/react-components";
import { MARK_FILL } from "../../../addin/hosts/mark-style.ts";
import { PANE } from "../../../addin/messages/pane.ts";
import { countReview } from "../../../addin/review/counts.ts";
import { CATEGORIES, type Category } from "../../model/finding-view.ts";
import type { Run } from "../../model/state.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { CATEGORY_WORDS } from "../../../addin/messages/severity.ts";
import { SeverityIcon } from "../severity-icon.tsx";
import { useHeaderStyles } from "./header.styles.ts";

/** Counts by category; each is a button that narrows the list to it. They stay visible while filtering. */
export function CountsBar() {
  const styles = useHeaderStyles();
  const run = usePane((state) => state.run);
  if (!run?.review.sheets.some(({ form }) => form !== null)) return null;
  const numbers = countsOf(run);
  return (
    <div className={styles.counts} role="group" aria-label={PANE.counts}>
      {CATEGORIES.map((category) => (
        <CountButton key={category} category={category} count={numbers[category]} />
      ))}
    </div>
  );
}

function CountButton({ category, count }: { readonly category: Category; readonly count: number }) {
  const styles = useHeaderStyles();
  const model = usePaneModel();
  const on = usePane((state) => state.view.category === category);
  const choose = (): void => {
    model.setPage("check");
    model.setView({ category: on ? null : category });
  };
  return (
    <button
      type="button"
      className={mergeClasses(styles.count, on && styles.countOn)}
      aria-pressed={on}
      data-count={category}
      onClick={choose}
    >
      <span className={styles.number}>
        <SeverityIcon category={category} />
        {count}
        <Swatch category={category} />
      </span>
      <span className={styles.word}>{CATEGORY_WORDS[category]}</span>
    </button>
  );
}

/** The colour the cells of this category have in the sheet, where they are marked; a page that shows its sheets darker gives its own. */
function Swatch({ category }: { readonly category: Category }) {
  const styles = useHeaderStyles();
  const marked = usePane(({ run, settings }) => settings.marks && (run?.marked ?? 0) > 0);
  const colour = Object.entries(MARK_FILL).find(([severity]) => severity === category)?.[1];
  if (!marked || colour === undefined) return null;
  return (
    <span
      aria-hidden
      className={styles.swatch}
      style={{ backgroundColor: `var(--mark-${category}, #${colour})` }}
      title={PANE.markColour}
    />
  );
}

function countsOf({ review, explained }: Run): Readonly<Record<Category, number>> {
  const counts = countReview(review, explained);
  return {
    error: counts.must,
    warning: counts.explain,
    info: counts.hints,
    explained: explained.size,
    "not-checked": review.notChecked.filter((gap) => !explained.has(gap)).length,
  };
}
