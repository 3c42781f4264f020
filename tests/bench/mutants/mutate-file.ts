import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openCompoundFile } from "../../../addin/hosts/compound-file.ts";
import { buildCompoundFile } from "../../hosts/xls/build-compound-file.ts";
import { utf16 } from "../../hosts/xlsx/build-workbook.ts";
import { XML_CHANGES } from "./mutate-xml.ts";
import type { Random } from "./random.ts";

/** A changed file and what was done to it. */
export interface Mutant {
  readonly bytes: Uint8Array;
  readonly how: string;
}

/** A file to start from. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The seed with one to three changes. */
export function mutate(seed: Seed, random: Random): Mutant {
  return seed.name.endsWith(".xls") ? mutateXls(seed, random) : mutateXlsx(seed, random);
}

function mutateXlsx(seed: Seed, random: Random): Mutant {
  if (random.below(10) === 0) return { bytes: rawChange(seed.bytes, random), how: "zip bytes" };
  const parts = new Map(Object.entries(unzipSync(seed.bytes)));
  const done: string[] = [];
  for (let left = 1 + random.below(3); left > 0; left--) done.push(changePart(parts, random));
  return { bytes: zipSync(Object.fromEntries(parts), { level: 1 }), how: done.join("; ") };
}

function changePart(parts: Map<string, Uint8Array>, random: Random): string {
  const names = [...parts.keys()];
  const name = random.pick(names);
  const data = parts.get(name) ?? new Uint8Array();
  const kind = random.below(20);
  if (kind === 0) {
    parts.delete(name);
    return `${name} gone`;
  }
  if (kind === 1) {
    parts.set(`${name}x`, data);
    parts.delete(name);
    return `${name} renamed`;
  }
  if (kind === 2) {
    parts.set(name, parts.get(random.pick(names)) ?? data);
    return `${name} replaced by another`;
  }
  if (kind === 3) {
    parts.set(name, utf16(strFromU8(data), { bigEndian: random.below(2) === 0, mark: random.below(2) === 0 }));
    return `${name} in UTF-16`;
  }
  if (kind === 4) {
    parts.set(name, rawChange(data, random));
    return `${name} bytes`;
  }
  const how = random.pick(Object.keys(XML_CHANGES));
  const changed = XML_CHANGES[how]?.(strFromU8(data), random) ?? null;
  if (changed !== null) parts.set(name, strToU8(changed));
  return `${name} ${how}`;
}

/** Some bytes changed, or the end cut off. */
function rawChange(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length === 0) return bytes;
  if (random.below(6) === 0) return bytes.slice(0, random.below(bytes.length));
  const changed = bytes.slice();
  for (let left = 1 + random.below(8); left > 0; left--) changed[random.below(changed.length)] = random.below(256);
  return changed;
}

/** Records left out, doubled, put elsewhere, made longer or shorter, or with changed bytes. */
function mutateXls(seed: Seed, random: Random): Mutant {
  const stream = openCompoundFile(seed.bytes)?.stream("Workbook", "Book") ?? null;
  if (!stream || random.below(6) === 0) return { bytes: rawChange(seed.bytes, random), how: "file bytes" };
  const records: number[][] = [];
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true))
    records.push([...stream.subarray(at, at + 4 + view.getUint16(at + 2, true))]);
  const done: string[] = [];
  for (let left = 1 + random.below(3); left > 0; left--) done.push(changeRecords(records, random));
  const data = Uint8Array.from(records.flat());
  return { bytes: buildCompoundFile([{ path: "Workbook", data }]), how: done.join("; ") };
}

function changeRecords(records: number[][], random: Random): string {
  const index = random.below(records.length);
  const record = records[index] ?? [];
  switch (random.below(6)) {
    case 0:
      records.splice(index, 1);
      return `record ${index} gone`;
    case 1:
      records.splice(index, 0, [...record]);
      return `record ${index} twice`;
    case 2:
      records.splice(index, 1);
      records.splice(random.below(records.length + 1), 0, record);
      return `record ${index} moved`;
    case 3:
      record[2] = random.below(256);
      return `record ${index} length`;
    case 4:
      record[random.below(2)] = random.below(256);
      return `record ${index} number`;
    default:
      if (record.length > 4)
        record[4 + random.below(record.length - 4)] = random.pick([0, 1, 0x7f, 0xff, random.below(256)]);
      return `record ${index} data`;
  }
}
