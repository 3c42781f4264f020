import type { StoredChoices } from "../../addin/review/stored-choices.ts";

/** Settings that change nothing of the check. */
export const NO_CHOICES = {
  policy: null,
  rules: {},
  ignores: [],
  mappings: [],
  ruleSheet: null,
} as const satisfies StoredChoices;

/** Whether the settings change what the check says. */
function changesVerdict({ policy, rules, ignores, mappings, ruleSheet }: StoredChoices): boolean {
  return (
    policy !== null || (ruleSheet ?? null) !== null || Object.keys(rules).length + ignores.length + mappings.length > 0
  );
}

/** Whether the user on this machine made or accepted exactly these settings. */
export async function isTrusted(settings: StoredChoices): Promise<boolean> {
  if (!changesVerdict(settings)) return true;
  const digest = await digestOf(settings);
  return digest !== null && digests().includes(digest);
}

/** Remembers on this machine that the user made or accepted the settings. Only a digest is kept. */
export async function trust(settings: StoredChoices): Promise<void> {
  const digest = changesVerdict(settings) ? await digestOf(settings) : null;
  if (digest === null) return;
  const others = digests().filter((known) => known !== digest);
  write(JSON.stringify([...others, digest].slice(-MOST)));
}

const KEY = "jihe.accepted-settings";
/** Digests kept; the oldest need a new confirmation. */
const MOST = 2000;

/** SHA-256 as hexadecimal digits; `null` where the program has no means for it, and then nothing is remembered. */
async function digestOf({ policy, rules, ignores, mappings, ruleSheet }: StoredChoices): Promise<string | null> {
  const choices = { policy, rules: Object.entries(rules).sort(), ignores, mappings };
  const text = JSON.stringify((ruleSheet ?? null) === null ? choices : { ...choices, ruleSheet });
  try {
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
  } catch {
    return null;
  }
}

function digests(): string[] {
  try {
    const known: unknown = JSON.parse(read());
    return Array.isArray(known) ? known.filter((entry) => typeof entry === "string") : [];
  } catch {
    return [];
  }
}

/** Used where the program stores nothing between two starts. */
let kept = "[]";

function read(): string {
  try {
    return localStorage.getItem(KEY) ?? kept;
  } catch {
    return kept;
  }
}

function write(text: string): void {
  kept = text;
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // A full or forbidden store: the settings need a confirmation again next time.
  }
}
