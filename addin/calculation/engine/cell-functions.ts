import { BooleanNumber, type Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type IFunctionInfo,
  type IFunctionNames,
} from "@univerjs/engine-formula";
import type { CellValue } from "../../sheet/snapshot.ts";

const ERROR_TYPES: ReadonlyMap<string, ErrorType> = new Map(Object.values(ErrorType).map((type) => [type, type]));

/** What a cell function is given: one value, or the rows of a range. */
type CellArgument = CellValue | readonly (readonly CellValue[])[];

/** A cell function the grid can calculate, independent of any host. */
export interface CellFunction {
  /** Name with its namespace, e.g. `JX.EXECRATE`. */
  readonly name: string;
  /** One Chinese sentence shown while the user types the name. */
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
  }[];
  readonly least: number;
  /** Largest number of arguments. */
  readonly most: number;
  /** Pure and synchronous; wrong input comes back as an error value, nothing is thrown. */
  readonly call: (args: readonly CellArgument[]) => CellArgument;
}

type NodeValueType = ReturnType<BaseFunction["calculate"]>;

/** The constructor the formula plugin requires, together with the name it registers. */
type Registration = [new (name: IFunctionNames) => BaseFunction, IFunctionNames];

/** The registrations of all functions under their full name and, for convenience, the bare name after the dot. */
export function registrations(functions: readonly CellFunction[]): Registration[] {
  return functions.flatMap((definition) => names(definition).map((name): Registration => [executor(definition), name]));
}

/** What the grid's editor shows while a function name is typed. */
export function descriptions(functions: readonly CellFunction[]): IFunctionInfo[] {
  return functions.flatMap((definition) =>
    names(definition).map((functionName) => ({
      functionName,
      functionType: FunctionType.User,
      description: definition.description,
      abstract: definition.description,
      functionParameter: definition.parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description,
        example: "",
        require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: BooleanNumber.FALSE,
      })),
    })),
  );
}

function names({ name }: CellFunction): string[] {
  const bare = name.slice(name.indexOf(".") + 1);
  return bare === name ? [name] : [name, bare];
}

function executor(definition: CellFunction): Registration[0] {
  return class extends BaseFunction {
    override minParams = definition.least;
    override maxParams = definition.most;
    override calculate(...variants: BaseValueObject[]): NodeValueType {
      return gridValue(definition.call(variants.map(argument)));
    }
  };
}

/** A range of one cell is that cell. */
function argument(variant: BaseValueObject): CellArgument {
  if (!variant.isArray() || !(variant instanceof ArrayValueObject)) return plain(variant);
  const rows = variant.getArrayValue().map((row) => row.map((value) => plain(value)));
  const [first = []] = rows;
  return rows.length === 1 && first.length === 1 ? (first[0] ?? null) : rows;
}

function plain(value: Nullable<BaseValueObject>): CellValue {
  if (!value || value.isNull()) return null;
  if (value instanceof ErrorValueObject) return { error: value.getErrorType() };
  const raw = value.getValue();
  return typeof raw === "bigint" ? Number(raw) : raw;
}

function gridValue(result: CellArgument): NodeValueType {
  if (!isRange(result)) return single(result);
  const rows = result.map((row) => row.map(single));
  const columnCount = Math.max(1, ...rows.map((row) => row.length));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function isRange(value: CellArgument): value is readonly (readonly CellValue[])[] {
  return Array.isArray(value);
}

function single(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number")
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return typeof value === "string" ? StringValueObject.create(value) : ErrorValueObject.create(errorType(value.error));
}

function errorType(text: string): ErrorType {
  return ERROR_TYPES.get(text) ?? ErrorType.VALUE;
}
