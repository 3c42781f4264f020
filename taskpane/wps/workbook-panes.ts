/** More workbooks than this at once: the pane least recently in front is let go. */
const LIMIT = 8;

/** One workbook's pane, kept while other workbooks are in front. */
interface Kept<Pane> {
  readonly element: HTMLElement;
  readonly pane: Pane;
  readonly close: () => void;
}

/** The panes of all workbooks, of which the one of the workbook in front shows. */
interface WorkbookPanes<Pane> {
  /** Shows the pane of the workbook in front, opening it where there is none, and returns it. */
  readonly current: () => Pane;
}

/**
 * WPS shows one task pane beside all its workbooks, while findings and settings belong to one workbook: each gets a pane
 * of its own. `identify` names the workbook in front; `null` where none is open.
 */
export function workbookPanes<Pane>(
  holder: HTMLElement,
  identify: () => string | null,
  open: (element: HTMLElement) => { readonly pane: Pane; readonly close: () => void },
): WorkbookPanes<Pane> {
  const kept = new Map<string, Kept<Pane>>();
  const current = (): Pane => {
    const name = identify() ?? "";
    const known = kept.get(name) ?? opened();
    kept.delete(name);
    kept.set(name, known);
    for (const [other, { element }] of kept) element.hidden = other !== name;
    for (const [other, { element, close }] of kept) {
      if (kept.size <= LIMIT) break;
      close();
      element.remove();
      kept.delete(other);
    }
    return known.pane;
  };
  const opened = (): Kept<Pane> => {
    const element = document.createElement("div");
    element.className = "workbook";
    holder.append(element);
    return { element, ...open(element) };
  };
  return { current };
}
