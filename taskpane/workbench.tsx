import { createRoot } from "react-dom/client";
import { firstSample } from "./workbench/library.ts";
import { WorkbenchPage } from "./workbench/page.tsx";
import { WorkbenchSession } from "./workbench/session.ts";
import "./workbench/workbench.css";
import "./workbench/desk.css";

/** Below this width a spreadsheet is no use: the form view is shown. */
const SMALL = "(max-width: 820px)";

const element = document.getElementById("workbench");
if (element) {
  const session = new WorkbenchSession();
  createRoot(element).render(<WorkbenchPage session={session} />);
  void session.start(firstSample, window.matchMedia(SMALL).matches ? "form" : "grid");
}
