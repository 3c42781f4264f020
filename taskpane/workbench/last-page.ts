import type { WorkbenchState } from "./state.ts";

type Page = WorkbenchState["page"];

const KEY = "jihe-workbench-page";

/** The page this window showed before it was loaded again; a new window begins with the file. */
export function lastPage(): Page {
  try {
    return sessionStorage.getItem(KEY) === "batch" ? "batch" : "files";
  } catch {
    return "files";
  }
}

export function rememberPage(page: Page): void {
  try {
    sessionStorage.setItem(KEY, page);
  } catch {
    // The browser keeps nothing: a reload begins with the file.
  }
}
