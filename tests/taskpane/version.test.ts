import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { localTime } from "../../taskpane/local-time.ts";
import { shadeOf } from "../../taskpane/office-theme.ts";
import { VERSION } from "../../addin/messages/version.ts";

it("shows the version of package.json", () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  expect(VERSION).toBe(version);
});

it("prints local time to the minute", () => {
  expect(localTime(new Date(2026, 0, 5, 9, 3))).toBe("2026-01-05 09:03");
});

it("tells dark themes from light ones by their background", () => {
  expect([shadeOf("#262626"), shadeOf("#FFFFFF"), shadeOf("white")]).toEqual(["dark", "light", null]);
});
