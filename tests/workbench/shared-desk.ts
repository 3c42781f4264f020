import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { openDesk, type Desk } from "./desk.ts";

/** One browser for all tests of a file, open from the first to the last; whatever went wrong in a page fails the test it was in. */
export function sharedDesk(): Desk {
  let opened: Desk | null = null;
  const desk = (): Desk => {
    if (!opened) throw new Error("the desk is open during tests only");
    return opened;
  };
  beforeAll(async () => {
    opened = await openDesk();
  });
  afterAll(() => desk().close());
  afterEach(() => {
    expect(desk().troubles()).toEqual([]);
  });
  return {
    get folder() {
      return desk().folder;
    },
    get served() {
      return desk().served;
    },
    get fromDisk() {
      return desk().fromDisk;
    },
    get browser() {
      return desk().browser;
    },
    context: (options) => desk().context(options),
    open: (context, address) => desk().open(context, address),
    troubles: () => desk().troubles(),
    close: () => desk().close(),
  };
}
