import { readFile } from "node:fs/promises";
import { z } from "zod/mini";
import { compareRounds, earlierOf } from "../compare/rounds.ts";
import { cliMessages } from "../messages/cli.ts";
import { visibleText } from "../messages/visible-text.ts";
import type { FileResult } from "./file-task.ts";
import { UsageError } from "./options.ts";
import { findingSchema } from "./report-schema.ts";
import { systemReason } from "./system-reason.ts";

/** The fields needed of an earlier round; fields added or removed since then are ignored. */
const earlierSchema = z.object({ file: z.string(), findings: z.array(findingSchema) });
type Earlier = z.infer<typeof earlierSchema>;

/** The earlier round (上一轮) of a run, and what it is compared with. */
export class EarlierRound {
  private readonly met = new Set<Earlier>();

  private constructor(private readonly files: readonly Earlier[]) {}

  /** Reads the ndjson output of an earlier run; throws {@link UsageError} on a file that is none. */
  static async read(path: string): Promise<EarlierRound> {
    const text = await readFile(path, "utf8").catch((error: unknown) => {
      throw new UsageError(cliMessages.resultUnreadable(visibleText(path), systemReason(error)));
    });
    const lines = text.split("\n").map((line, index) => ({ line, number: index + 1 }));
    return new EarlierRound(
      lines.filter(({ line }) => line.trim() !== "").map(({ line, number }) => earlierIn(line, path, number)),
    );
  }

  /** The result with what became of each finding since: `round` at the findings, `settled` beside them, a line of counts. */
  compared(result: FileResult): FileResult {
    const { report, notes } = result;
    const earlier = earlierOf(report.file, this.files);
    if (!earlier) return { ...result, notes: [...notes, cliMessages.noEarlier] };
    this.met.add(earlier);
    // A file that could not be read has no findings: nothing is settled by that.
    if (report.status === "unreadable") return result;
    const { settled, open, fresh } = compareRounds(earlier.findings, report.findings);
    const isFresh = new Set(fresh);
    const findings = report.findings.map((finding) => ({
      ...finding,
      round: isFresh.has(finding) ? ("fresh" as const) : ("open" as const),
    }));
    const note = cliMessages.sinceCounts({
      settled: settled.length,
      open: open.length,
      fresh: fresh.length,
    });
    return { ...result, report: { ...report, findings, settled: [...settled] }, notes: [...notes, note] };
  }

  /** Files of the earlier round that did not come again. */
  get missing(): string[] {
    return this.files.filter((file) => !this.met.has(file)).map(({ file }) => file);
  }
}

function earlierIn(line: string, path: string, number: number): Earlier {
  let data: unknown = null;
  try {
    data = JSON.parse(line);
  } catch {
    data = null;
  }
  const parsed = earlierSchema.safeParse(data);
  if (!parsed.success) throw new UsageError(cliMessages.notEarlier(visibleText(path), number));
  // What a finding was in a round before that does not count.
  for (const finding of parsed.data.findings) delete finding.round;
  return parsed.data;
}
