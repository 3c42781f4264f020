import { Textarea } from "@fluentui/react-components";
import { useMoreStyles } from "./more.styles.ts";

/** The text to copy by hand where the program forbids copying. */
export function ManualCopy({ text, label }: { readonly text: string | null; readonly label: string }) {
  const styles = useMoreStyles();
  if (text === null) return null;
  return (
    <Textarea
      className={styles.text}
      aria-label={label}
      readOnly
      rows={10}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}
