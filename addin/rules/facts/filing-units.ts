import type { Form } from "../../forms/form.ts";
import type { FormKind } from "../../forms/kind.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import type { FormContext } from "../rule.ts";
import { isSameName, isSlip } from "../../forms/same-name.ts";

/** Which unit a form belongs to, as an index into the units of the workbook; `null` where nothing on it says. */
interface UnitOf {
  readonly unit: number | null;
  /** Another unit that may count it among its own: the 主管部门 of a project another unit carries out. */
  readonly claimedBy: number | null;
}

/** Forms that are about a whole unit and name it. */
const NAMING: readonly (readonly FormKind[])[] = [
  ["department-self-evaluation"],
  ["base-data", "basic-information", "scoring-sheet"],
];

/** Units of the workbook, by the names on the forms about whole units; spellings of one name are one unit. */
export function unitsOf(forms: readonly FormContext[]): string[] {
  for (const kinds of NAMING) {
    const units: string[] = [];
    for (const { form } of forms) {
      const name = kinds.includes(form.kind) ? normalizeLabel(form.fields.unit?.text ?? "") : "";
      if (name !== "" && !units.some((other) => isOne(other, name))) units.push(name);
    }
    if (units.length > 0) return units;
  }
  return [];
}

/** The unit of one form; the only unit there is, where there is one. */
export function unitOf({ form }: FormContext, units: readonly string[]): UnitOf {
  if (units.length < 2) return { unit: 0, claimedBy: null };
  const named = (text: string | undefined): number | null => {
    const name = normalizeLabel(text ?? "");
    const index = name === "" ? -1 : units.findIndex((unit) => isOne(unit, name));
    return index < 0 ? null : index;
  };
  const { implementer, authority, unit } = form.fields;
  const [own, above] = [named(implementer?.text), named(authority?.text)];
  const found = own ?? above ?? named(unit?.text) ?? mentioned(form, units);
  return { unit: found, claimedBy: above === found ? null : above };
}

function isOne(a: string, b: string): boolean {
  return isSameName(a, b) || isSlip(a, b);
}

/** Rows below the top of a form that may name its unit. */
const HEAD_ROWS = 3;
/** Characters a short name keeps at least: 教育局. */
const SHORTEST = 3;

/** The only unit whose name, or the end of it that no other unit shares, is in the sheet's name or the first rows. */
function mentioned(form: Form, units: readonly string[]): number | null {
  const head = Array.from({ length: HEAD_ROWS }, (_, row) => form.area.top + row);
  const texts = [
    normalizeLabel(form.grid.sheet.name),
    ...head.flatMap((row) => form.grid.row(row).map((slot) => slot.label)),
  ];
  const found = units
    .map((unit, index) => ({ unit, index }))
    .flatMap(({ unit, index }) =>
      texts.some((text) => endsOf(unit, units).some((end) => text.includes(end))) ? [index] : [],
    );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function endsOf(unit: string, units: readonly string[]): string[] {
  const ends = Array.from({ length: Math.max(0, unit.length - SHORTEST + 1) }, (_, from) => unit.slice(from));
  return ends.filter((end) => !units.some((other) => other !== unit && other.includes(end)));
}
