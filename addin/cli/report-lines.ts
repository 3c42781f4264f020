import { open, type FileHandle } from "node:fs/promises";
import { cliMessages } from "../messages/cli.ts";
import { visibleText } from "../messages/visible-text.ts";
import { UsageError } from "./options.ts";
import { byPath } from "./path-order.ts";
import { fileReportSchema, type FileReport } from "./report-schema.ts";
import { systemReason } from "./system-reason.ts";

/** Where one report is in the files given. */
interface Place {
  /** The workbook the report is about. */
  readonly file: string;
  readonly source: Source;
  readonly line: number;
  /** In bytes, the line break left out. */
  readonly start: number;
  readonly length: number;
}

interface Source {
  readonly path: string;
  readonly handle: FileHandle;
}

const CHUNK = 1 << 20;
const LINE_BREAK = 10;
/** A report longer than this is none, in bytes. */
const LONGEST = 256 * CHUNK;

/** The reports of several ndjson files, found by their places so that only one is in memory at a time. */
export class ReportLines {
  private constructor(
    private readonly sources: readonly Source[],
    private readonly places: readonly Place[],
  ) {}

  /** Throws {@link UsageError} on a file that cannot be read, a line that is no report, or two unlike reports of a file. */
  static async open(paths: readonly string[]): Promise<ReportLines> {
    const sources: Source[] = [];
    try {
      const places = new Map<string, Place>();
      for (const path of paths) {
        const source = { path, handle: await open(path).catch((error: unknown) => refuse(path, error)) };
        sources.push(source);
        for await (const place of placesIn(source)) {
          const twin = places.get(place.file);
          if (twin === undefined) places.set(place.file, place);
          else if (!(await textAt(twin)).equals(await textAt(place)))
            throw new UsageError(
              cliMessages.reportTwice({ file: shown(place.file), first: shown(twin.source.path), second: shown(path) }),
            );
        }
      }
      return new ReportLines(
        sources,
        [...places.values()].sort((a, b) => byPath(a.file, b.file)),
      );
    } catch (error) {
      await closeAll(sources);
      throw error;
    }
  }

  /** The reports in the order of one run over all files. */
  async *inOrder(): AsyncGenerator<FileReport> {
    for (const place of this.places) yield reportIn(await textAt(place), place);
  }

  close(): Promise<void> {
    return closeAll(this.sources);
  }
}

async function* placesIn(source: Source): AsyncGenerator<Place> {
  let line = 0;
  for await (const { start, bytes } of linesIn(source)) {
    line++;
    if (bytes.every((byte) => byte === 32 || byte === 13)) continue;
    const place = { source, line, start, length: bytes.length };
    yield { ...place, file: reportIn(bytes, place).file };
  }
}

async function* linesIn({ path, handle }: Source): AsyncGenerator<{ start: number; bytes: Buffer }> {
  let rest: Buffer = Buffer.alloc(0);
  let start = 0;
  for (;;) {
    const { bytesRead, buffer } = await handle
      .read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, start + rest.length)
      .catch((error: unknown) => refuse(path, error));
    rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    for (let end = rest.indexOf(LINE_BREAK); end >= 0; end = rest.indexOf(LINE_BREAK)) {
      yield { start, bytes: rest.subarray(0, end) };
      start += end + 1;
      rest = rest.subarray(end + 1);
    }
    if (bytesRead === 0) break;
    if (rest.length > LONGEST) throw new UsageError(cliMessages.notNdjson(shown(path)));
  }
  if (rest.length > 0) yield { start, bytes: rest };
}

function reportIn(bytes: Buffer, { source, line }: Pick<Place, "source" | "line">): FileReport {
  const data = parsed(bytes);
  if (!isReport(data)) throw new UsageError(cliMessages.notReport(shown(source.path), line));
  return data;
}

/** The data as it is keeps the order of its fields. */
function isReport(data: unknown): data is FileReport {
  return fileReportSchema.safeParse(data).success;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

async function textAt({ source, start, length }: Place): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  await source.handle.read(bytes, 0, length, start);
  return bytes;
}

function refuse(path: string, error: unknown): never {
  throw new UsageError(cliMessages.resultUnreadable(shown(path), systemReason(error)));
}

async function closeAll(sources: readonly Source[]): Promise<void> {
  for (const { handle } of sources) await handle.close();
}

function shown(path: string): string {
  return visibleText(path);
}
