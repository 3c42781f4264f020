import { inExcel } from "./errors.ts";

/** Key of our one entry among the settings of the workbook. Each add-in sees its own entries only. */
const KEY = "JiHe";

/** The stored JSON data, or `null`. */
export function loadSettings(): Promise<unknown> {
  return inExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(KEY);
    setting.load("value");
    await context.sync();
    const stored: unknown = setting.isNullObject ? null : setting.value;
    return stored;
  });
}

/** Stores JSON data; `null` removes the entry. Returns whether there was one before. */
export function saveSettings(data: unknown): Promise<boolean> {
  return inExcel(async (context) => {
    const { settings } = context.workbook;
    const before = settings.getItemOrNullObject(KEY);
    before.load("key");
    if (data === null || data === undefined) before.delete();
    else settings.add(KEY, data);
    await context.sync();
    return !before.isNullObject;
  });
}
