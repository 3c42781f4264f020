import { readFileSync } from "node:fs";
import { invertColorByMatrix } from "@univerjs/core";
import { expect, it } from "vitest";
import { MARK_FILL, SEVERITIES } from "../../addin/hosts/mark-style.ts";

it("the legend in the dark has the colours that the spreadsheet makes of the marks", () => {
  const css = readFileSync("taskpane/workbench/workbench.css", "utf8");
  for (const severity of SEVERITIES) {
    const channels = [0, 2, 4].map((at) => Number.parseInt(MARK_FILL[severity].slice(at, at + 2), 16));
    const shown = invertColorByMatrix(channels as [number, number, number]);
    const printed = new RegExp(`--mark-${severity}: #(\\w{6});`, "u").exec(css)?.[1] ?? "";
    const own = [0, 2, 4].map((at) => Number.parseInt(printed.slice(at, at + 2), 16));
    own.forEach((channel, index) => expect(Math.abs(channel - (shown[index] ?? 0)), severity).toBeLessThanOrEqual(2));
  }
});
