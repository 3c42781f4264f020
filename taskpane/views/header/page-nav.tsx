import { mergeClasses } from "@fluentui/react-components";
import { PANE } from "../../../addin/messages/pane.ts";
import { PAGES, type Page } from "../../model/state.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { PositionStepper } from "../findings/position-stepper.tsx";
import { useNavStyles } from "./header.styles.ts";

/** The four pages, and on the findings page the position in the list. */
export function PageNav() {
  const styles = useNavStyles();
  const page = usePane((state) => state.page);
  return (
    <div className={styles.row}>
      <nav className={styles.tabs} aria-label={PANE.pages}>
        {PAGES.map((name) => (
          <PageTab key={name} page={name} on={name === page} />
        ))}
      </nav>
      {page === "check" && <PositionStepper />}
    </div>
  );
}

function PageTab({ page, on }: { readonly page: Page; readonly on: boolean }) {
  const styles = useNavStyles();
  const model = usePaneModel();
  const blanks = usePane((state) => (page === "fill" ? (state.run?.plan.items.length ?? 0) : 0));
  return (
    <button
      type="button"
      className={mergeClasses(styles.tab, on && styles.tabOn)}
      aria-current={on ? "page" : undefined}
      data-page={page}
      onClick={() => model.setPage(page)}
    >
      {PANE.pageNames[page]}
      {blanks > 0 && <span className={styles.badge}>{blanks}</span>}
    </button>
  );
}
