import { makeStyles, tokens } from "@fluentui/react-components";

export const usePaneStyles = makeStyles({
  provider: {
    position: "relative",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    overflow: "hidden",
    "& .fui-Select, & .fui-Textarea, & .fui-Input, & select, & textarea": { minWidth: 0, maxWidth: "100%" },
  },
  scroller: {
    height: "100%",
    overflowY: "scroll",
    overflowX: "hidden",
    boxSizing: "border-box",
    overflowAnchor: "none",
    scrollbarWidth: "thin",
    scrollbarColor: `${tokens.colorNeutralStroke1Pressed} transparent`,
  },
  main: {
    padding: "8px 10px 88px",
  },
});
