import type { BatchFile } from "./row.ts";

/** One row to be checked, with its files. */
export interface BatchJob {
  readonly of: BatchFile;
  readonly files: readonly File[];
}

/** One job a file; as filings (一份材料), one a folder. In the order in which the files were chosen, those of a filing by their names. */
export function batchJobs(files: readonly File[], asFilings: boolean): BatchJob[] {
  const folders = foldersOf(files);
  const groups = new Map<string, { readonly folder: string; readonly files: File[] }>();
  for (const [index, file] of files.entries()) {
    const folder = folders[index] ?? "";
    const key = asFilings ? folder : String(index);
    const group = groups.get(key) ?? { folder, files: [] };
    groups.set(key, group);
    group.files.push(file);
  }
  return [...groups.values()].map(({ folder, files: unsorted }, index) => {
    const inside = unsorted.toSorted((a, b) => a.name.localeCompare(b.name, "zh-CN", { numeric: true }));
    const names = inside.map(({ name }) => name);
    return { of: { file: names.join("、"), folder, index, files: names }, files: inside };
  });
}

/** The folders of the files within the chosen one; where several were dropped together, they are distinguished by their names. */
function foldersOf(files: readonly File[]): string[] {
  const steps = files.map(({ webkitRelativePath }) => webkitRelativePath.split("/").slice(0, -1));
  const chosen = new Set(steps.map(([first = ""]) => first));
  return steps.map((each) => each.slice(chosen.size === 1 ? 1 : 0).join("/"));
}
