import { cliMessages } from "../messages/cli.ts";
import { visibleText } from "../messages/visible-text.ts";
import { UsageError } from "./options.ts";

/** One of several runs that share the files: `index` counts from 1 to `count`. */
interface Shard {
  readonly index: number;
  readonly count: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const MOST_SHARDS = 100_000;

/**
 * Reads `K/N` or `auto`. `auto` takes the part from the batch system: a Kubernetes indexed job
 * (`JOB_COMPLETION_INDEX` counts from 0, `JOB_COMPLETIONS`) or a Slurm array (`SLURM_ARRAY_TASK_ID`,
 * `SLURM_ARRAY_TASK_COUNT`); without either it is all files. Throws {@link UsageError} on anything else.
 */
export function parseShard(text: string, environment: Environment): Shard {
  if (text === "auto") return automatic(environment);
  const match = /^(?<index>\d{1,6})\/(?<count>\d{1,6})$/u.exec(text)?.groups;
  const shard = { index: Number(match?.index ?? 0), count: Number(match?.count ?? 0) };
  if (shard.index < 1 || shard.index > shard.count || shard.count > MOST_SHARDS)
    throw new UsageError(cliMessages.badShard(visibleText(text)));
  return shard;
}

/** Whether the file belongs to the shard: by a hash of its path alone, so that a run can be repeated anywhere. */
export function inShard(path: string, { index, count }: Shard): boolean {
  return hash(path) % count === index - 1;
}

function automatic(environment: Environment): Shard {
  const { JOB_COMPLETION_INDEX: job, SLURM_ARRAY_TASK_ID: task } = environment;
  if (job !== undefined) return kubernetes(job, environment);
  if (task !== undefined) return slurm(task, environment);
  return { index: 1, count: 1 };
}

function kubernetes(job: string, environment: Environment): Shard {
  const index = wholeNumber("JOB_COMPLETION_INDEX", job);
  const count = wholeNumber("JOB_COMPLETIONS", environment.JOB_COMPLETIONS);
  if (index >= count) throw new UsageError(cliMessages.shardOutside("JOB_COMPLETION_INDEX", "JOB_COMPLETIONS"));
  return { index: index + 1, count };
}

/** An array may start anywhere (`0-99`, `1-100`, `0-90:10`); one with gaps would leave files out and is refused. */
function slurm(task: string, environment: Environment): Shard {
  const id = wholeNumber("SLURM_ARRAY_TASK_ID", task);
  const count = wholeNumber("SLURM_ARRAY_TASK_COUNT", environment.SLURM_ARRAY_TASK_COUNT);
  if (count < 1) throw new UsageError(cliMessages.shardOutside("SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT"));
  const { SLURM_ARRAY_TASK_MIN: least, SLURM_ARRAY_TASK_MAX: most } = environment;
  // Without the bounds any run of neighbouring numbers still gives each part once.
  if (least === undefined || most === undefined) return { index: (id % count) + 1, count };
  const [first, last] = [wholeNumber("SLURM_ARRAY_TASK_MIN", least), wholeNumber("SLURM_ARRAY_TASK_MAX", most)];
  const step = wholeNumber("SLURM_ARRAY_TASK_STEP", environment.SLURM_ARRAY_TASK_STEP ?? "1");
  const position = (id - first) / step;
  if (!Number.isInteger(position) || position < 0 || Math.floor((last - first) / step) + 1 !== count)
    throw new UsageError(cliMessages.shardGaps);
  return { index: position + 1, count };
}

function wholeNumber(name: string, text: string | undefined): number {
  if (text === undefined || !/^\d{1,9}$/u.test(text)) throw new UsageError(cliMessages.shardVariable(name));
  return Number(text);
}

/** FNV-1a over the UTF-8 bytes, 32 bits, with the high bits mixed into the low ones (MurmurHash3's last step). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text.normalize("NFC"), "utf8")) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
