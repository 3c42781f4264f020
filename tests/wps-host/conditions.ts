import type { Area } from "../../addin/sheet/address.ts";
import type { ConditionData, SheetData } from "./data.ts";
import { guarded } from "./guard.ts";
import { FakeRange } from "./range.ts";
import type { FakeState } from "./state.ts";

/** One conditional format. `Formula1` exists for formula types only. */
export class FakeCondition {
  constructor(
    private readonly state: FakeState,
    private readonly sheet: SheetData,
    private readonly data: ConditionData,
  ) {}

  static of(state: FakeState, sheet: SheetData, data: ConditionData): FakeCondition {
    return guarded(new FakeCondition(state, sheet, data), "FormatCondition", state.meter);
  }

  get Type(): number {
    return this.data.type;
  }

  get Formula1(): string {
    if (this.data.type !== 2) throw new Error("Exception occurred.");
    return this.data.formula;
  }

  get AppliesTo(): FakeRange {
    return FakeRange.of(this.state, this.sheet, this.data.areas);
  }

  get Interior(): object {
    const { data, state } = this;
    return guarded(
      {
        get Color() {
          return data.color;
        },
        set Color(color: number | null) {
          data.color = color;
        },
      },
      "Interior",
      state.meter,
    );
  }

  get SetFirstPriority(): (() => void) | undefined {
    if (this.state.faults.noPriority) return undefined;
    return () => {
      this.sheet.conditions = [this.data, ...this.sheet.conditions.filter((other) => other !== this.data)];
    };
  }

  Delete(): void {
    this.state.changing(this.sheet, [], false);
    this.sheet.conditions = this.sheet.conditions.filter((other) => other !== this.data);
  }
}

/** The conditional formats that touch some areas, 1-based. */
export class FakeConditions {
  constructor(
    private readonly state: FakeState,
    private readonly sheet: SheetData,
    private readonly areas: readonly Area[],
  ) {}

  static of(state: FakeState, sheet: SheetData, areas: readonly Area[]): FakeConditions {
    return guarded(new FakeConditions(state, sheet, areas), "FormatConditions", state.meter);
  }

  get Count(): number {
    return this.touching().length;
  }

  Item(index: number): FakeCondition {
    const data = this.touching()[index - 1];
    if (!data) throw new Error("Exception occurred.");
    return FakeCondition.of(this.state, this.sheet, data);
  }

  Add(type: number, operator: unknown, formula: string): FakeCondition {
    if (operator !== undefined || typeof formula !== "string" || !formula.startsWith("="))
      throw new Error("Exception occurred.");
    this.state.changing(this.sheet, [], false);
    const data: ConditionData = { areas: this.areas, type, formula, color: null };
    this.sheet.conditions.push(data);
    return FakeCondition.of(this.state, this.sheet, data);
  }

  private touching(): ConditionData[] {
    const meets = (a: Area, b: Area): boolean =>
      a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
    return this.sheet.conditions.filter((condition) =>
      condition.areas.some((area) => this.areas.some((own) => meets(area, own))),
    );
  }
}
