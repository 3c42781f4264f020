import { WpsHost } from "../../addin/hosts/wps/index.ts";
import { findWps } from "../../addin/hosts/wps/root.ts";
import { bookOf } from "../wps-host/data.ts";
import { FakeWps } from "../wps-host/fake-wps.ts";
import type { Faults } from "../wps-host/faults.ts";
import { describeHostContract } from "./contract.ts";

/** Builds of WPS that differ in what they return or lack; the contract holds on all of them. */
const BUILDS: Readonly<Record<string, Partial<Faults>>> = {
  wps: {},
  "wps, answers in other shapes": { rank1: true, addressProperty: true, blank: undefined, errors: "object" },
  "wps, blanks as text and errors as text": { blank: "", errors: "text", noExternalAddress: true },
  "wps, older: no undo steps, no functions, no special cells": {
    noDebugTools: true,
    noFunctions: true,
    noSpecialCells: true,
    noPriority: true,
    noPrinter: true,
  },
  "wps, names refused": { noNames: true },
};

for (const [name, faults] of Object.entries(BUILDS)) {
  describeHostContract(name, (workbook) => {
    const fake = new FakeWps([bookOf(workbook)], { manualCalculation: true, ...faults });
    const root = findWps(fake.scope());
    if (!root) throw new Error("no WPS found");
    const host = new WpsHost(root);
    return Promise.resolve({
      host,
      shelf: host,
      look: () => Promise.resolve(fake.look()),
      edit: (cell, value) => {
        fake.edit(cell, value);
        return Promise.resolve();
      },
      breakNext: () => {
        fake.state.faults.breakAfter = 1;
        return Promise.resolve();
      },
      dispose: () => {
        if (fake.state.meter.misspelled.length > 0 || fake.state.meter.coveredWrites.length > 0)
          throw new Error(JSON.stringify([fake.state.meter.misspelled, fake.state.meter.coveredWrites]));
        return Promise.resolve();
      },
    });
  });
}
