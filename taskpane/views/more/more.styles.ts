import { makeStyles, tokens } from "@fluentui/react-components";

export const useMoreStyles = makeStyles({
  menu: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  entry: { width: "100%", justifyContent: "space-between" },
  head: { display: "flex", alignItems: "center", gap: "4px", margin: "-2px 0 8px -6px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  body: { display: "flex", flexDirection: "column", gap: "10px", alignItems: "stretch", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1 },
  intro: { margin: 0 },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  confirm: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 10px", borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorStatusWarningBorder1}`, backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
  facts: { display: "grid", gridTemplateColumns: "minmax(0, 7fr) minmax(0, 5fr)", margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1 },
  fact: { display: "contents" },
  cell: { display: "flex", alignItems: "center", gap: "4px", padding: "4px 8px", overflowWrap: "anywhere", margin: 0 },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorPaletteBerryForeground1 },
  rules: { "& > div": { marginLeft: "-8px" }, display: "flex", flexDirection: "column", gap: "2px", border: "none", margin: 0, padding: 0, minWidth: 0 },
  families: { display: "flex", flexDirection: "column", gap: "6px" },
  legend: { margin: 0, fontSize: "inherit", lineHeight: "inherit", fontWeight: tokens.fontWeightSemibold },
  family: { padding: "0 10px", borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  familyName: { padding: "6px 0", cursor: "pointer", borderRadius: tokens.borderRadiusMedium, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" } },
  text: { width: "100%" },
});
