import type { WpsShell } from "../../addin/hosts/wps/root.ts";
import { WPS_PANE, WPS_RIBBON } from "../../addin/messages/wps.ts";
import { ourPane, postCommand, rememberPane, type WpsCommand } from "./channel.ts";

const DOCK_RIGHT = 2;
const WIDTH = 380;
const MIN_WIDTH = 320;

/** Ribbon button → command and picture; the ids are those of `ribbon.xml`. */
export const BUTTONS: Readonly<Record<string, { readonly command: WpsCommand; readonly image: string }>> = {
  jiheCheck: { command: "check", image: "images/check.svg" },
  jiheFill: { command: "fill", image: "images/fill.svg" },
  jiheClear: { command: "clear", image: "images/clear.svg" },
  jiheClean: { command: "clean", image: "images/clean.svg" },
  jihePane: { command: "show", image: "images/pane.svg" },
};

/** The control WPS passes to ribbon callbacks. */
interface RibbonControl {
  readonly Id?: string;
  readonly id?: string;
}

/** Callbacks the ribbon calls by global name. None is async: some builds drop those. */
interface RibbonCallbacks {
  readonly OnAddinLoad: () => boolean;
  readonly OnAction: (control: RibbonControl) => boolean;
  readonly GetImage: (control: RibbonControl) => string;
}

export function ribbonCallbacks(shell: WpsShell, page: string, tell: (sentence: string) => void): RibbonCallbacks {
  return {
    OnAddinLoad: () => true,
    OnAction(control) {
      const button = buttonOf(control);
      if (button) act(shell, page, button.command, tell);
      return true;
    },
    GetImage: (control) => buttonOf(control)?.image ?? "",
  };
}

function act(shell: WpsShell, page: string, command: WpsCommand, tell: (sentence: string) => void): void {
  const storage = shell.PluginStorage;
  if (!storage || !shell.CreateTaskPane) {
    tell(WPS_RIBBON.noPane);
    return;
  }
  postCommand(storage, command);
  const known = ourPane(shell);
  if (known) {
    known.Visible = true;
    return;
  }
  const pane = shell.CreateTaskPane(paneAddress(page), WPS_PANE.title);
  rememberPane(storage, pane.ID);
  pane.DockPosition = DOCK_RIGHT;
  pane.Width = WIDTH;
  if ("MinWidth" in pane) pane.MinWidth = MIN_WIDTH;
  pane.Visible = true;
}

/** The pane's address must be absolute, a relative one shows an empty pane. `page` is the entry page's own address. */
export function paneAddress(page: string): string {
  const [plain = ""] = page.split(/[?#]/u, 1);
  return `${plain.slice(0, plain.lastIndexOf("/"))}/taskpane.html`;
}

function buttonOf(control: RibbonControl): (typeof BUTTONS)[string] | undefined {
  return BUTTONS[control.Id ?? control.id ?? ""];
}
