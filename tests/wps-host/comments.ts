import type { CommentData, SheetData } from "./data.ts";
import { guarded } from "./guard.ts";
import { FakeRange } from "./range.ts";
import type { FakeState } from "./state.ts";

export class FakeComment {
  constructor(
    private readonly state: FakeState,
    private readonly sheet: SheetData,
    private readonly data: CommentData,
  ) {}

  static of(state: FakeState, sheet: SheetData, data: CommentData): FakeComment {
    return guarded(new FakeComment(state, sheet, data), "Comment", state.meter);
  }

  get Parent(): FakeRange {
    const { row, column } = this.data;
    return FakeRange.of(this.state, this.sheet, [{ top: row, left: column, bottom: row, right: column }]);
  }

  Text(): string {
    return this.data.text;
  }

  Delete(): void {
    this.state.changing(this.sheet, [], false);
    this.sheet.comments = this.sheet.comments.filter((comment) => comment !== this.data);
  }
}

export class FakeComments {
  constructor(
    private readonly state: FakeState,
    private readonly sheet: SheetData,
  ) {}

  static of(state: FakeState, sheet: SheetData): FakeComments {
    return guarded(new FakeComments(state, sheet), "Comments", state.meter);
  }

  get Count(): number {
    return this.sheet.comments.length;
  }

  Item(index: number): FakeComment {
    const data = this.sheet.comments[index - 1];
    if (!data) throw new Error("Exception occurred.");
    return FakeComment.of(this.state, this.sheet, data);
  }
}
