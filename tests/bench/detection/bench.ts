import { measureDetection } from "./measure.ts";
import { detectionTable } from "./table.ts";

/** Prints how many generated faults of each kind are found, and every one that is not. */
export function benchDetection(print: (line: string) => void = console.log): void {
  const start = performance.now();
  const detection = measureDetection();
  print(detectionTable(detection));
  for (const { kind, missed } of detection.kinds) {
    for (const place of missed) print(`missed · ${kind.name} · ${place}`);
  }
  for (const place of detection.falseErrors) print(`error on a consistent form · ${place}`);
  for (const { kind, missed } of detection.scrambled.results) {
    for (const place of missed) print(`not named · ${kind} · ${place}`);
  }
  print(`${((performance.now() - start) / 1000).toFixed(1)} s`);
}
