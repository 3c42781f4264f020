import { useMemo } from "react";
import { listRows, type FindingList } from "../../model/finding-view.ts";
import { usePane } from "../pane-context.ts";

const EMPTY: FindingList = { rows: [], items: 0 };

/** The rows of the findings list under the present view. */
export function useFindingList(): FindingList {
  const run = usePane((state) => state.run);
  const view = usePane((state) => state.view);
  const leaving = usePane((state) => state.leaving);
  const review = run?.review;
  const explained = run?.explained;
  return useMemo(
    () => (review && explained ? listRows({ review, explained, leaving }, view) : EMPTY),
    [review, explained, leaving, view],
  );
}
