import { MemoryHost } from "../memory-host/index.ts";
import { describeHostContract } from "./contract.ts";

describeHostContract("memory", (workbook) => {
  const host = new MemoryHost(workbook, { foreignNote: "财务科：请补充" });
  return Promise.resolve({
    host,
    shelf: host,
    look: () => Promise.resolve(host.look()),
    edit: (cell, value) => {
      host.edit(cell, value);
      return Promise.resolve();
    },
    breakNext: () => {
      host.failAfter(2);
      return Promise.resolve();
    },
  });
});
