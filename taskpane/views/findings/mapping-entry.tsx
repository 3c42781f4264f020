import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { MAPPABLE_KINDS } from "../../../addin/forms/kind.ts";
import { RULE_SHEETS } from "../../../addin/messages/pane-rule-sheets.ts";
import { MAPPING } from "../../../addin/messages/pane-mapping.ts";
import type { SheetReview } from "../../../addin/review/types.ts";
import { isEmptySheet } from "../../model/empty-sheet.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { useFormsStyles } from "./forms-panel.styles.ts";

const MappingForm = lazy(() => import("../mapping/mapping-form.tsx"));

/** The way to say what a sheet is: offered where it was not recognised, and where it was read in another way than meant. */
export function MappingEntry({ sheet }: { readonly sheet: SheetReview }) {
  const styles = useFormsStyles();
  const model = usePaneModel();
  const [open, setOpen] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  // The keyboard goes back to where it came from.
  useEffect(() => {
    if (wasOpen.current && !open) buttons.current?.querySelector("button")?.focus();
    wasOpen.current = open;
  }, [open]);
  const former = usePane((state) => state.settings.mappings.find((mapping) => mapping.sheet === sheet.sheet) ?? null);
  const busy = usePane((state) => state.busy !== null);
  const recognised = MAPPABLE_KINDS.find((kind) => kind === sheet.form) ?? null;
  const empty = usePane((state) => state.run !== null && isEmptySheet(state.run.snapshot, sheet.sheet));
  if ((sheet.form !== null && recognised === null) || (empty && !former)) return null;
  if (open) {
    return (
      <Suspense>
        <MappingForm sheet={sheet.sheet} recognised={recognised} former={former} onClose={() => setOpen(false)} />
      </Suspense>
    );
  }
  const first = sheet.form ? MAPPING.other : MAPPING.give;
  const label = former ? MAPPING.change : first;
  return (
    <div className={mergeClasses(styles.buttons, sheet.form !== null && styles.flush)} ref={buttons}>
      <Button
        size="small"
        appearance={sheet.form ? "subtle" : "secondary"}
        disabledFocusable={busy}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {former && model.services.ruleSheets && (
        <Button
          size="small"
          appearance="subtle"
          title={RULE_SHEETS.learn.hint}
          disabledFocusable={busy}
          onClick={() => void model.learnMapping(sheet.sheet).catch(model.report)}
        >
          {RULE_SHEETS.learn.button}
        </Button>
      )}
      {former && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          onClick={() => void model.removeMapping(sheet.sheet)}
        >
          {MAPPING.remove}
        </Button>
      )}
    </div>
  );
}

/** Mappings of sheets that are no longer in the workbook: listed, and removable. */
export function LostMappings({ sheets }: { readonly sheets: readonly SheetReview[] }) {
  const styles = useFormsStyles();
  const model = usePaneModel();
  const mappings = usePane((state) => state.settings.mappings);
  return mappings
    .filter(({ sheet }) => !sheets.some((review) => review.sheet === sheet))
    .map(({ sheet }) => (
      <div key={sheet} className={styles.form}>
        <div className={styles.quiet}>{MAPPING.sheetMissing(sheet)}</div>
        <div className={styles.buttons}>
          <Button size="small" appearance="subtle" onClick={() => void model.removeMapping(sheet)}>
            {MAPPING.remove}
          </Button>
        </div>
      </div>
    ));
}
