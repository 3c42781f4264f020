/** Where the committed manifest and `functions.json` stand: replaced by the address of the deployment. */
export const DEVELOPMENT_BASE = "https://localhost:3000/";

/** Microsoft's own address of office.js, the supported source. A deployer without internet access gives a local copy. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * Where and for whom a build is meant.
 *
 * @typedef {object} Deployment
 * @property {string} base https address of the folder that holds the files, ending in `/`
 * @property {string} office address of office.js: absolute, or relative to the page (`office/office.js`)
 * @property {"dev" | "prod"} environment decides id and name of the add-in, so that both can be installed side by side
 */

/**
 * Reads the build options `--env base=… office=… environment=dev|prod`. Throws a sentence for the person who builds.
 *
 * @param {Record<string, unknown>} env
 * @returns {Deployment}
 */
export function deploymentOf(env = {}) {
  const { base = DEVELOPMENT_BASE, office = OFFICE_JS, environment = env.base === undefined ? "dev" : "prod" } = env;
  if (typeof base !== "string" || !isHttps(base))
    throw new Error(`base 必须是 https:// 开头的网址，现在是：${String(base)}`);
  if (typeof office !== "string" || !(isHttps(office) || /^[\w./-]+office(\.debug)?\.js$/.test(office))) {
    throw new Error(`office 必须是 https:// 网址，或以 office.js 结尾的相对路径，现在是：${String(office)}`);
  }
  if (environment !== "dev" && environment !== "prod")
    throw new Error(`environment 只能是 dev 或 prod，现在是：${String(environment)}`);
  return { base: base.endsWith("/") ? base : `${base}/`, office, environment };
}

/** @param {string} text */
function isHttps(text) {
  return URL.canParse(text) && new URL(text).protocol === "https:" && !/[?#]/.test(text);
}
