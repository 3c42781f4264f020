import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { IMPORT } from "../../addin/messages/pane-import.ts";
import { FileInput } from "./file-input.tsx";
import { usePane, usePaneModel } from "./pane-context.ts";
import { useFormsStyles } from "./findings/forms-panel.styles.ts";

/** Lets the user choose a Word document whose forms are laid into the workbook. */
export function ImportWord({ size }: { readonly size: "medium" | "large" }) {
  const model = usePaneModel();
  const input = useRef<HTMLInputElement>(null);
  const busy = usePane((state) => state.busy !== null);
  if (!model.services.importing) return null;
  return (
    <>
      <FileInput
        input={input}
        accept="documents"
        testId="import-input"
        onFiles={([file]) => void model.importWord(file)}
      />
      <Button size={size} title={IMPORT.hint} disabledFocusable={busy} onClick={() => input.current?.click()}>
        {IMPORT.open}
      </Button>
    </>
  );
}

/** Says what was imported, and takes it away again. */
export function ImportBar() {
  const styles = useFormsStyles();
  const model = usePaneModel();
  const busy = usePane((state) => state.busy !== null);
  const count = usePane((state) => state.imported.length);
  if (count === 0) return null;
  return (
    <div className={styles.sample} data-imported="">
      <span>{IMPORT.bar(count)}</span>
      <Button
        size="small"
        className={styles.remove}
        disabledFocusable={busy}
        onClick={() => void model.removeImported()}
      >
        {IMPORT.remove}
      </Button>
    </div>
  );
}
