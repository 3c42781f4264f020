import { makeStyles, tokens } from "@fluentui/react-components";

export const useRuleSheetStyles = makeStyles({
  table: {
    width: "100%",
    maxWidth: "960px",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": {
      padding: "4px 6px",
      textAlign: "left",
      verticalAlign: "top",
      overflowWrap: "anywhere",
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      backgroundColor: tokens.colorNeutralBackground1,
    },
    "& thead th": { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
    "& th:first-child": { width: "27%" },
    "& th:nth-child(2)": { width: "40%" },
  },
  part: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    paddingTop: "10px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  problems: { margin: 0, paddingLeft: "1.4em", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});
