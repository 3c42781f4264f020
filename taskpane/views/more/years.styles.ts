import { makeStyles, tokens } from "@fluentui/react-components";

export const useYearsStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": { padding: "4px 3px", verticalAlign: "top", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    "& thead th": { borderTop: "none", color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  },
  label: { width: "36%", textAlign: "left", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  figure: { textAlign: "right", overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  words: { textAlign: "left", overflowWrap: "anywhere" },
  link: {
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    textAlign: "left",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
