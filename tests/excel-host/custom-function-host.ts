/** One function of `functions.json` as far as calling it needs. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
}

/** `functions.json` as far as calling functions needs it. */
export interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
  readonly allowErrorForDataTypeAny?: boolean;
}

/** What a call leaves in the cell. */
export type CallResult = { readonly value: unknown } | { readonly error: string; readonly message: string };

interface SettledInvocation {
  readonly id: number;
  readonly value?: unknown;
  readonly failed?: boolean | undefined;
  readonly errorCode?: number | undefined;
}

/** The error value a cell shows, by the runtime's error number. */
const CELL_ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** The host's half of cell functions: marshals arguments as `functions.json` says, posts calls, collects results. */
export class CustomFunctionHost {
  /** The client's runtime has reported that it takes calls. */
  ready = false;
  readonly #functions = new Map<string, FunctionMetadata>();
  readonly #waiting = new Map<number, (result: CallResult) => void>();
  #calls = 0;
  #errorsAllowed = false;

  constructor(private readonly post: (type: number, message: string) => void) {}

  /** Takes over the functions of a `functions.json`, as Excel does when the add-in is installed. */
  register({ functions, allowErrorForDataTypeAny = false }: FunctionsFile): void {
    for (const each of functions) this.#functions.set(each.id.toUpperCase(), each);
    this.#errorsAllowed = allowErrorForDataTypeAny;
  }

  get ids(): readonly string[] {
    return [...this.#functions.keys()];
  }

  /** Calls a function as a cell would: scalars or 2-D arrays, trailing optional arguments left out. */
  call(id: string, args: readonly unknown[]): Promise<CallResult> {
    const known = this.#functions.get(id.toUpperCase());
    if (!known) return Promise.resolve({ error: "#NAME?", message: id });
    const marshalled = marshal(known, args);
    if (!marshalled) return Promise.resolve({ error: "#VALUE!", message: "" });
    this.#calls += 1;
    const invocation = this.#calls;
    return new Promise((resolve) => {
      this.#waiting.set(invocation, resolve);
      this.post(1000, JSON.stringify([invocation, known.id, marshalled, null, this.#errorsAllowed ? 4 : 0]));
    });
  }

  settle(results: readonly SettledInvocation[]): void {
    for (const { id, value, failed, errorCode } of results) {
      const resolve = this.#waiting.get(id);
      this.#waiting.delete(id);
      resolve?.(
        failed === true
          ? { error: CELL_ERRORS[errorCode ?? 0] ?? "#VALUE!", message: typeof value === "string" ? value : "" }
          : { value },
      );
    }
  }
}

/** Arguments as the runtime receives them, or `null` where the grid already answers `#VALUE!`. */
function marshal({ parameters }: FunctionMetadata, args: readonly unknown[]): unknown[] | null {
  const result: unknown[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const given = parameter.repeating === true ? args.slice(index) : args[index];
    if (given === undefined || given === null) {
      if (parameter.optional !== true) return null;
      result.push(null);
      continue;
    }
    const converted =
      parameter.repeating === true
        ? args.slice(index).map((each) => convert(parameter, each))
        : convert(parameter, given);
    if (converted === undefined) return null;
    result.push(converted);
  }
  return result;
}

function convert(parameter: FunctionMetadata["parameters"][number], value: unknown): unknown {
  if (parameter.dimensionality === "matrix") return Array.isArray(value) ? value : [[value]];
  const single: unknown = Array.isArray(value) ? firstCell(value) : value;
  if (parameter.type === "number") {
    const number = single === "" ? 0 : Number(single);
    return Number.isNaN(number) ? undefined : number;
  }
  return parameter.type === "string" ? String(single) : single;
}

function firstCell(rows: readonly unknown[]): unknown {
  const first: unknown = rows[0];
  return Array.isArray(first) ? first[0] : first;
}
