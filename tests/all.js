/**
 * `npm test`: the tests and, beside them, what else is looked at: types, format and lint. Of these what one has to say is
 * printed in one piece. The pure rooms come first among the tests, so that no page shares its core with lint.
 */
import { spawn } from "node:child_process";

const CHECKS = ["typecheck", "format:check", "lint:code"];

/** Runs one script of `package.json`; resolves to whether it found nothing. */
function passes(script) {
  return new Promise((resolve) => {
    const child = spawn(`npm run --silent ${script}`, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(said));
      if (code !== 0) process.stdout.write(`${script}: exit code ${code}\n`);
      resolve(code === 0);
    });
  });
}

/** Runs the tests; resolves to whether all passed. */
function tests() {
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts"];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...vitest, ...process.argv.slice(2)], { stdio: "inherit" });
    child.on("close", (code) => resolve(code === 0));
  });
}

const passed = Promise.all(CHECKS.map(passes));
const results = [await tests(), ...(await passed)];
if (results.slice(1).includes(false)) console.log("types, format or lint: see above");
process.exitCode = results.every(Boolean) ? 0 : 1;
