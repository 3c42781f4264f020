import { useEffect, useRef } from "react";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import { copyText } from "../clipboard.ts";
import { CORE } from "../core.ts";
import { localTime } from "../local-time.ts";
import { paneModel } from "../model/pane-model.ts";
import { mountPane } from "../mount.tsx";
import type { PaneServices } from "../services.ts";
import { VERSION } from "../../addin/messages/version.ts";
import type { FileDocument } from "./file-document.ts";
import { firstSample } from "./library.ts";
import type { WorkbenchSession } from "./session.ts";
import { showFinding } from "./show-finding.ts";

/** The very pane of Excel and WPS, over the opened file. A new file gets a fresh pane. */
const sample = firstSample;

export function PaneArea({
  session,
  document: file,
}: {
  readonly session: WorkbenchSession;
  readonly document: FileDocument | null;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { host } = session;
    if (!element.current || !file || !host) return;
    const place = window.document.createElement("div");
    place.className = "wb-pane-root";
    element.current.replaceChildren(place);
    const services: PaneServices = {
      host,
      drafting: {
        files: true,
        load: async () => (await import(/* webpackChunkName: "draft" */ "../draft-tools.ts")).DRAFT_TOOLS,
      },
      signing: {
        print: async (source) =>
          (await import(/* webpackChunkName: "signing" */ "./print-document.ts")).printReport(source),
        load: async () => (await import(/* webpackChunkName: "signing" */ "../signing-tools.ts")).SIGNING_TOOLS,
      },
      core: CORE,
      version: VERSION,
      now: () => localTime(new Date()),
      copyText,
      reviewScores: async () => (await import("../review-score-tools.ts")).REVIEW_SCORE_TOOLS,
      ruleSheets: {
        files: true,
        load: async () =>
          (await import(/* webpackChunkName: "rule-sheets" */ "../rule-sheet-tools.ts")).RULE_SHEET_TOOLS,
      },
      years: async () => (await import("../years.ts")).YEAR_TOOLS,
      saveNextYear: (options) => session.saveNextYear(options),
      ...(sample ? { openSample: () => session.openItem(sample) } : {}),
    };
    const unmount = mountPane(place, services);
    const wanted = session.takeWanted();
    if (wanted) void showFinding(paneModel(services), wanted);
    // React forbids unmounting a root while another one renders.
    return () => void setTimeout(unmount);
  }, [session, file]);
  return <section ref={element} className="wb-pane" aria-label={WORKBENCH.regionPane} />;
}
