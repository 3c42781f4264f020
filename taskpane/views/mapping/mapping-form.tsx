import { useEffect, useState, type SyntheticEvent } from "react";
import { Button } from "@fluentui/react-components";
import type { SheetMapping } from "../../../addin/forms/given-labels.ts";
import type { MappableKind } from "../../../addin/forms/kind.ts";
import type { LabelDraft } from "../../../addin/forms/label-draft.ts";
import { MAPPING } from "../../../addin/messages/pane-mapping.ts";
import { PANE } from "../../../addin/messages/pane.ts";
import { usePaneModel } from "../pane-context.ts";
import { choicesOf, givenLabels, type Choices } from "./choices.ts";
import { ColumnMeanings } from "./column-meanings.tsx";
import { FormChoice, HeadingRowChoice } from "./form-and-row.tsx";
import { OtherLabels } from "./other-labels.tsx";
import { useMappingStyles } from "./mapping.styles.ts";

interface MappingFormProps {
  readonly sheet: string;
  /** The form the sheet was recognised as. */
  readonly recognised: MappableKind | null;
  /** The mapping in use, or `null`. */
  readonly former: SheetMapping | null;
  readonly onClose: () => void;
}

/** Says which form a sheet is and what its labels mean; prefilled with the best partial match. */
export default function MappingForm({ sheet, recognised, former, onClose }: MappingFormProps) {
  const styles = useMappingStyles();
  const model = usePaneModel();
  const [form, setForm] = useState<MappableKind | null>(former?.form ?? recognised);
  const { draft, row, setRow } = useDraft({ sheet, form, former });
  const [choices, setChoices] = useState<Choices>(() => choicesOf(former));
  const [problem, setProblem] = useState<string | null>(null);
  if (!draft) return <p className={styles.quiet}>{MAPPING.loading}</p>;
  const line = draft.rows.find((candidate) => candidate.row === row) ?? draft.rows[0];
  const labels = givenLabels(draft, choices, line?.row ?? null);
  const choose = (change: Choices): void => {
    setProblem(null);
    setChoices(new Map([...choices, ...change]));
  };
  const use = (event: SyntheticEvent): void => {
    event.preventDefault();
    model
      .giveMapping({ sheet, form: draft.form, labels })
      .then((found) => (found === null ? onClose() : setProblem(found)), model.report);
  };
  return (
    <form className={styles.form} onSubmit={use} aria-label={MAPPING.title(sheet)} data-mapping="">
      <FormChoice form={draft.form} onChoose={setForm} />
      {line ? (
        <>
          <HeadingRowChoice rows={draft.rows} row={line.row} onChoose={setRow} />
          <ColumnMeanings line={line} groups={draft.groups} choices={choices} onChoose={choose} />
          <OtherLabels
            labels={labels.filter(
              ({ row: at, column }) => !line.cells.some((cell) => cell.row === at && cell.column === column),
            )}
            onDrop={(key) => setChoices(new Map([...choices].filter(([other]) => other !== key)))}
          />
        </>
      ) : (
        <p className={styles.quiet}>{MAPPING.empty}</p>
      )}
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabled={!line}>
          {MAPPING.use}
        </Button>
        <Button size="small" onClick={onClose}>
          {PANE.cancel}
        </Button>
      </div>
      <span className={styles.quiet}>{MAPPING.stored}</span>
    </form>
  );
}

/** The draft for the chosen form, and the row of its headings: that of the mapping in use, or the one the draft proposes. */
function useDraft(mapped: Pick<MappingFormProps, "sheet" | "former"> & { readonly form: MappableKind | null }) {
  const { sheet, form, former } = mapped;
  const model = usePaneModel();
  const [draft, setDraft] = useState<LabelDraft | null>(null);
  const [row, setRow] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    model.labelDraft(sheet, form).then((found) => {
      if (!current) return;
      setDraft(found);
      setRow((before) => before ?? former?.labels[0]?.row ?? found?.header ?? null);
    }, model.report);
    return () => {
      current = false;
    };
  }, [model, sheet, form, former]);
  return { draft, row, setRow };
}
