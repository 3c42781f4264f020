import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, parseSettings, settingsData, type PaneSettings } from "../../taskpane/model/settings.ts";

const changed: PaneSettings = {
  ...DEFAULT_SETTINGS,
  policy: "cn-2020",
  rules: { "execution-rate": false },
  notes: false,
  fillStyle: "native",
  ignores: [{ rule: "execution-rate", cells: ["自评表!F3"], values: "0123456789abcdef", reason: "上级追加资金" }],
  mappings: [{ sheet: "登记", form: "summary", labels: [{ row: 1, column: 4, text: "达成", as: "executed" }] }],
};

describe("settings stored in a workbook", () => {
  it("come back as they were stored", () => {
    expect(parseSettings(JSON.parse(JSON.stringify(settingsData(changed))))).toEqual(changed);
  });

  it("drop a mapping nobody can read, and nothing else; older settings have none", () => {
    const data = settingsData(changed) as Record<string, unknown>;
    for (const mappings of [
      undefined,
      "x",
      [{ sheet: "登记", form: "no form", labels: [] }],
      [{ sheet: "登记", form: "summary", labels: [{ row: -1, column: 0, text: "", as: "score" }] }],
    ]) {
      expect(parseSettings({ ...data, mappings })).toEqual({ ...changed, mappings: [] });
    }
  });

  it("leave the explanations out when they are not to be kept", () => {
    expect(parseSettings(settingsData({ ...changed, rememberIgnores: false }))?.ignores).toEqual([]);
  });

  it("refuse anything that is not ours instead of throwing", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(parseSettings(data)).toBeNull();
      }),
    );
    expect(parseSettings({ ...(settingsData(changed) as object), policy: "unknown" })).toBeNull();
  });
});
