import { paneModel } from "./model/pane-model.ts";
import type { PaneServices } from "./services.ts";

/** What the ribbon buttons start. Each resolves when done and never rejects: outcomes are shown in the pane. */
export interface PaneCommands {
  /** 一键校验 */
  readonly runCheck: () => Promise<void>;
  /** 填充派生数据: shows the plan; nothing is written until the user ticks and confirms. */
  readonly runFill: () => Promise<void>;
  /** 清除标记 */
  readonly clearMarks: () => Promise<void>;
  /** 打开面板 */
  readonly openPane: () => Promise<void>;
  /** 提交前清理: opens the page that asks first. */
  readonly cleanUp: () => Promise<void>;
}

/** What the ribbon buttons do. */
export function paneCommands(services: PaneServices): PaneCommands {
  const model = paneModel(services);
  const show = async (): Promise<void> => {
    try {
      await services.showPane?.();
    } catch (error) {
      model.report(error);
    }
    await model.start();
  };
  const checkIfNeeded = async (): Promise<void> => {
    const { run, stale } = model.get();
    if (!run || stale !== null) await model.check();
  };
  return {
    async runCheck() {
      await show();
      model.setPage("check");
      await model.check();
    },
    async runFill() {
      await show();
      model.setPage("fill");
      await checkIfNeeded();
    },
    async clearMarks() {
      await model.start();
      await model.clearMarks();
    },
    openPane: show,
    async cleanUp() {
      await show();
      model.openSection("clean");
    },
  };
}
