import { fieldFacts } from "../../addin/hosts/wps/field-test.ts";
import { environmentFacts } from "../../addin/hosts/wps/environment.ts";
import type { EnvironmentFact } from "../../addin/hosts/port.ts";
import type { WpsRoot } from "../../addin/hosts/wps/root.ts";
import { WPS_FIELD, WPS_PANE } from "../../addin/messages/wps.ts";
import { copyText } from "../clipboard.ts";
import { button } from "./button.ts";

/** 完整检测: runs every probe and shows the answers as text to send back. */
export function fieldPage(root: WpsRoot, version: string, close: () => void): HTMLElement {
  const page = document.createElement("section");
  page.className = "field";
  const output = document.createElement("textarea");
  output.readOnly = true;
  output.setAttribute("aria-label", WPS_FIELD.title);
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const run = button(WPS_FIELD.run, "primary", () => {
    run.disabled = true;
    status.textContent = WPS_FIELD.running;
    void fieldText(root, version).then((text) => {
      output.value = text;
      status.textContent = "";
      run.disabled = false;
    });
  });
  const copy = button(WPS_FIELD.copy, "copy", () => {
    void copyText(output.value).then((copied) => {
      status.textContent = copied ? WPS_FIELD.copied : WPS_FIELD.copyFailed;
    });
  });
  const actions = document.createElement("div");
  actions.className = "actions";
  actions.append(run, copy, button(WPS_PANE.back, "back", close));
  page.append(heading(), paragraph(WPS_FIELD.intro), actions, status, output);
  return page;
}

/** All answers, one line each; what could not be run is a line as well. */
async function fieldText(root: WpsRoot, version: string): Promise<string> {
  const facts: EnvironmentFact[] = [];
  for (const part of [environmentFacts, fieldFacts]) {
    try {
      facts.push(...(await part(root)));
    } catch (error) {
      facts.push({ label: WPS_FIELD.broken, value: String(error), ok: false });
    }
  }
  return [WPS_FIELD.heading(version), ...facts.map(({ label, value }) => `${label}：${value}`)].join("\n");
}

function heading(): HTMLElement {
  const element = document.createElement("h1");
  element.textContent = WPS_FIELD.title;
  return element;
}

function paragraph(words: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = words;
  return element;
}
