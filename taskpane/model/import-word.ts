import { IMPORT } from "../../addin/messages/pane-import.ts";
import { act, done, type Context } from "./context.ts";

/** Lays the forms of a Word document into new worksheets of the open workbook. The reader is loaded only now. */
export async function importWord(context: Context, file: File): Promise<boolean> {
  const { importing } = context.services;
  if (!importing) return false;
  const { store } = context;
  return act(context, "import", async () => {
    const { sheets, notices } = await importing.read(file.name, new Uint8Array(await file.arrayBuffer()));
    const added = await importing.shelf.addForms(sheets);
    store.set({
      imported: [...store.get().imported, ...added],
      stale: store.get().run ? "edited" : null,
      notice: done(IMPORT.done({ name: file.name, sheets: added.length, notices })),
    });
  });
}

/** Takes the imported worksheets away again; results over them no longer count. */
export async function removeImported(context: Context): Promise<boolean> {
  const { importing } = context.services;
  const { store } = context;
  const { imported } = store.get();
  if (!importing || imported.length === 0) return false;
  return act(context, "import", async () => {
    const removed = await importing.shelf.removeForms(imported);
    store.set({
      imported: [],
      stale: store.get().run ? "edited" : null,
      notice: done(removed === 0 ? IMPORT.noneLeft : IMPORT.removed(removed)),
    });
  });
}
