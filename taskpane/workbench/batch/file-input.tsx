interface FileInputProps {
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly onFiles: (files: readonly File[]) => void;
  readonly folder?: boolean;
  readonly testId: string;
}

/** A hidden file dialog for many workbooks, or for a folder of them. */
export function FileInput({ input, onFiles, folder = false, testId }: FileInputProps) {
  return (
    <input
      ref={(element) => {
        input.current = element;
        if (element && folder) element.webkitdirectory = true;
      }}
      type="file"
      multiple
      hidden
      data-testid={testId}
      accept={folder ? undefined : ".xlsx,.xlsm,.xls,.et,.docx,.docm,.doc,.wps"}
      onChange={({ currentTarget }) => {
        onFiles([...(currentTarget.files ?? [])]);
        currentTarget.value = "";
      }}
    />
  );
}
