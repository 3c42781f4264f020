/** The wishes to open something, in their order. The latest wins; an opening that was overtaken gives up. */
export class Openings {
  private latest = 0;
  private underWay = false;

  /** A new wish; overtakes the one before. Returns its number. */
  begin(): number {
    this.underWay = true;
    return ++this.latest;
  }

  isLatest(turn: number): boolean {
    return turn === this.latest;
  }

  /** The wish was met or refused; changes nothing when it had been overtaken. */
  end(turn: number): void {
    if (this.isLatest(turn)) this.underWay = false;
  }

  /** The one under way gives up without another in its place. */
  cancel(): void {
    this.latest++;
    this.underWay = false;
  }

  get any(): boolean {
    return this.underWay;
  }
}
