import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { replaceFolder } from "../../addin/cli/build/bundle.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "jihe-replace-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function draftOf(name: string): Promise<string> {
  const draft = join(folder, `cli-${name}`);
  await mkdir(draft);
  await writeFile(join(draft, "jihe.mjs"), name);
  return draft;
}

describe("the folder of the built command line", () => {
  it("is replaced by several builds at once: each finishes, one whole folder is left and nothing beside it", async () => {
    const output = join(folder, "cli");
    const names = Array.from({ length: 12 }, (_, index) => String(index));
    const drafts = await Promise.all(names.map(draftOf));
    await Promise.all(drafts.map((draft) => replaceFolder(output, draft)));
    expect(await readdir(folder)).toEqual(["cli"]);
    expect(names).toContain(await readFile(join(output, "jihe.mjs"), "utf8"));
  });

  it("is left as it was where the new one cannot be put there", async () => {
    const output = join(folder, "cli");
    await replaceFolder(output, await draftOf("old"));
    await expect(replaceFolder(output, join(folder, "absent"))).rejects.toThrow("ENOENT");
    expect(await readFile(join(output, "jihe.mjs"), "utf8")).toBe("old");
  });
});
