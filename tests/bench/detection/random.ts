/** A small seeded generator (mulberry32): the same seed gives the same faults on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** Up to `count` different entries, in random order. */
  pick<Entry>(entries: readonly Entry[], count: number): Entry[] {
    const rest = [...entries];
    const picked: Entry[] = [];
    while (rest.length > 0 && picked.length < count) picked.push(...rest.splice(this.between(0, rest.length - 1), 1));
    return picked;
  }
}
