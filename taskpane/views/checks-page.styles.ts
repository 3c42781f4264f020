import { makeStyles, tokens } from "@fluentui/react-components";

export const useChecksStyles = makeStyles({
  empty: {
    padding: "24px 8px",
    textAlign: "center",
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2,
  },
  section: {
    margin: "0 0 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: "0 10px",
  },
  title: {
    display: "flex",
    justifyContent: "space-between",
    margin: "10px 2px 4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  check: {
    display: "grid",
    gridTemplateColumns: "18px 30px minmax(0, 1fr) auto",
    columnGap: "6px",
    alignItems: "start",
    padding: "5px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    "& + &": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  icon: { display: "flex" },
  code: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  reason: { gridColumn: "3 / -1", color: tokens.colorNeutralForeground3 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  "not-checked": { color: tokens.colorPaletteBerryForeground1 },
  off: { color: tokens.colorNeutralForeground3 },
  "not-applicable": { color: tokens.colorNeutralForeground3 },
});
