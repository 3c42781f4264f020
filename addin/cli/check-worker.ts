import { checkFile, type FileResult, type FileTask } from "./check-file.ts";

/** Entry of a worker thread: checks several files, one after the other. */
export default async function checkBatch(tasks: readonly FileTask[]): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const task of tasks) results.push(await checkFile(task));
  return results;
}
