import { calculator, type ExtraFunctions } from "./calculate.ts";
import { ExcelHost } from "./excel-host.ts";
import { officeContract, type ContractOptions, type OfficeContract } from "./office-contract.ts";
import { EDITIONS, type Edition } from "./requirement-sets.ts";
import { buildWorkbook, lookAt, type WorkbookData } from "./workbook-data.ts";
import { FAULTS, type ExcelFault } from "./fault.ts";
import type { WorkbookModel } from "./model.ts";
import { parseReference } from "./rect.ts";

export interface ExcelHostOptions {
  /** What the emulated Excel advertises; default `floor`. */
  readonly edition?: Edition;
  /** Milliseconds per request; default 0. */
  readonly latency?: number;
  /** Bytes per request and response; default 5 MB, the documented limit of Excel on the web. */
  readonly payloadLimit?: number;
  readonly locale?: string;
  /** Functions known to formulas besides the built-in few, e.g. `JX.EXECRATE`; `null` switches calculation off. */
  readonly functions?: ExtraFunctions | null;
}

/** The emulated Excel with the test's own hands on it. */
export interface EmulatedExcel {
  readonly host: ExcelHost;
  readonly workbook: WorkbookModel;
  readonly options: ContractOptions;
  readonly contract: OfficeContract;
  /** A person types into a cell, e.g. `edit("自评表!H5", 3)`. */
  edit(address: string, entry: string | number | boolean): void;
  /** Everything to be seen of the workbook, for deep comparison. */
  look(): unknown;
  /**
   * The next action whose line in the log matches fails, once; earlier actions of its request stay done.
   * `after` lets that many matching actions pass first; `code` is Excel's error, `times` how often it fails.
   */
  failAt(pattern: RegExp, options?: { readonly code?: string; readonly after?: number; readonly times?: number }): void;
  /** An error as Excel answers it, for a plan of faults in `host.faults`. */
  fault(code: string): ExcelFault;
  /** Puts another workbook in place of the present one and forgets the log. */
  load(data: WorkbookData): void;
}

export const FIVE_MEGABYTES = 5 * 1024 * 1024;

/**
 * Puts an emulated Excel on `window.external`, where the unmodified office.js looks for its host. Must run before
 * office.js is loaded: first script of a page, or before `loadOffice` in Node.
 */
export function installExcelHost(target: object, data: WorkbookData, options: ExcelHostOptions = {}): EmulatedExcel {
  const prepare = (source: WorkbookData): WorkbookModel => {
    const workbook = buildWorkbook(source);
    if (options.functions !== null) workbook.calculate = calculator(options.functions ?? {});
    workbook.calculate(workbook);
    return workbook;
  };
  const host = new ExcelHost(prepare(data));
  const contractOptions: ContractOptions = {
    sets: EDITIONS[options.edition ?? "floor"],
    latency: options.latency ?? 0,
    payloadLimit: options.payloadLimit ?? FIVE_MEGABYTES,
    busy: false,
    locale: options.locale ?? "zh-CN",
  };
  host.eventsNameTrigger = Number(contractOptions.sets.ExcelApi?.split(".")[1]) >= 14;
  const contract = officeContract(host, contractOptions);
  Object.defineProperty(target, "external", { value: contract.external, configurable: true, writable: true });
  return {
    host,
    contract,
    options: contractOptions,
    get workbook() {
      return host.workbook;
    },
    edit(address, entry) {
      const parsed = parseReference(address);
      const sheet = parsed?.sheet ? host.workbook.find(parsed.sheet) : null;
      if (!parsed || !sheet) throw new RangeError(`No such cell: ${address}`);
      host.workbook.enter(sheet, parsed.rect, [[entry]], "Unknown");
      host.workbook.settle();
    },
    look: () => lookAt(host.workbook),
    failAt(pattern, { code = "GeneralException", after = 0, times = 1 } = {}) {
      let [passing, failing] = [after, times];
      host.faults = (line) => {
        if (!pattern.test(line) || passing-- > 0) return null;
        if (--failing === 0) host.faults = null;
        return FAULTS.of(code);
      };
    },
    fault: (code) => FAULTS.of(code),
    load(source) {
      host.replace(prepare(source));
    },
  };
}
