import { afterEach, beforeEach, describe } from "vitest";
import { contractWorkbook } from "./contract-workbook.ts";
import { describeKept } from "./contract/kept.ts";
import { describeMarks } from "./contract/mark.ts";
import { describeReading } from "./contract/read.ts";
import { describeSelection } from "./contract/select-watch.ts";
import type { HostFactory, HostUnderTest, Stage } from "./contract/stage.ts";
import { describeWriting } from "./contract/write.ts";

export type { HostFactory, HostUnderTest } from "./contract/stage.ts";

/** Runs the whole host contract. Parts a host does not offer are skipped visibly. */
export function describeHostContract(name: string, createHost: HostFactory): void {
  describe(`host contract: ${name}`, () => {
    let under: HostUnderTest;
    const stage: Stage = {
      get host() {
        return under.host;
      },
      get under() {
        return under;
      },
      another: (workbook = contractWorkbook()) => createHost(workbook),
    };

    beforeEach(async () => {
      under = await createHost(contractWorkbook());
    });
    afterEach(async () => under.dispose?.());

    describeReading(stage);
    describeMarks(stage);
    describeWriting(stage);
    describeKept(stage);
    describeSelection(stage);
  });
}
