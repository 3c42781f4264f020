/** Serves a folder on 127.0.0.1 with the strict headers of the workbench; a free port where the wanted one is taken. */
export function serveFolder(
  folder: string,
  wanted?: number,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }>;
