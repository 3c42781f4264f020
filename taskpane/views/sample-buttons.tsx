import { Button } from "@fluentui/react-components";
import { PANE } from "../../addin/messages/pane.ts";
import { SAMPLE } from "../../addin/messages/pane-sample.ts";
import { usePane, usePaneModel } from "./pane-context.ts";

/** The ways to a sample (示例) that the program offers: opening one, or putting a sheet into the workbook. */
export function SampleButtons({ size }: { readonly size: "medium" | "large" }) {
  const model = usePaneModel();
  const busy = usePane((state) => state.busy !== null);
  const { openSample, sample: shelf } = model.services;
  const open = (): void => {
    openSample?.().catch(model.report);
  };
  return (
    <>
      {openSample && (
        <Button size={size} onClick={open}>
          {PANE.start.sample}
        </Button>
      )}
      {shelf && (
        <Button size={size} disabledFocusable={busy} onClick={() => void model.insertSample()}>
          {SAMPLE.insert}
        </Button>
      )}
    </>
  );
}
