import type { ExcelHost } from "./excel-host.ts";
import type { RequirementSets } from "./requirement-sets.ts";

/** What the client library expects of a desktop host's array type. */
interface SafeArray {
  toArray(): readonly unknown[];
}

const safeArray = (values: readonly unknown[]): SafeArray => ({ toArray: () => values });

export interface ContractOptions {
  readonly sets: RequirementSets;
  /** Milliseconds each request takes. */
  latency: number;
  /** Largest request and response in bytes. */
  payloadLimit: number;
  /** The host refuses further work for the moment. */
  busy: boolean;
  readonly locale: string;
}

type Callback = (result: SafeArray) => void;
type Handler = (id: number, payload: SafeArray) => void;

const BATCH = 93;
const COMMAND_COMPLETED = 94;
const RICH_API_EVENT = 33;
const RIBBON_COMMAND = 39;
const ACTIVITY_LIMIT = 5102;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
const INTERNAL_ERROR = 5001;
/** Shared runtime (1) with custom functions (2). */
const FLAGS = 3;

/** The desktop host contract on `window.external`, with the ribbon as a person would use it. */
export interface OfficeContract {
  readonly external: object;
  /** Presses a ribbon button: runs the action associated with the name. */
  press(action: string): void;
  /** Ribbon commands the add-in has reported as completed. */
  completedCommands(): number;
}

export function officeContract(host: ExcelHost, options: ContractOptions): OfficeContract {
  const handlers = new Map<number, Handler>();
  const documentSettings = new Map<string, string>();
  let completed = 0;
  let instance = 0;

  const later = (answer: () => void): void => {
    if (options.latency > 0) setTimeout(answer, options.latency);
    else void Promise.resolve().then(answer);
  };

  host.send = (messages) =>
    handlers.get(RICH_API_EVENT)?.(
      RICH_API_EVENT,
      safeArray(
        messages.map(({ category, type, target, text }) => safeArray([category, type, target, text, 0, false])),
      ),
    );

  const batch = (request: readonly unknown[], callback: Callback): void => {
    const body = String(request[4]);
    later(() => {
      if (options.busy) {
        callback(safeArray([ACTIVITY_LIMIT]));
        return;
      }
      const bytes = byteLength(body);
      if (bytes > options.payloadLimit) {
        callback(safeArray([REQUEST_TOO_LARGE]));
        return;
      }
      const { response, entry } = host.execute(body, bytes);
      const text = JSON.stringify(response);
      entry.responseBytes = byteLength(text);
      callback(
        entry.responseBytes > options.payloadLimit ? safeArray([RESPONSE_TOO_LARGE]) : safeArray([0, 200, [], text]),
      );
    });
  };

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "00000000-0000-0000-0000-000000000001",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.locale,
    GetAppDataLocale: () => options.locale,
    GetDocUrl: () => "C:\\自评.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "emulated",
    GetInstanceId: () => `emulated-${Date.now()}-${++instance}`,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(options.sets),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.17000.20000",
    GetInitialDisplayMode: () => 2,
    GetFeaturesForSolution: () => "{}",
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        keys.push(...documentSettings.keys());
        values.push(...documentSettings.values());
      },
      Write(keys: readonly string[], values: readonly string[]) {
        documentSettings.clear();
        keys.forEach((key, i) => documentSettings.set(key, values[i] ?? ""));
      },
    }),
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        bodyBackgroundColor: 0xffffff,
        bodyForegroundColor: 0x262626,
        controlBackgroundColor: 0xffffff,
        controlForegroundColor: 0x262626,
      }),
  };

  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${options.locale}$$$$${FLAGS}`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute(id: number, parameters: readonly (readonly unknown[])[], callback: Callback) {
      if (id === BATCH) {
        batch(parameters[0] ?? [], callback);
        return;
      }
      if (id === COMMAND_COMPLETED) completed += 1;
      later(() => callback(safeArray([id === COMMAND_COMPLETED ? 0 : INTERNAL_ERROR])));
    },
    RegisterEvent(id: number, _target: unknown, handler: Handler, callback: Callback) {
      handlers.set(id, handler);
      later(() => callback(safeArray([0])));
    },
    UnregisterEvent(id: number, _target: unknown, callback: Callback) {
      handlers.delete(id);
      later(() => callback(safeArray([0])));
    },
    MessageParent: () => undefined,
    MessageChild: () => undefined,
  };

  return {
    external,
    press: (action) =>
      handlers.get(RIBBON_COMMAND)?.(
        RIBBON_COMMAND,
        safeArray([`command-${++instance}`, action, JSON.stringify({ source: { id: action } })]),
      ),
    completedCommands: () => completed,
  };
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).byteLength;
}
