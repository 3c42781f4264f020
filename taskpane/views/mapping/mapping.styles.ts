import { makeStyles, tokens } from "@fluentui/react-components";

export const useMappingStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    marginTop: "6px",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  legend: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1.25fr)",
    gap: "4px 8px",
    alignItems: "center",
    marginTop: "6px",
  },
  label: { overflowWrap: "anywhere" },
  place: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums", marginRight: "6px" },
  control: { minWidth: 0, width: "100%" },
  others: { margin: 0, padding: 0, listStyleType: "none" },
  other: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
