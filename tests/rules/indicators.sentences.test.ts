import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { seedWorkbook } from "../fixtures/load.ts";

describe("sentences about an indicator without a name of its own", () => {
  it("quote the target once where it stands for the name", () => {
    const messages = review(seedWorkbook("君山"))
      .findings.filter(({ code }) => code === "I18")
      .map(({ message }) => message);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages)
      expect(
        message.split("工业投资同比增长30%以上").length + message.split("完成技改投资同比增长100%").length,
      ).toBeLessThanOrEqual(3);
  });
});
