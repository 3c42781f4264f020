import {
  CheckmarkCircle16Filled,
  ErrorCircle16Filled,
  Info16Filled,
  QuestionCircle16Filled,
  Warning16Filled,
} from "@fluentui/react-icons";
import { mergeClasses } from "@fluentui/react-components";
import type { Category } from "../../addin/messages/severity.ts";
import { useSeverityStyles } from "./severity-icon.styles.ts";

const ICONS = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  info: Info16Filled,
  explained: CheckmarkCircle16Filled,
  "not-checked": QuestionCircle16Filled,
} as const;

/** The sign of a category. Always beside its word, so colour is never the only difference. */
export function SeverityIcon({ category }: { readonly category: Category }) {
  const styles = useSeverityStyles();
  const Icon = ICONS[category];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[category])} />;
}
