/** A sample (示例) or blank form (空白表) that comes with the workbench. */
export interface LibraryItem {
  readonly name: string;
  readonly kind: "sample" | "template";
  readonly load: () => Promise<Uint8Array>;
}

/** What webpack makes of a folder: one lazily loaded script per file, its content as a data address. */
interface FolderContext {
  (path: string): Promise<string | { readonly default: string }>;
  keys(): string[];
}

declare global {
  interface ImportMeta {
    webpackContext(path: string, options: { readonly regExp: RegExp; readonly mode: "lazy" }): FolderContext;
  }
}

const samples = import.meta.webpackContext("../../assets/samples", { regExp: /\.xlsx$/, mode: "lazy" });
const templates = import.meta.webpackContext("../../assets/templates", { regExp: /\.xlsx$/, mode: "lazy" });

/** Samples and blank forms by name, each loaded only when it is opened. */
export const library: readonly LibraryItem[] = [...items(samples, "sample"), ...items(templates, "template")];

/** The sample the page opens with. */
export const firstSample: LibraryItem | null =
  library.find(({ kind, name }) => kind === "sample" && name.startsWith("芦淞")) ??
  library.find(({ kind }) => kind === "sample") ??
  null;

function items(context: FolderContext, kind: LibraryItem["kind"]): LibraryItem[] {
  return context
    .keys()
    .sort((a, b) => a.localeCompare(b, "zh-CN"))
    .map((path) => ({
      name: path.replace(/^\.\//, "").replace(/\.xlsx$/, ""),
      kind,
      load: async () => {
        const content = await context(path);
        return bytesOf(typeof content === "string" ? content : content.default);
      },
    }));
}

function bytesOf(address: string): Uint8Array {
  const text = atob(address.slice(address.indexOf(",") + 1));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
