import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { DRAFT } from "../messages/draft.ts";
import { visibleText } from "../messages/visible-text.ts";
import { draftReport } from "../compose/draft/draft-report.ts";
import { ownOutline } from "../compose/draft/outline.ts";
import { isDraft, renewals } from "../compose/draft/renew.ts";
import { reportLines } from "../compose/draft/report-lines.ts";
import { readBookmarks, rewriteBookmarks } from "../hosts/docx/bookmarks.ts";
import { writeDocument } from "../hosts/docx/new-file/write-document.ts";
import { nodeInflater } from "../hosts/ooxml/node-inflater.ts";
import { openFile } from "../hosts/open-file.ts";
import { HostError } from "../hosts/port.ts";
import { formatCellRef } from "../sheet/address.ts";
import type { Checked, Content } from "./copy-content.ts";
import type { DraftTarget } from "./file-task.ts";

/** The draft of the reports of a checked file, or an edited draft with its figures renewed. Rejects with a `HostError`. */
export async function drafted(checked: Checked, { outline, renew }: DraftTarget): Promise<Content> {
  if (renew !== null) return renewed(checked, renew);
  const given = outline === null ? null : await outlineOf(outline);
  const draft = draftReport(checked.snapshot, checked.review, {
    ...checked.options,
    ...(given === null ? {} : { outline: given }),
  });
  if (!draft) throw new HostError("failed", DRAFT.none);
  const open = draft.tasks.filter(({ kind }) => kind === "open").length;
  return {
    bytes: writeDocument(draft.plan),
    say: (path) => cliMessages.drafted({ path, open, doubts: draft.tasks.length - open }),
  };
}

async function outlineOf(path: string): Promise<readonly string[]> {
  const { snapshot } = await openFile(path, await readFile(path), nodeInflater);
  const lines = reportLines(snapshot);
  if (ownOutline(lines) === null) throw new HostError("failed", cliMessages.noOutline(visibleText(basename(path))));
  return lines;
}

async function renewed({ snapshot, review, options }: Checked, path: string): Promise<Content> {
  const bytes = new Uint8Array(await readFile(path));
  const marked = readBookmarks(bytes, nodeInflater);
  if (!isDraft(marked)) throw new HostError("failed", DRAFT.renew.foreign);
  const all = renewals(snapshot, review, marked, options);
  const words = new Map(all.flatMap(({ bookmark, now }) => (now === null ? [] : [[bookmark, now] as const])));
  const lines = all.map(({ cell, before, now, why }) =>
    now === null
      ? DRAFT.renew.left({ cell: formatCellRef(cell), before, why })
      : DRAFT.renew.changed({ cell: formatCellRef(cell), now, before }),
  );
  const last = all.length === 0 ? DRAFT.renew.none : DRAFT.renew.done(words.size, all.length - words.size);
  return {
    bytes: rewriteBookmarks(bytes, words, nodeInflater),
    say: (written) => [...lines, `${last}${written}`].join("\n"),
  };
}
