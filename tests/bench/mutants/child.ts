/** Lives through a range of mutants and prints one line of JSON for each: `child.ts SEED FROM TO STEP`. */
import { complaints as sourceComplaints, newComplaints, whyNotValidating } from "../../hosts/xlsx/validator.ts";
import { mutate } from "./mutate-file.ts";
import { live } from "./pipeline.ts";
import { Random } from "./random.ts";
import { seeds } from "./seeds.ts";

const [seed = 1, from = 0, to = 0, step = 0] = process.argv.slice(2).map(Number);
const files = seeds();
/** Most mutants come from small files, so that there can be many. */
const small = files.filter(({ bytes }) => bytes.length < 20_000);
const canValidate = step > 0 && (await whyNotValidating(files[0]?.bytes ?? new Uint8Array())) === null;

/**
 * Complaints about a part that the source gave rise to nowhere: a marked cell has a copy of its own damaged format. Where the
 * validator cannot open the source at all, it has nothing to compare with.
 */
async function judged(source: Uint8Array, output: Uint8Array): Promise<string[]> {
  try {
    const before = await sourceComplaints(source);
    if (!before.every((complaint) => complaint.startsWith("/"))) return [];
    return (await newComplaints(source, output)).filter((complaint) => !before.includes(complaint));
  } catch {
    return [];
  }
}

for (let index = from; index < to; index++) {
  const random = new Random(seed * 1_000_003 + index);
  const file = random.pick(random.below(10) === 0 ? files : small);
  const mutant = mutate(file, random);
  process.stdout.write(`${JSON.stringify({ index, begins: true, file: file.name, how: mutant.how })}\n`);
  const start = process.cpuUsage();
  const { output, ...fate } = await live(mutant.bytes);
  const { user, system } = process.cpuUsage(start);
  const isSampled = canValidate && output !== null && index % step === 0;
  const complaints = isSampled ? await judged(mutant.bytes, output) : [];
  process.stdout.write(
    `${JSON.stringify({ index, ...fate, seconds: (user + system) / 1e6, validated: isSampled, complaints })}\n`,
  );
}
