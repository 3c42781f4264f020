import { describe, expect, it } from "vitest";
import { registeredFunctions } from "../../addin/hosts/wps/features.ts";
import { findWps, type WpsShell } from "../../addin/hosts/wps/root.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";
import { postCommand, takeCommands, type WpsCommand } from "../../taskpane/wps/channel.ts";
import { countEntry, registerFunctions } from "../../taskpane/wps/register-functions.ts";
import { paneAddress, ribbonCallbacks } from "../../taskpane/wps/ribbon.ts";
import { bookOf } from "../wps-host/data.ts";
import { FakeWps } from "../wps-host/fake-wps.ts";
import type { Faults } from "../wps-host/faults.ts";

const PAGE = "http://127.0.0.1/绩核 1/index.html?v=1#a";

function start(
  rows: readonly (readonly CellValue[])[] = [[100, 80]],
  faults: Partial<Faults> = {},
): { fake: FakeWps; shell: WpsShell } {
  const fake = new FakeWps([bookOf(workbookOf([sheetOf("表", rows)]))], faults);
  const root = findWps(fake.scope());
  if (!root) throw new Error("no WPS found");
  return { fake, shell: root.shell };
}

/** What a formula shows after the functions are registered. */
function calculated(formula: string, rows?: readonly (readonly CellValue[])[], faults?: Partial<Faults>): CellValue {
  const { fake, shell } = start(rows, faults);
  registerFunctions(shell);
  fake.edit({ sheet: "表", row: 9, column: 9 }, `=${formula}`);
  return fake.look().sheets[0]?.cells.get(9 * 16_384 + 9)?.value ?? null;
}

describe("cell functions in WPS", () => {
  it("are registered once, also when a second entry page starts", () => {
    const { fake, shell } = start();
    expect(registerFunctions(shell)).toBe(12);
    expect(registerFunctions(shell)).toBe(12);
    expect(registeredFunctions({ shell })).toBe(12);
    expect(fake.state.functions.size).toBe(12);
    countEntry(shell);
    countEntry(shell);
    expect(shell.PluginStorage?.getItem("jihe_entries")).toBe(2);
  });

  it("are none in versions without them", () => {
    const { shell } = start(undefined, { noFunctions: true });
    expect(registerFunctions(shell)).toBe(0);
  });

  it.each([undefined, null, -2_147_352_572])("take an omitted argument that arrives as %s", (missing) => {
    expect(calculated("JX.EXECSCORE(A1,B1)", [[100, 80]], { missing })).toBe(8);
    expect(calculated("JX.EXECSCORE(A1,B1,20)", [[100, 80]], { missing })).toBe(16);
  });

  it("show errors as short Chinese text, never as 0", () => {
    expect(calculated("JX.EXECRATE(A1,B1)", [[0, 80]])).toMatch(/^#DIV\/0! .*\p{Script=Han}/u);
    expect(calculated("JX.EXECRATE(A1,B1)", [["—", 80]])).toMatch(/^#N\/A .*\p{Script=Han}/u);
  });

  it("understand errors that arrive as numbers, range objects and lists of rows", () => {
    const { fake, shell } = start();
    registerFunctions(shell);
    const call = (...values: unknown[]): unknown => fake.state.functions.get("JX.EXECRATE")?.call(...values);
    expect(call(-2_146_826_281, 80)).toMatch(/^#DIV\/0! /u);
    expect(call([[-2_146_826_246]], [[80]])).toMatch(/^#N\/A /u);
    expect(call({ Value2: 100 }, { Value2: [[80]] })).toBe(0.8);
    expect(call([[100]], [[80]])).toBe(0.8);
    expect(call()).toMatch(/^#VALUE! /u);
  });
});

describe("ribbon and pane", () => {
  it("opens the pane by its absolute address and leaves the command for it", () => {
    const { fake, shell } = start();
    const ribbon = ribbonCallbacks(shell, PAGE, () => undefined);
    expect(ribbon.OnAddinLoad()).toBe(true);
    expect(ribbon.OnAction({ Id: "jiheCheck" })).toBe(true);
    expect(fake.panes).toMatchObject([
      { url: "http://127.0.0.1/绩核 1/taskpane.html", title: "绩核", Visible: true, Width: 380 },
    ]);
    const taken: WpsCommand[] = [];
    const stop = takeCommands(
      shell.PluginStorage ?? { getItem: () => null, setItem: () => null, removeItem: () => null },
      (command) => taken.push(command),
    );
    stop();
    expect(taken).toEqual(["check"]);
    expect(shell.PluginStorage?.getItem("jihe_command")).toBeNull();
  });

  it("shows the same pane again instead of a second one", () => {
    const { fake, shell } = start();
    const ribbon = ribbonCallbacks(shell, PAGE, () => undefined);
    ribbon.OnAction({ Id: "jihePane" });
    const [pane] = fake.panes;
    if (pane) pane.Visible = false;
    ribbon.OnAction({ Id: "jiheFill" });
    expect(fake.panes).toHaveLength(1);
    expect(pane?.Visible).toBe(true);
  });

  it("says so where WPS opens no panes, and ignores buttons of others", () => {
    const messages: string[] = [];
    const ribbon = ribbonCallbacks({}, PAGE, (sentence) => messages.push(sentence));
    ribbon.OnAction({ Id: "jiheCheck" });
    ribbon.OnAction({ Id: "somebodyElse" });
    expect(messages).toHaveLength(1);
    expect(ribbon.GetImage({ Id: "jiheFill" })).toBe("images/fill.svg");
    expect(ribbon.GetImage({})).toBe("");
  });

  it("ignores what is no command", () => {
    const { shell } = start();
    const storage = shell.PluginStorage;
    if (!storage) throw new Error("no storage");
    storage.setItem("jihe_command", "format-disk");
    const taken: WpsCommand[] = [];
    takeCommands(storage, (command) => taken.push(command))();
    postCommand(storage, "clean");
    takeCommands(storage, (command) => taken.push(command))();
    expect(taken).toEqual(["clean"]);
  });

  it("finds the pane beside the entry page under file addresses too", () => {
    expect(paneAddress("file:///C:/Users/张 三/jsaddons/jihe_0.1.0/index.html")).toBe(
      "file:///C:/Users/张 三/jsaddons/jihe_0.1.0/taskpane.html",
    );
  });
});
