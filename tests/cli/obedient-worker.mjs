/** A worker that does what the name of the file says: the limits around it are the real ones. */
const report = (file) => ({
  report: {
    file,
    status: "checked",
    error: null,
    sheets: [],
    verdict: "passed",
    findings: [],
    copies: [],
    derivations: [],
    notChecked: [],
  },
  sheets: [],
  places: {},
  notes: [],
  units: [],
});

const send = (message) => new Promise((resolve) => process.send(message, undefined, undefined, resolve));

async function work({ file: { path } }) {
  if (path.includes("found")) await send({ kind: "found", result: report(path) });
  if (path.includes("hang")) for (;;);
  if (path.includes("abort")) process.abort();
  if (path.includes("exit")) process.exit(3);
  if (path.includes("grow")) {
    const kept = [];
    for (;;) kept.push(new Array(1e5).fill(path.length));
  }
  if (path.includes("large") && !process.execArgv.includes("--max-old-space-size=96")) process.abort();
  await send({ kind: "done", result: report(path) });
}

process.on("disconnect", () => process.exit());
let turn = send({ kind: "ready" });
process.on("message", (task) => {
  turn = turn.then(() => work(task));
});
