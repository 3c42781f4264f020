import type { WpsRoot } from "../../addin/hosts/wps/root.ts";
import { WPS_PANE } from "../../addin/messages/wps.ts";
import { button } from "./button.ts";
import { ourPane } from "./channel.ts";
import { fieldPage } from "./field-page.ts";

/**
 * The strip under the pane. Its 隐藏面板 button matters: on builds since 12.1.0.26895 the ribbon does not react while a
 * docked pane is open, and WPS offers no other way to close it.
 */
export function buildFrame(strip: HTMLElement, pane: HTMLElement, root: WpsRoot, version: string): void {
  const field = button(WPS_PANE.field, "field-test", () => {
    const page = fieldPage(root, version, () => {
      page.remove();
      pane.hidden = false;
      field.disabled = false;
    });
    pane.hidden = true;
    field.disabled = true;
    pane.before(page);
    page.querySelector("button")?.focus();
  });
  const hide = button(WPS_PANE.hide, "hide", () => {
    const own = ourPane(root.shell);
    if (own) own.Visible = false;
  });
  hide.title = WPS_PANE.hideHint;
  strip.replaceChildren(field, hide);
}
