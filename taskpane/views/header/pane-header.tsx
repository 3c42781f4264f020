import { CountsBar } from "./counts-bar.tsx";
import { FoundRuleSheet } from "./found-rule-sheet.tsx";
import { OfferedSettings } from "./offered-settings.tsx";
import { PageNav } from "./page-nav.tsx";
import { StatusLine } from "./status-line.tsx";
import { useHeaderStyles } from "./header.styles.ts";
import { VerdictLine } from "./verdict-line.tsx";

/** Verdict, status, counts and pages: always the same height, so nothing below moves. */
export function PaneHeader() {
  const styles = useHeaderStyles();
  return (
    <header className={styles.header} data-pane-header="">
      <VerdictLine />
      <OfferedSettings />
      <FoundRuleSheet />
      <StatusLine />
      <CountsBar />
      <PageNav />
    </header>
  );
}
