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
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color.trim());
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) < 128 ? "dark" : "light";
}
