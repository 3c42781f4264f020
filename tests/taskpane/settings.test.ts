import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, parseSettings, settingsData, type PaneSettings } from "../../taskpane/model/settings.ts";

const changed: PaneSettings = {
  ...DEFAULT_SETTINGS, policy: "cn-2020", rules: { "execution-rate": false }, notes: false, fillStyle: "native",
  ignores: [{ rule: "execution-rate", cells: ["自评表!F3"], values: "0123456789abcdef", reason: "上级追加资金" }],
};

describe("settings stored in a workbook", () => {
  it("come back as they were stored", () => {
    expect(parseSettings(JSON.parse(JSON.stringify(settingsData(changed))))).toEqual(changed);
  });

  it("leave the explanations out when they are not to be kept", () => {
    expect(parseSettings(settingsData({ ...changed, rememberIgnores: false }))?.ignores).toEqual([]);
  });

  it("refuse anything that is not ours instead of throwing", () => {
    fc.assert(fc.property(fc.jsonValue(), (data) => {
      expect(parseSettings(data)).toBeNull();
    }));
    expect(parseSettings({ ...(settingsData(changed) as object), policy: "unknown" })).toBeNull();
  });
});
