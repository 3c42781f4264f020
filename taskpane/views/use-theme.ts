import { useSyncExternalStore } from "react";
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { ThemeSource } from "../services.ts";

const FONT =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", system-ui, sans-serif';
const LIGHT: Theme = { ...webLightTheme, fontFamilyBase: FONT };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase: FONT };

/** The theme of the surrounding program, or of the system where the program does not say. */
export function useTheme(source: ThemeSource | undefined): Theme {
  const dark = useSyncExternalStore(
    (listener) => watchBoth(source, listener),
    () => isDark(source),
  );
  return dark ? DARK : LIGHT;
}

function isDark(source: ThemeSource | undefined): boolean {
  const current = source?.current() ?? null;
  return current === null ? systemDark().matches : current === "dark";
}

function watchBoth(source: ThemeSource | undefined, listener: () => void): () => void {
  const system = systemDark();
  system.addEventListener("change", listener);
  const stop = source?.watch(listener);
  return () => {
    system.removeEventListener("change", listener);
    stop?.();
  };
}

function systemDark(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}
