import { ENVIRONMENT } from "../../messages/hosts.ts";
import { WPS_FACTS } from "../../messages/wps.ts";
import { featureFacts } from "../feature-facts.ts";
import type { EnvironmentFact } from "../port.ts";
import { describeShape, describeTypes, probe } from "./describe.ts";
import { ENTRIES_KEY, registeredFunctions, wpsFeatures } from "./features.ts";
import { XL, type WpsApplication } from "./object-model.ts";
import type { WpsRoot } from "./root.ts";

const VISITS_KEY = "jihe_visits";

/** Program, version, engine and what can be found out without touching a cell, for 环境检测 (environment check). */
export async function environmentFacts(root: WpsRoot): Promise<readonly EnvironmentFact[]> {
  const application = root.application();
  const count = registeredFunctions(root);
  return [
    plain(WPS_FACTS.program, "WPS 表格"),
    plain(WPS_FACTS.version, describeShape(probe(() => application?.Version))),
    plain(WPS_FACTS.build, describeShape(probe(() => application?.Build))),
    plain(WPS_FACTS.engine, typeof navigator === "undefined" ? WPS_FACTS.unknown : navigator.userAgent),
    plain(WPS_FACTS.protocol, protocolWords()),
    plain(
      WPS_FACTS.roots,
      [
        memberOf(globalThis, "wps") ? "wps" : "",
        memberOf(globalThis, "Application") ? "Application" : "",
        typeof root.shell.EtApplication === "function" ? "EtApplication()" : "",
      ]
        .filter((name) => name !== "")
        .join(" · "),
    ),
    plain(WPS_FACTS.entryPages, describeShape(root.shell.PluginStorage?.getItem(ENTRIES_KEY))),
    { label: WPS_FACTS.functionsRegistered, value: count > 0 ? String(count) : WPS_FACTS.noFunctions, ok: count > 0 },
    ...featureFacts(wpsFeatures(root)),
    presence(WPS_FACTS.undoGrouping, () => typeof application?.DebugTools?.UndoTransBegin === "function"),
    presence(WPS_FACTS.customXml, () => memberOf(application?.ActiveWorkbook, "CustomXMLParts") !== undefined),
    presence(
      WPS_FACTS.properties,
      () => memberOf(application?.ActiveWorkbook, "CustomDocumentProperties") !== undefined,
    ),
    presence(WPS_FACTS.enumMap, () => memberOf(application, "Enum") !== undefined),
    storageFact(),
    { label: WPS_FACTS.moduleScripts, ...(await moduleScripts()) },
    ...sheetFacts(application),
  ];
}

/** Shapes of answers on the sheet in front, without a word of what is there; nothing is written. */
function sheetFacts(application: WpsApplication | null): EnvironmentFact[] {
  const sheet = application?.ActiveWorkbook?.ActiveSheet;
  if (!sheet) return [];
  const shape = (label: string, ask: () => unknown): EnvironmentFact => plain(label, describeTypes(probe(ask)));
  return [
    shape(WPS_FACTS.singleRow, () => sheet.Range("A1:C1").Value2),
    shape(WPS_FACTS.singleColumn, () => sheet.Range("A1:A3").Value2),
    shape(WPS_FACTS.emptyCell, () => sheet.Range("XFD1048576").Value2),
    shape(WPS_FACTS.mixedFormat, () => sheet.UsedRange.NumberFormat),
    shape(WPS_FACTS.mixedMerge, () => sheet.UsedRange.MergeCells),
    plain(WPS_FACTS.addressForm, typeof probe(() => sheet.Range("A1").Address)),
    presence(WPS_FACTS.visibleCells, () => typeof sheet.UsedRange.SpecialCells(XL.visibleCells) === "object"),
  ];
}

function protocolWords(): string {
  const protocol = typeof location === "undefined" ? "" : location.protocol;
  if (protocol === "") return WPS_FACTS.unknown;
  return `${protocol} ${protocol.startsWith("http") ? WPS_FACTS.online : WPS_FACTS.offline}`;
}

/** Counts visits in `localStorage`: a count above one after a restart shows that it lasts. */
function storageFact(): EnvironmentFact {
  const visits = probe(() => {
    const next = Number(localStorage.getItem(VISITS_KEY) ?? "0") + 1;
    localStorage.setItem(VISITS_KEY, String(next));
    return next;
  });
  if (typeof visits !== "number") return { label: WPS_FACTS.localStorage, value: WPS_FACTS.no, ok: false };
  return {
    label: WPS_FACTS.localStorage,
    value: `${visits > 1 ? WPS_FACTS.localStorageKept : WPS_FACTS.localStorageFirst} (${visits})`,
    ok: true,
  };
}

/** Whether the engine runs module scripts from where the page lies: tried with the package's own small one. */
function moduleScripts(): Promise<Pick<EnvironmentFact, "value" | "ok">> {
  if (typeof document === "undefined") return Promise.resolve({ value: WPS_FACTS.unknown, ok: null });
  return new Promise((resolve) => {
    const script = document.createElement("script");
    const settle = (value: string, ok: boolean | null): void => {
      script.remove();
      clearTimeout(timer);
      resolve({ value, ok });
    };
    const timer = setTimeout(() => settle(WPS_FACTS.unknown, null), 2000);
    script.type = "module";
    script.addEventListener("load", () => settle(WPS_FACTS.yes, true));
    script.addEventListener("error", () => settle(WPS_FACTS.no, null));
    script.src = "./module-probe.js";
    document.head.append(script);
  });
}

function presence(label: string, test: () => boolean): EnvironmentFact {
  const found = probe(test) === true;
  return { label, value: found ? ENVIRONMENT.yes : ENVIRONMENT.no, ok: found };
}

function plain(label: string, value: string): EnvironmentFact {
  return { label, value, ok: null };
}

function memberOf(host: unknown, member: string): unknown {
  return typeof host === "object" && host !== null ? (host as Readonly<Record<string, unknown>>)[member] : undefined;
}
