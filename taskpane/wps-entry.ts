import "./wps/older-engine.ts";
import { findWps } from "../addin/hosts/wps/root.ts";
import { countEntry, registerFunctions } from "./wps/register-functions.ts";
import { ribbonCallbacks } from "./wps/ribbon.ts";

/** The entry page: WPS loads it unseen at start. It registers the functions and answers the ribbon, nothing else. */
const root = findWps(window);
if (root) {
  Object.assign(
    window,
    ribbonCallbacks(root.shell, decodeURI(location.href), (sentence) => {
      window.alert(sentence);
    }),
  );
  registerFunctions(root.shell);
  countEntry(root.shell);
}
