import { useEffect, useState } from "react";
import type { RuleSheetTools } from "../../services.ts";
import { usePaneModel } from "../pane-context.ts";

/** What is done with rule sheets (口径表), once it is loaded. */
export function useRuleSheetTools(): RuleSheetTools | null {
  const model = usePaneModel();
  const [tools, setTools] = useState<RuleSheetTools | null>(null);
  useEffect(() => {
    let current = true;
    model.services.ruleSheets?.load().then((loaded) => {
      if (current) setTools(() => loaded);
    }, model.report);
    return () => {
      current = false;
    };
  }, [model]);
  return tools;
}
