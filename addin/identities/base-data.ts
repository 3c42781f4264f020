import type { Form } from "../forms/form.ts";
import { sectionsOf } from "../forms/form.ts";
import type { AmountColumn, AmountLine, AmountRole, AmountsSection } from "../forms/sections/amounts-section.ts";
import type { StaffSection } from "../forms/sections/staff-section.ts";
import { compareIdentity } from "./compare.ts";
import { figureIn, constant, over, part, sum } from "./expression.ts";
import { moneyIdentity, rateIdentity, type Identity } from "./identity.ts";
import { remainders } from "./remainder.ts";
import { readOperand } from "./operand.ts";

/** Chinese names of the columns of the expenses table. */
const AMOUNT_COLUMN_NAMES: Readonly<Record<AmountColumn, string>> = {
  previous: "上年决算数",
  budget: "本年预算数",
  actual: "本年决算数",
};

/** `三公经费 · 本年预算数`. */
export function amountLabel(line: AmountLine, column: AmountColumn): string {
  return `${line.name} · ${AMOUNT_COLUMN_NAMES[column]}`;
}

/** The first line of a role. */
export function lineOf(section: AmountsSection, role: AmountRole): AmountLine | undefined {
  return section.lines.find((line) => line.role === role);
}

/** 控制率 = 实际在职人数 ÷ 编制数. */
export function staffRateIdentities(form: Form): Identity[] {
  return sectionsOf(form, "staff").flatMap((section: StaffSection) => {
    const { quota, actual, rate } = section;
    if (!quota || !actual || !rate) return [];
    const [limit, people] = [figureIn(quota, "count"), figureIn(actual, "count")];
    return [
      rateIdentity({
        form,
        target: rate,
        label: "在职人员控制率",
        expression: over(people, limit),
        call: { name: "CONTROLRATE", arguments: [limit, people] },
      }),
    ];
  });
}

/** 三公经费 = 公务用车 + 出国 + 接待; where 公务用车 has no line, its 购置 and 运行维护 are the parts. */
export function threePublicIdentities(form: Form): Identity[] {
  return sectionsOf(form, "amounts").flatMap((section) => {
    const total = lineOf(section, "three-public");
    const vehicles: readonly AmountRole[] = lineOf(section, "vehicles")
      ? ["vehicles"]
      : ["vehicle-purchase", "vehicle-running"];
    const parts = section.lines.filter((line) => [...vehicles, "abroad", "reception"].includes(line.role));
    return total && parts.length > 1 ? lineSum(form, section, total, parts) : [];
  });
}

/** 公务用车购置和维护 = 购置 + 运行维护. */
export function vehicleIdentities(form: Form): Identity[] {
  return sectionsOf(form, "amounts").flatMap((section) => {
    const total = lineOf(section, "vehicles");
    const parts = section.lines.filter((line) => line.role === "vehicle-purchase" || line.role === "vehicle-running");
    return total && parts.length === 2 ? lineSum(form, section, total, parts) : [];
  });
}

/** 项目支出 = 业务工作经费 + 运行维护经费 + every 专项. */
export function projectIdentities(form: Form): Identity[] {
  return sectionsOf(form, "amounts").flatMap((section) => {
    const total = lineOf(section, "project");
    const lines = section.lines.filter(
      (line) => line.role === "business" || line.role === "maintenance" || line.role === "special",
    );
    const parts = withoutNested(form, section, lines);
    return total && parts.length > 0 ? lineSum(form, section, total, parts) : [];
  });
}

/** 基本支出 = 人员经费 + 公用经费, and 支出合计 = 基本支出 + 项目支出, where the base data prints these lines. */
export function spendingIdentities(form: Form): Identity[] {
  return sectionsOf(form, "amounts").flatMap((section) => {
    const [whole, basic, personnel, project] = (["total", "basic", "personnel", "project"] as const).map((role) =>
      lineOf(section, role),
    );
    const running = lineOf(section, "basic-public") ?? lineOf(section, "public");
    const of = (total: AmountLine | undefined, parts: readonly (AmountLine | undefined)[]): Identity[] => {
      const all = parts.filter((line) => line !== undefined);
      return total && all.length === parts.length ? lineSum(form, section, total, all) : [];
    };
    return [...of(basic, [personnel, running]), ...of(whole, basic ? [basic, project] : [personnel, running, project])];
  });
}

/** 3、县级专项资金 with its 专项 below, unnumbered: the lines below are what it is made up of, where a column says so. */
function withoutNested(form: Form, section: AmountsSection, lines: readonly AmountLine[]): readonly AmountLine[] {
  const nested = new Set<AmountLine>();
  lines.forEach((head, index) => {
    if (!NUMBERED.test(head.label.label)) return;
    const after = lines.slice(index + 1);
    const next = after.findIndex(({ label }) => NUMBERED.test(label.label));
    const children = next < 0 ? after : after.slice(0, next);
    if (children.length > 0 && section.columns.some((column) => isMadeUpOf(form, head, children, column)))
      for (const child of children) nested.add(child);
  });
  return lines.filter((line) => !nested.has(line));
}

const NUMBERED = /^(?:\([\d一二三四五六七八九十]+\)|[\d一二三四五六七八九十]+[、.)])/;

function isMadeUpOf(form: Form, head: AmountLine, children: readonly AmountLine[], column: AmountColumn): boolean {
  const target = head.cells[column];
  const slots = children.flatMap((child) => child.cells[column] ?? []);
  const read = target && readOperand(target, "money", form.moneyUnit);
  if (
    !target ||
    !read?.known ||
    read.value.isZero() ||
    !slots.some((slot) => readOperand(slot, "money", form.moneyUnit).known)
  )
    return false;
  const identity: Identity = moneyIdentity({
    form,
    target,
    label: "",
    expression: sum(slots.map((slot) => part(slot, "money"))),
    derives: false,
  });
  return compareIdentity(identity).state === "agrees";
}

/** One line as the sum of others, column by column, and what its blank parts must be. */
function lineSum(form: Form, section: AmountsSection, total: AmountLine, parts: readonly AmountLine[]): Identity[] {
  return section.columns.flatMap((column) => {
    const target = total.cells[column];
    if (!target) return [];
    const slots = parts.flatMap((line) => (line.cells[column] ? [{ line, slot: line.cells[column] }] : []));
    const nothing = slots.filter(({ line }) => isNothing(form, section, total, parts, line, column));
    const terms = slots.filter((each) => !nothing.includes(each));
    const identity: Identity = moneyIdentity({
      form,
      target,
      label: amountLabel(total, column),
      expression: sum(terms.map(({ slot }) => part(slot, "money"))),
      also: nothing.map(({ slot }) => slot),
    });
    const zeros = nothing.map(({ line, slot }): Identity => ({
      ...identity,
      target: slot,
      label: amountLabel(line, column),
      expression: constant(0),
      also: [],
    }));
    const rest = remainders(
      form,
      figureIn(target, "money"),
      terms.map(({ line, slot }) => ({ slot, label: amountLabel(line, column) })),
    );
    return [identity, ...zeros, ...rest];
  });
}

/**
 * Whether the blank of a part stands for 0 in this column: the line is blank throughout, and another column adds up
 * without it. A total that does not add up is then wrong itself; the blank does not hide the rest.
 */
function isNothing(
  form: Form,
  section: AmountsSection,
  total: AmountLine,
  parts: readonly AmountLine[],
  line: AmountLine,
  column: AmountColumn,
): boolean {
  if (!section.columns.every((each) => line.cells[each]?.reading.kind === "blank")) return false;
  return section.columns.some((other) => {
    const target = total.cells[other];
    if (other === column || !target || !readOperand(target, "money", form.moneyUnit).known) return false;
    const filled = parts.flatMap((each) =>
      each.cells[other] && readOperand(each.cells[other], "money", form.moneyUnit).known
        ? [part(each.cells[other], "money")]
        : [],
    );
    const identity: Identity = moneyIdentity({
      form,
      target,
      label: "",
      expression: sum(filled),
      derives: false,
    });
    return filled.length > 0 && compareIdentity(identity).state === "agrees";
  });
}
