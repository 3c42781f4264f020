import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that take long, the longest first: begun last, one of them would keep a processor busy while the other has
 * nothing left to do. Files that need the same build stand apart, so that none waits for the other's.
 */
const LONG = [
  "tests/hosts/xlsx/valid",
  "tests/cli/command-line",
  "tests/hosts/xlsx/package",
  "tests/hosts/xlsx/next-year-file",
  "tests/workbench/stories",
  "tests/browser/excel-add-in",
  "tests/wps/story",
  "tests/browser/looks",
  "tests/workbench/reviewer-desk",
  "tests/workbench/saved-files",
  "tests/workbench/finishing",
  "tests/workbench/page",
  "tests/workbench/batch",
  "tests/workbench/unsaved-edits",
  "tests/workbench/signed-report",
  "tests/browser/pane",
];

/** The projects whose files follow each other: what they share is loaded once while no file of another comes between. */
const PROJECTS = ["core", "shared", "office", "browser"];

/** Orders the test files of a run by {@link PROJECTS} and within each by {@link LONG}; the others follow as they came. */
export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
      return PROJECTS.indexOf(project.name) * (LONG.length + 1) + (at < 0 ? LONG.length : at);
    };
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b)));
  }
}
