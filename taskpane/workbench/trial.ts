import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-note-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import { createScreenEngine } from "../../addin/hosts/workbench/engine/screen.ts";
import { Grid } from "../../addin/hosts/workbench/grid.ts";
import { WorkbenchHost } from "../../addin/hosts/workbench/host.ts";
import { openXlsx } from "../../addin/hosts/xlsx/open.ts";
// @ts-ignore
import sample from "../../assets/samples/芦淞2023.xlsx";
export async function run(el:HTMLElement){
  el.textContent="";el.style.height="100vh";
  const bytes=Uint8Array.from(atob((sample as string).split(",")[1]!),c=>c.charCodeAt(0));
  const snap=openXlsx(bytes).snapshot;
  const engine=createScreenEngine(el,[]);
  const grid=new Grid(engine,snap,null);
  const host=new WorkbenchHost(grid,{redraw:()=>engine.redraw(),onRefused:(r,c)=>console.log("refused",r,JSON.stringify(c))});
  (window as any).t={engine,grid,host};
  await new Promise(r=>setTimeout(r,1500));
  const s=snap.sheets[0]!.name;
  console.log(JSON.stringify(await host.mark([{cell:{sheet:s,row:4,column:4},severity:"error",note:"测试"}])));
  await host.select({sheet:s,row:4,column:4});
  document.title="ready";
}
