import { DEVELOPMENT_BASE } from "./deployment.js";

/** Id of the add-in per environment. Never change the id of `prod`: installed copies are known by it. */
export const ADD_IN_IDS = {
  dev: "7d0c3b52-6a1e-4f0b-9c58-2b7f1e6a9d41",
  prod: "c1f4a8e6-2d93-4b7a-8e05-5f3a9b60d7c2",
};

/** Names in the committed manifest, and what they are in production. */
const PRODUCTION_NAMES = [
  ["绩核（开发）", "绩核"],
  ["JiHe (dev)", "JiHe"],
];

/**
 * The manifest for a deployment, out of the committed one.
 *
 * @param {string} source text of `manifest.xml`
 * @param {import("./deployment.js").Deployment} deployment
 * @returns {string}
 */
export function manifestFor(source, { base, environment }) {
  let text = source
    .replace(/<!--[\s\S]*?-->\n?/, "")
    .replaceAll(DEVELOPMENT_BASE, base)
    .replaceAll(DEVELOPMENT_BASE.slice(0, -1), new URL(base).origin);
  if (environment === "prod") {
    text = text.replace(ADD_IN_IDS.dev, ADD_IN_IDS.prod);
    for (const [development, production] of PRODUCTION_NAMES) text = text.replaceAll(development, production);
  }
  return text;
}
