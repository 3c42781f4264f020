import "./wps/older-engine.ts";
import { WpsHost } from "../addin/hosts/wps/index.ts";
import { findWps, type WpsRoot } from "../addin/hosts/wps/root.ts";
import { workbookInFront } from "../addin/hosts/wps/session.ts";
import { WPS_PANE } from "../addin/messages/wps.ts";
import { copyText } from "./clipboard.ts";
import { paneCommands, type PaneCommands } from "./commands.ts";
import { CORE } from "./core.ts";
import { localTime } from "./local-time.ts";
import { mountPane } from "./mount.tsx";
import { SAMPLE_FORM } from "./sample-form.ts";
import type { PaneServices } from "./services.ts";
import { VERSION } from "../addin/messages/version.ts";
import { takeCommands, type WpsCommand } from "./wps/channel.ts";
import { buildFrame } from "./wps/frame.ts";
import { workbookPanes } from "./wps/workbook-panes.ts";

/** Ribbon command → what it starts in the pane. */
const COMMANDS = {
  check: "runCheck",
  fill: "runFill",
  clear: "clearMarks",
  clean: "cleanUp",
  show: "openPane",
} as const satisfies Readonly<Record<WpsCommand, keyof PaneCommands>>;

/** The pane's page in WPS: the pane, the strip under it, and the commands the entry page leaves for it. */
const pane = document.getElementById("pane");
const strip = document.getElementById("frame");
const root = findWps(window);
if (pane && strip && root) start(pane, strip, root);
else if (pane) {
  pane.className = "notice";
  pane.textContent = WPS_PANE.outside;
}

function start(element: HTMLElement, frame: HTMLElement, wps: WpsRoot): void {
  const panes = workbookPanes(
    element,
    () => workbookInFront(wps),
    (holder) => {
      const host = new WpsHost(wps);
      const services: PaneServices = {
        host,
        sample: { shelf: host, load: () => Promise.resolve(SAMPLE_FORM) },
        importing: {
          shelf: host,
          read: async (name, bytes) => (await import("./word-forms.ts")).wordForms(name, bytes),
        },
        reviewScores: async () => (await import("./review-score-tools.ts")).REVIEW_SCORE_TOOLS,
        ruleSheets: { files: true, load: async () => (await import("./rule-sheet-tools.ts")).RULE_SHEET_TOOLS },
        years: async () => (await import("./years.ts")).YEAR_TOOLS,
        drafting: { files: true, load: async () => (await import("./draft-tools.ts")).DRAFT_TOOLS },
        signing: { load: async () => (await import("./signing-tools.ts")).SIGNING_TOOLS },
        core: CORE,
        version: VERSION,
        now: () => localTime(new Date()),
        copyText,
      };
      return { pane: paneCommands(services), close: mountPane(holder, services) };
    },
  );
  panes.current();
  buildFrame(frame, element, wps, VERSION);
  const { PluginStorage: storage, ApiEvent: events } = wps.shell;
  // The field test opens a workbook of its own; no pane is wanted for that one.
  const follow = (): void => {
    if (!element.hidden) panes.current();
  };
  events?.AddApiEventListener("WorkbookActivate", follow);
  // Where events are missing, the pane follows as soon as it is touched.
  document.addEventListener("pointerdown", follow, { capture: true });
  document.addEventListener("focusin", follow);
  if (storage) {
    takeCommands(storage, (command) => {
      void panes.current()[COMMANDS[command]]();
    });
  }
}
