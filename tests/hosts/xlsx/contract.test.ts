import { unzipSync, strFromU8 } from "fflate";
import { XlsxHost } from "../../../addin/hosts/xlsx/index.ts";
import { describeHostContract } from "../contract.ts";
import { buildXlsx } from "./build-xlsx.ts";

for (const [name, prefix] of [
  ["plain", ""],
  ["prefixed XML", "x:"],
] as const) {
  describeHostContract(`xlsx, ${name}`, (workbook) => {
    const host = XlsxHost.open(buildXlsx(workbook, { prefix }));
    return Promise.resolve({
      host,
      look: () =>
        Promise.resolve(
          Object.fromEntries(Object.entries(unzipSync(host.bytes())).map(([part, data]) => [part, strFromU8(data)])),
        ),
      edit: async (cell, value) => {
        if (typeof value === "object" && value !== null) throw new Error("not an edit");
        await host.write([{ cell, content: { kind: "value", value } }]);
      },
    });
  });
}
