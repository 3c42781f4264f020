import { describe, expect, it } from "vitest";
import { paneCommands } from "../../taskpane/commands.ts";
import { bench, valueOf } from "./pane-bench.ts";

describe("ribbon commands", () => {
  it("check, show the fill plan without writing, clear, and ask before cleaning", async () => {
    const shown: string[] = [];
    const { host, model, services } = await bench({}, { showPane: () => Promise.resolve(void shown.push("pane")) });
    const commands = paneCommands(services);
    await commands.runFill();
    expect([model.get().page, model.get().run === null]).toEqual(["fill", false]);
    expect(valueOf(host, "自评表!G6")).toBeNull();
    await commands.runCheck();
    expect(model.get().page).toBe("check");
    await commands.clearMarks();
    expect(host.look().sheets[0]?.marks.size).toBe(0);
    await commands.cleanUp();
    expect([model.get().page, model.get().section]).toEqual(["more", "clean"]);
    expect(shown).toHaveLength(3);
  });

  it("report a pane that does not open instead of failing", async () => {
    const { model, services } = await bench({}, { showPane: () => Promise.reject(new Error("no pane")) });
    await paneCommands(services).openPane();
    expect(model.get().notice?.detail).toContain("no pane");
  });
});
