import type { ThemeSource } from "./services.ts";

/** Light or dark as Office shows it. Excel on the web does not say: then the system decides. */
export const officeTheme: ThemeSource = {
  current() {
    const theme: unknown = Office.context.officeTheme;
    if (typeof theme !== "object" || theme === null) return null;
    if ("isDarkTheme" in theme && typeof theme.isDarkTheme === "boolean") return theme.isDarkTheme ? "dark" : "light";
    return "bodyBackgroundColor" in theme && typeof theme.bodyBackgroundColor === "string"
      ? shadeOf(theme.bodyBackgroundColor)
      : null;
  },
  // Office reports a changed theme to mail add-ins only; a new theme shows when the pane opens again.
  watch: () => () => undefined,
};

/** Light or dark by the luminance of `#RRGGBB`; `null` when the text is no such colour. */
export function shadeOf(color: string): "light" | "dark" | null {
  const parts = /^#?(?<red>[\da-f]{2})(?<green>[\da-f]{2})(?<blue>[\da-f]{2})$/i.exec(color.trim())?.groups;
  if (!parts) return null;
  const part = (name: string): number => Number.parseInt(parts[name] ?? "0", 16);
  return 0.2126 * part("red") + 0.7152 * part("green") + 0.0722 * part("blue") < 128 ? "dark" : "light";
}
