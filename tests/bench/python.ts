import { execFileSync } from "node:child_process";

/** A Python that has openpyxl, or `null` where none is installed. */
export function pythonWithOpenpyxl(): string | null {
  return ["python3", "/usr/bin/python3"].find(hasOpenpyxl) ?? null;
}

function hasOpenpyxl(python: string): boolean {
  try {
    execFileSync(python, ["-c", "import openpyxl"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
