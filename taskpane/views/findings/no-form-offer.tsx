import { SAMPLE } from "../../../addin/messages/pane-sample.ts";
import { usePane, usePaneModel } from "../pane-context.ts";
import { ImportWord } from "../import-word.tsx";
import { SampleButtons } from "../sample-buttons.tsx";
import { useStartStyles } from "../start-page.styles.ts";

/** Where no form was recognised a newcomer can still see what a result looks like. */
export function NoFormOffer() {
  const styles = useStartStyles();
  const { openSample, sample: shelf } = usePaneModel().services;
  const shown = usePane((state) => state.run !== null && !state.run.review.sheets.some((sheet) => sheet.form !== null));
  if (!shown || !(openSample || shelf)) return null;
  return (
    <div className={styles.offer}>
      <div className={styles.buttons}>
        <ImportWord size="medium" />
        <SampleButtons size="medium" />
      </div>
      {shelf && <p className={styles.hint}>{SAMPLE.hint}</p>}
    </div>
  );
}
