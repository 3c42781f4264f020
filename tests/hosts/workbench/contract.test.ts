import { describeHostContract } from "../contract.ts";
import { failNextChange, stage } from "./staged.ts";

describeHostContract("workbench, without a screen", (workbook) => {
  const staged = stage(workbook);
  return Promise.resolve({
    host: staged.host,
    look: () => Promise.resolve(staged.look()),
    edit: (cell, value) => staged.type(cell, value),
    breakNext: () => {
      failNextChange(staged.engine);
      return Promise.resolve();
    },
    dispose: () => {
      staged.dispose();
      return Promise.resolve();
    },
  });
});
