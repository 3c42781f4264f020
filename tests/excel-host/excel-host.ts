import { Batch, type References } from "./batch.ts";
import { CustomFunctionHost } from "./custom-function-host.ts";
import { ExcelFault, FAULTS } from "./fault.ts";
import type { ChangeEvent, WorkbookModel } from "./model.ts";
import { logEntry, type LoggedRequest } from "./request-log.ts";
import type { ServerObject } from "./server-type.ts";
import type { Session } from "./session.ts";
import { rangeObject } from "./types/range.ts";
import { ACTION, parseRequest, type WireResponse } from "./wire.ts";

/** A message the host sends on its own: an event, or a call of a cell function. */
export interface HostMessage {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly text: string;
}

/** Decides, before an action runs, whether it fails: `index` counts the actions of the request. */
export type FaultPlan = (line: string, index: number, request: LoggedRequest) => ExcelFault | null;

const EVENT_CATEGORY = 65_536;
const FUNCTION_CATEGORY = 1;
const DATA_CHANGED = 10;

/** The host half of Excel: takes request texts, answers with response texts, raises events. */
export class ExcelHost implements Session, References {
  readonly log: LoggedRequest[] = [];
  readonly functions: CustomFunctionHost;
  /** Somebody is typing into a cell: every request is refused. */
  cellEditing = false;
  /** Change events say who caused them; only editions from ExcelApi 1.14 on do. */
  eventsNameTrigger = true;
  otherWorkbookInFront = false;
  faults: FaultPlan | null = null;
  /** Called by the transport with messages for the client. */
  send: (messages: readonly HostMessage[]) => void = () => undefined;
  readonly #references = new Map<string, ServerObject>();
  readonly #subscriptions = new Map<string, number>();
  #serial = 0;

  workbook: WorkbookModel;

  constructor(workbook: WorkbookModel) {
    this.workbook = workbook;
    this.replace(workbook);
    this.functions = new CustomFunctionHost((type, text) =>
      this.#later([{ category: FUNCTION_CATEGORY, type, target: "", text }]),
    );
  }

  /** Opens another workbook in the same host, with an empty log and nothing kept. */
  replace(workbook: WorkbookModel): void {
    this.workbook = workbook;
    workbook.onChange = (event) => this.#raise(event);
    this.log.length = 0;
    this.#references.clear();
    this.#subscriptions.clear();
    this.cellEditing = false;
    this.otherWorkbookInFront = false;
    this.faults = null;
  }

  /** Requests that carry work of the add-in, in order. */
  get dataRequests(): readonly LoggedRequest[] {
    return this.log.filter(({ kind }) => kind === "data");
  }

  /** Answers one request. The first failing action ends it; what ran before stays done, nothing after it runs. */
  execute(text: string, bytes: number): { readonly response: WireResponse; readonly entry: LoggedRequest } {
    const request = parseRequest(text);
    const entry = logEntry(request, bytes);
    this.log.push(entry);
    const batch = new Batch(request, this, this);
    const response: WireResponse = { Results: [], TraceIds: [] };
    for (const [index, action] of request.Actions.entries()) {
      try {
        const fault = this.cellEditing
          ? FAULTS.cellEditing()
          : (this.faults?.(entry.trace[index] ?? "", index, entry) ?? null);
        if (fault) throw fault;
        if (action.ActionType === ACTION.trace) response.TraceIds.push(action.Id);
        const value = action.ActionType === ACTION.trace ? null : batch.perform(action);
        if (action.ActionType !== ACTION.setProperty) response.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof ExcelFault)) throw error;
        entry.error = error.code;
        response.Error = {
          Code: error.code,
          Message: error.message,
          Location: batch.location(action),
          HttpStatusCode: error.status,
          ActionIndex: index,
        };
        break;
      }
    }
    this.workbook.settle();
    return { response, entry };
  }

  subscribe(event: string, target: string, change: 1 | -1): void {
    const key = `${event}@${target}`;
    this.#subscriptions.set(key, (this.#subscriptions.get(key) ?? 0) + change);
  }

  keep(object: ServerObject): string {
    for (const [id, known] of this.#references) if (known === object) return id;
    this.#serial += 1;
    const id = `ref${this.#serial}`;
    this.#references.set(id, object);
    return id;
  }

  get(id: string): ServerObject | null {
    return this.#references.get(id) ?? null;
  }

  reference(id: string): ServerObject | null {
    return this.get(id);
  }

  forget(id: string): void {
    this.#references.delete(id);
  }

  forgetAll(): void {
    this.#references.clear();
  }

  get keptReferences(): number {
    return this.#references.size;
  }

  #raise({ sheet, rect, address, changeType, trigger }: ChangeEvent): void {
    if (!this.workbook.eventsEnabled) return;
    const targets = [sheet.id, "Workbook"].filter(
      (target) => (this.#subscriptions.get(`DataChanged@${target}`) ?? 0) > 0,
    );
    if (targets.length === 0) return;
    const text = JSON.stringify({
      worksheetId: sheet.id,
      address,
      changeType,
      source: "Local",
      ...(this.eventsNameTrigger ? { triggerSource: trigger } : {}),
      shiftDirection: "None",
      referenceId: this.keep(rangeObject(sheet, rect)),
    });
    this.#later(targets.map((target) => ({ category: EVENT_CATEGORY, type: DATA_CHANGED, target, text })));
  }

  /** Messages reach the client after the response of the request that caused them. */
  #later(messages: readonly HostMessage[]): void {
    setTimeout(() => this.send(messages), 0);
  }
}
