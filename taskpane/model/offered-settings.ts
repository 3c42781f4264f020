import { applicable, keepOwn } from "./stored-settings.ts";
import type { Context } from "./context.ts";
import { runCheck } from "./run-check.ts";
import { trust } from "./trusted-settings.ts";

/** 采用: the settings that came with the workbook apply from now on, and a result already there is made again with them. */
export async function acceptOffered(context: Context): Promise<void> {
  const { store } = context;
  const { offered, settings, run } = store.get();
  if (!offered) return;
  const merged = applicable(offered, settings);
  store.set({ offered: null, settings: merged });
  await trust(merged);
  if (JSON.stringify(merged.ignores) !== JSON.stringify(offered.ignores)) await keepOwn(context, merged);
  if (run) await runCheck(context);
}

/** 不采用: the workbook is checked without them; the file keeps them until settings are made here. */
export function refuseOffered({ store }: Context): void {
  store.set({ offered: null });
}
