const WORKBOOKS = ".xlsx,.xlsm,.xls,.et";
const DOCUMENTS = ".docx,.docm,.doc,.wps";

/** Endings a file dialog offers, by the kind of file. */
const ENDINGS = {
  filings: `${WORKBOOKS},${DOCUMENTS}`,
  documents: DOCUMENTS,
  drafts: ".docx",
  ruleSheets: `.json,${WORKBOOKS}`,
  results: ".ndjson,.json",
} as const;

interface FileInputProps {
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly testId: string;
  readonly accept: keyof typeof ENDINGS;
  /** How many files can be chosen; of a folder all, whatever their endings. */
  readonly choose?: "one" | "many" | "folder";
  /** Called with at least one file. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** A hidden file dialog; a button of its own look opens it. The same file can be chosen again. */
export function FileInput({ input, testId, accept, choose = "one", onFiles }: FileInputProps) {
  return (
    <input
      ref={(element) => {
        input.current = element;
        if (element && choose === "folder") element.webkitdirectory = true;
      }}
      type="file"
      multiple={choose !== "one"}
      hidden
      accept={choose === "folder" ? undefined : ENDINGS[accept]}
      data-testid={testId}
      onChange={({ currentTarget }) => {
        const [first, ...others] = currentTarget.files ?? [];
        currentTarget.value = "";
        if (first) onFiles([first, ...others]);
      }}
    />
  );
}
