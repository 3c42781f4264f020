import { WPS_FACTS, WPS_FIELD } from "../../messages/wps.ts";
import type { EnvironmentFact } from "../port.ts";
import { describeShape, probe } from "./describe.ts";
import type { WpsRoot, WpsShell } from "./root.ts";
import type { ScratchSheet } from "./scratch.ts";

/** Namespace of the functions tried out; they stay known to WPS until it is restarted, nothing can take them back. */
const NAMESPACE = "JXPROBE";
const WAIT_MS = 600;

/** What became of a trial: the arguments the function got, or what its cell shows. */
interface Trial {
  readonly label: string;
  readonly name: string;
  readonly types: readonly string[];
  readonly formula: string;
  readonly result: (values: readonly unknown[]) => unknown;
  /** `""` to try a call without namespace. */
  readonly namespace?: string;
}

let calls = 0;

const shapes = (values: readonly unknown[]): string => values.map((value) => describeShape(value, 1)).join(" ; ");
const one = (): number => 1;

const TRIALS: readonly Trial[] = [
  {
    label: WPS_FIELD.functionMissing,
    name: "OPTIONAL",
    types: ["any?", "number?", "string?", "boolean?", "any[][]?"],
    formula: "JXPROBE.OPTIONAL()",
    result: shapes,
  },
  {
    label: WPS_FIELD.functionNumberText,
    name: "NUMBERTEXT",
    types: ["number"],
    formula: 'JXPROBE.NUMBERTEXT("甲")',
    result: shapes,
  },
  {
    label: WPS_FIELD.functionNumberEmpty,
    name: "NUMBEREMPTY",
    types: ["number"],
    formula: "JXPROBE.NUMBEREMPTY(Z99)",
    result: shapes,
  },
  {
    label: WPS_FIELD.functionMatrix,
    name: "MATRIX",
    types: ["any[][]"],
    formula: "JXPROBE.MATRIX(A3:A4)",
    result: shapes,
  },
  {
    label: WPS_FIELD.functionMatrixEmpty,
    name: "MATRIXEMPTY",
    types: ["any[][]"],
    formula: "JXPROBE.MATRIXEMPTY(Z98:Z99)",
    result: shapes,
  },
  {
    label: WPS_FIELD.functionError,
    name: "ERRORIN",
    types: ["any[][]"],
    formula: "JXPROBE.ERRORIN(A1)",
    result: shapes,
  },
  {
    label: WPS_FIELD.functionThrow,
    name: "THROW",
    types: [],
    formula: "JXPROBE.THROW()",
    result: () => {
      throw new Error("JiHe");
    },
  },
  {
    label: WPS_FIELD.functionObject,
    name: "OBJECT",
    types: [],
    formula: "JXPROBE.OBJECT()",
    result: () => ({ error: "#N/A", code: 2042 }),
  },
  { label: WPS_FIELD.functionHash, name: "HASH", types: [], formula: "ISERROR(JXPROBE.HASH())", result: () => "#N/A" },
  { label: WPS_FIELD.functionNull, name: "NOTHING", types: [], formula: "JXPROBE.NOTHING()", result: () => null },
  {
    label: WPS_FIELD.functionPromise,
    name: "LATER",
    types: [],
    formula: "JXPROBE.LATER()",
    result: () => Promise.resolve(7),
  },
  {
    label: WPS_FIELD.functionBare,
    name: "JXPROBEBARE",
    types: [],
    formula: "JXPROBEBARE()",
    result: one,
    namespace: "",
  },
];

/** Registers functions for trial, lets cells calculate them and reports what they got and what the cells show. */
export async function functionFacts({ shell }: WpsRoot, sheet: ScratchSheet): Promise<EnvironmentFact[]> {
  if (typeof shell.AddCustomFunction !== "function")
    return [{ label: WPS_FACTS.functionsRegistered, value: WPS_FACTS.noFunctions, ok: false }];
  const refused = TRIALS.map((trial) => register(shell, trial));
  TRIALS.forEach((trial, index) => {
    probe(() => {
      sheet.Range(`J${index + 1}`).Formula = `=${trial.formula}`;
    });
  });
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  const facts = TRIALS.map((trial, index): EnvironmentFact => {
    const cell = sheet.Range(`J${index + 1}`);
    const shown = describeShape(probe(() => [cell.Value2, cell.Text]));
    return {
      label: trial.label,
      value: [refused[index] ?? "", shown].filter((part) => part !== "").join(" · "),
      ok: null,
    };
  });
  return [...facts, { label: WPS_FIELD.functionCalls, value: `${calls} / ${TRIALS.length}`, ok: null }];
}

/** `""`, or what WPS threw. */
function register(shell: WpsShell, { namespace = NAMESPACE, name, types, result }: Trial): string {
  const outcome = probe(() =>
    shell.AddCustomFunction?.(
      namespace,
      name,
      (...values) => {
        calls++;
        return result(values);
      },
      {
        description: name,
        result: { type: "any" },
        parameters: types.map((type, index) => ({ name: `p${index + 1}`, type, description: "" })),
      },
    ),
  );
  return outcome === undefined ? "" : describeShape(outcome);
}
