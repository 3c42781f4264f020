/** What `npm test` looks at before the tests: types, format and lint, all at once. What one has to say is printed in one piece. */
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

const results = await Promise.all(CHECKS.map(passes));
process.exitCode = results.every(Boolean) ? 0 : 1;
