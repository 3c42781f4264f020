import { makeStyles, tokens } from "@fluentui/react-components";

export const useFormsStyles = makeStyles({
  panel: {
    marginBottom: "8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  summary: {
    padding: "6px 10px",
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  body: { padding: "0 10px 8px" },
  form: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  unknown: { color: tokens.colorPaletteBerryForeground1 },
  figures: { display: "flex", flexWrap: "wrap", columnGap: "12px", fontVariantNumeric: "tabular-nums" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px 8px", marginTop: "4px" },
  policy: { marginTop: "6px" },
});
