import { documentHtml, documentText } from "../addin/compose/document-html.ts";
import type { DocumentPlan } from "../addin/compose/document-plan.ts";
import { draftReport } from "../addin/compose/draft/draft-report.ts";
import { isDraft, renewals, type Renewal } from "../addin/compose/draft/renew.ts";
import { readBookmarks, rewriteBookmarks } from "../addin/hosts/docx/bookmarks.ts";
import { writeDocument } from "../addin/hosts/docx/new-file/write-document.ts";
import type { Review, ReviewOptions } from "../addin/review/types.ts";
import type { WorkbookSnapshot } from "../addin/sheet/snapshot.ts";
import { copyRich } from "./clipboard-rich.ts";
import { download } from "./download.ts";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Drafting as the pane uses it, in a script of its own that is loaded when the user first requires a draft. */
export const DRAFT_TOOLS = {
  draft: draftReport,
  save: (name: string, plan: DocumentPlan): void => download(name, writeDocument(plan), TYPE),
  copy: (plan: DocumentPlan): Promise<boolean> => copyRich(documentHtml(plan), documentText(plan)),
  /** Saves a copy with the figures renewed; `null` where the file is no draft. Throws a `HostError` on a file that cannot be read. */
  renew(
    { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
    workbook: WorkbookSnapshot,
    review: Review,
    options: ReviewOptions,
  ): readonly Renewal[] | null {
    const marked = readBookmarks(bytes);
    if (!isDraft(marked)) return null;
    const found = renewals(workbook, review, marked, options);
    const words = new Map(found.flatMap(({ bookmark, now }) => (now === null ? [] : [[bookmark, now] as const])));
    if (words.size > 0) download(name, rewriteBookmarks(bytes, words), TYPE);
    return found;
  },
} as const;

export type DraftTools = typeof DRAFT_TOOLS;
