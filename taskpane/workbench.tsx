import "./workbench/workbench.css";
const el=document.getElementById("workbench")!;
el.textContent="shell";
void import("./workbench/trial.ts").then(m=>m.run(el));
