import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneModel } from "../model/pane-model.ts";
import type { PaneState } from "../model/state.ts";

export const PaneContext = createContext<PaneModel | null>(null);

/** The model of the pane this component is in. Throws outside a pane. */
export function usePaneModel(): PaneModel {
  const model = useContext(PaneContext);
  if (!model) throw new Error("usePaneModel outside of a pane");
  return model;
}

/** The part of the state that `select` picks; renders again only when that part changes. */
export function usePane<Part>(select: (state: PaneState) => Part): Part {
  const model = usePaneModel();
  return useSyncExternalStore(model.subscribe, () => select(model.get()));
}
