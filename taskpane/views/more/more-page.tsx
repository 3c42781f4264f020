import { Button } from "@fluentui/react-components";
import { ChevronRight16Regular, ArrowLeft16Regular } from "@fluentui/react-icons";
import { MORE } from "../../../addin/messages/pane-more.ts";
import { SECTIONS, type PageSection } from "../../model/state.ts";
import type { PaneServices } from "../../services.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { CleanSection } from "./clean-section.tsx";
import { DraftSection } from "./draft-section.tsx";
import { EnvironmentSection } from "./environment-section.tsx";
import { ExportSection } from "./export-section.tsx";
import { HistorySection } from "./history-section.tsx";
import { MarksSection } from "./marks-section.tsx";
import { ReviewScoresSection } from "./review-scores-section.tsx";
import { RuleSheetsSection } from "./rule-sheets-section.tsx";
import { SettingsSection } from "./settings-section.tsx";
import { NextYearSection } from "./next-year-section.tsx";
import { YearsSection } from "./years-section.tsx";
import { useMoreStyles } from "./more.styles.ts";

const PARTS = {
  history: HistorySection,
  years: YearsSection,
  nextYear: NextYearSection,
  reviewScores: ReviewScoresSection,
  export: ExportSection,
  draft: DraftSection,
  marks: MarksSection,
  clean: CleanSection,
  ruleSheets: RuleSheetsSection,
  settings: SettingsSection,
  environment: EnvironmentSection,
} as const;

/** 更多: results, marks, clean-up before submission, settings, environment. */
export default function MorePage() {
  const section = usePane((state) => state.section);
  return section === null ? <MoreMenu /> : <OpenSection section={section} />;
}

function MoreMenu() {
  const styles = useMoreStyles();
  const model = usePaneModel();
  return (
    <ul className={styles.menu}>
      {SECTIONS.filter((section) => isOffered(section, model.services)).map((section) => (
        <li key={section}>
          <Button
            className={styles.entry}
            iconPosition="after"
            icon={<ChevronRight16Regular />}
            data-section={section}
            onClick={() => model.openSection(section)}
          >
            {MORE.sections[section]}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function isOffered(section: PageSection, { drafting, ruleSheets, reviewScores }: PaneServices): boolean {
  const needs: Partial<Record<PageSection, unknown>> = { draft: drafting, ruleSheets, reviewScores };
  return !(section in needs) || needs[section] !== undefined;
}

function OpenSection({ section }: { readonly section: PageSection }) {
  const styles = useMoreStyles();
  const model = usePaneModel();
  const Part = PARTS[section];
  return (
    <section>
      <div className={styles.head}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeft16Regular />}
          aria-label={MORE.back}
          onClick={() => model.openSection(null)}
        />
        <h2 className={styles.title}>{MORE.sections[section]}</h2>
      </div>
      <div className={styles.body}>
        <Part />
      </div>
    </section>
  );
}
