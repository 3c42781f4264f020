import { makeStyles, tokens } from "@fluentui/react-components";

export const useSeverityStyles = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  // Yellow, as the cells of the sheet are marked.
  warning: { color: tokens.colorPaletteYellowForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  explained: { color: tokens.colorStatusSuccessForeground1 },
  "not-checked": { color: tokens.colorPaletteBerryForeground1 },
});
