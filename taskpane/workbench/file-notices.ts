import { HostError } from "../../addin/hosts/port.ts";
import { hostErrorMessage } from "../../addin/messages/hosts.ts";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import type { FileDocument } from "./file-document.ts";
import type { PageNotice } from "./state.ts";

/** What the user should know of the file now open. */
export function openedNotice({ readOnly, word }: FileDocument): PageNotice | null {
  if (word) return { kind: "info", text: WORKBENCH.fromWord(word.name, word.notices) };
  return readOnly ? { kind: "info", text: WORKBENCH.readOnly } : null;
}

/** Why something with a file failed, in one sentence. */
export function errorText(error: unknown): string {
  return error instanceof HostError ? hostErrorMessage(error.code, error.detail) : hostErrorMessage("failed");
}

/** An error of any kind as one of the host. */
export function hostErrorOf(error: unknown): HostError {
  return error instanceof HostError ? error : new HostError("failed", error instanceof Error ? error.message : "");
}

/** Asks what becomes of unsaved edits before another file takes the place of theirs. */
export function replaceQuestion(
  name: string,
  { save, replace, stay }: Readonly<Record<"save" | "replace" | "stay", () => void>>,
): PageNotice {
  return {
    kind: "warning",
    text: WORKBENCH.replaceQuestion(name),
    actions: [
      { label: WORKBENCH.saveFirst, run: save },
      { label: WORKBENCH.replace, run: replace },
      { label: WORKBENCH.stay, run: stay },
    ],
  };
}

/** What was saved, and how many cells could not be. */
export function savedNotice(name: string, skipped: number): PageNotice {
  return skipped > 0
    ? { kind: "warning", text: WORKBENCH.savedPartly(name, skipped) }
    : { kind: "info", text: WORKBENCH.saved(name) };
}
