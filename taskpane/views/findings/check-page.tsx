import { lazy, useEffect } from "react";
import { usePane } from "../pane-context.ts";
import { StartPage } from "../start-page.tsx";

const load = () => import("./found-page.tsx");

/** Not needed before the first check, and there when it is done: it is loaded once the pane is shown. */
const FoundPage = lazy(load);

/** The first look of the pane, then what the check found. */
export function CheckPage() {
  const ran = usePane((state) => state.run !== null);
  useEffect(() => {
    // One that could not be fetched now is requested again when it is shown.
    load().catch(() => undefined);
  }, []);
  return ran ? <FoundPage /> : <StartPage />;
}
