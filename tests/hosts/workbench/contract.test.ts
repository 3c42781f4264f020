import { ICommandService } from "@univerjs/core";
import { describeHostContract } from "../contract.ts";
import { stage } from "./staged.ts";

describeHostContract("workbench, without a screen", (workbook) => {
  const staged = stage(workbook);
  return Promise.resolve({
    host: staged.host,
    look: () => Promise.resolve(staged.look()),
    edit: (cell, value) => staged.type(cell, value),
    breakNext: () => {
      const fault = staged.engine.injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
        if (id !== "sheet.mutation.set-range-values") return;
        fault.dispose();
        throw new Error("staged fault");
      });
      return Promise.resolve();
    },
    dispose: () => {
      staged.dispose();
      return Promise.resolve();
    },
  });
});
