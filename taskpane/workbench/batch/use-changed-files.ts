import { useEffect, useState } from "react";
import { isUnchanged } from "../unchanged-file.ts";
import type { BatchJob } from "./jobs.ts";

/** Places of the rows of which a file was changed on disk since it was chosen; looked at whenever the page comes to the front. */
export function useChangedFiles(jobs: readonly BatchJob[]): ReadonlySet<number> {
  const [changed, setChanged] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const found = new Set<number>();
      for (const { of, files } of jobs) {
        for (const file of files) if (!(await isUnchanged(file))) found.add(of.index);
        if (left) return;
      }
      setChanged(found);
    };
    setChanged(new Set());
    const listen = (): void => void look();
    window.addEventListener("focus", listen);
    return () => {
      left = true;
      window.removeEventListener("focus", listen);
    };
  }, [jobs]);
  return changed;
}
