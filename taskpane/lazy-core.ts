import type { PaneCore, SelectablePolicy } from "./services.ts";

/**
 * A core that is loaded when it is first needed: the pane shows without it, and a page that only calculates never loads it.
 * A core that could not be loaded rejects the call and is requested again at the next one.
 */
export function lazyCore(load: () => Promise<PaneCore>): PaneCore {
  let policies: readonly SelectablePolicy[] = [];
  let loading: Promise<PaneCore> | null = null;
  const core = (): Promise<PaneCore> => {
    loading ??= load().then(
      (loaded) => {
        policies = loaded.policies;
        return loaded;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  return {
    review: async (...all) => (await core()).review(...all),
    planFill: async (...all) => (await core()).planFill(...all),
    fillWrites: async (...all) => (await core()).fillWrites(...all),
    fixWrites: async (...all) => (await core()).fixWrites(...all),
    planFixes: async (...all) => (await core()).planFixes(...all),
    formulaReplacements: async (...all) => (await core()).formulaReplacements(...all),
    resultSheets: async (...all) => (await core()).resultSheets(...all),
    resultText: async (...all) => (await core()).resultText(...all),
    labelDraft: async (...all) => (await core()).labelDraft(...all),
    tryMapping: async (...all) => (await core()).tryMapping(...all),
    ruleSheetIn: async (...all) => (await core()).ruleSheetIn(...all),
    storedRuleSheet: async (...all) => (await core()).storedRuleSheet(...all),
    get policies() {
      return policies;
    },
  };
}
