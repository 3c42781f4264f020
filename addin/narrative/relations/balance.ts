import type { Mention, Sentence, Stage } from "../mention.ts";
import type { RelationReading, Relation } from "../relation.ts";
import { minus, mentioned, sumOf, type MentionExpression } from "../mention-expression.ts";
import { between, isAdjustment, isChange, isExact } from "./words.ts";

/** Words of movements no equation here has: with them nothing is decided. */
const OTHER = /收回|上缴|上交|退回|盘活|调剂|划转|其中|分别|主要/u;

/** The part an amount plays in a balance. */
type Role = "opening" | "budget" | "income" | "up" | "down" | "spent" | "closing";

const ROLE_OF: Readonly<Partial<Record<Stage, Role>>> = {
  "carry-in": "opening",
  initial: "budget",
  adjusted: "budget",
  budget: "budget",
  increase: "up",
  decrease: "down",
  allocated: "income",
  received: "income",
  disbursed: "income",
  spent: "spent",
  settled: "spent",
  "carry-out": "closing",
};

/** `年初结余o万元，本年拨款i万元，支出s万元，结余c万元`; `年初预算b万元，调减d万元，实际支出s万元`. */
export function balances(sentences: readonly Sentence[]): Relation[] {
  const cut: (readonly Mention[])[] = sentences.flatMap((sentence, index): (readonly Mention[])[] => {
    const next = sentences[index + 1];
    // 因此，年终调减预算…: the sentence goes on about the same budget.
    const goesOn = next?.paragraph === sentence.paragraph && /^\s?(?:因此|所以|故)/u.test(next.text);
    if (OTHER.test(sentence.text)) return [];
    return [goesOn && !OTHER.test(next.text) ? [...sentence.mentions, ...next.mentions] : sentence.mentions];
  });
  return cut.flatMap(balanceOf);
}

function balanceOf(mentions: readonly Mention[]): Relation[] {
  const roles = rolesIn(mentions);
  const one = (role: Role): Mention | null => (roles.get(role)?.length === 1 ? (roles.get(role)?.[0] ?? null) : null);
  if ([...roles.values()].some((list) => list.length > 1)) return [];
  // 调增d万元，全年预算数b万元: the budget is already moved.
  if (mentions.some(({ stage, index }) => stage.value === "adjusted" && index > Math.min(...moves(mentions))))
    return [];
  const [opening, budget, income, up, down, spent, closing] = (
    ["opening", "budget", "income", "up", "down", "spent", "closing"] as const
  ).map(one);
  if (!spent) return [];
  const moved = (start: readonly (Mention | null | undefined)[]): MentionExpression | null => {
    const plus = [...start, up].filter((each) => each !== null && each !== undefined).map(mentioned);
    if (plus.length === 0) return null;
    return down ? minus(sumOf(plus), mentioned(down)) : sumOf(plus);
  };
  const starts = [[opening, income], [opening, budget], [budget], [income], [opening], []];
  const available = starts.flatMap((start) => {
    const complete = start.every((each) => each !== null && each !== undefined);
    const term = complete ? moved(start) : null;
    return term ? [term] : [];
  });
  if (closing && (opening || income || up || budget)) {
    const readings = available.map((term): RelationReading => ({ term: minus(term, mentioned(spent)) }));
    return readings.length === 0
      ? []
      : [
          {
            kind: "balance",
            target: closing,
            readings,
            certainty: isComplete(roles) ? "stated" : "inferred",
            tails: true,
          },
        ];
  }
  const changed = up ?? down;
  if (!closing && budget && changed) {
    const readings = available.map((term): RelationReading => ({ term }));
    return [{ kind: "balance", target: spent, readings, certainty: "inferred", tails: true }];
  }
  return [];
}

/** What was there and what came in are both stated, and no budget beside them. */
function isComplete(roles: ReadonlyMap<Role, readonly Mention[]>): boolean {
  return roles.has("opening") && roles.has("income") && !roles.has("budget");
}

function rolesIn(mentions: readonly Mention[]): ReadonlyMap<Role, readonly Mention[]> {
  const roles = new Map<Role, Mention[]>();
  for (const mention of mentions) {
    if (mention.measure !== "money" || mention.bracket !== null) continue;
    const role = roleOf(mention);
    if (role === null) {
      // An amount without a role: the balance is not complete.
      if (!isChange(mention)) roles.set("closing", [...(roles.get("closing") ?? []), mention, mention]);
      continue;
    }
    if (role !== "none") roles.set(role, [...(roles.get(role) ?? []), mention]);
  }
  return roles;
}

/** `批复预算b万元，…。年中调增d万元，全年预算数a万元`: a = b ± d, in one paragraph. */
export function adjustedBudgets(sentences: readonly Sentence[]): Relation[] {
  const paragraphs = new Map<number, Mention[]>();
  for (const { paragraph, text, mentions } of sentences) {
    const own = OTHER.exec(text)?.[0] === "其中" ? beforeParts(mentions, text) : mentions;
    const known = paragraphs.get(paragraph);
    if (known) known.push(...own);
    else paragraphs.set(paragraph, [...own]);
  }
  return [...paragraphs.values()].flatMap(adjustedBudget);
}

function beforeParts(mentions: readonly Mention[], text: string): readonly Mention[] {
  const start = (mentions[0]?.at ?? 0) - text.indexOf(mentions[0]?.figure.text ?? "");
  return mentions.filter(({ at }) => at - start < text.indexOf("其中"));
}

function adjustedBudget(mentions: readonly Mention[]): Relation[] {
  const money = mentions.filter(
    (mention) => mention.measure === "money" && mention.bracket === null && isExact(mention),
  );
  const [initial, second] = money.filter(({ stage }) => stage.value === "initial");
  const [adjusted, third] = money.filter(({ stage }) => stage.value === "adjusted");
  const moved = money.filter(({ stage }) => stage.value === "increase" || stage.value === "decrease");
  if (!initial || second || !adjusted || third || moved.length === 0 || moved.length > 2) return [];
  const inOrder = [initial, ...moved, adjusted].every(
    (each, at, all) => at === 0 || each.index > (all[at - 1]?.index ?? 0),
  );
  if (!inOrder || moved.some(({ stage }) => stage.value === "decrease" && moved.length > 1)) return [];
  const [down] = moved.filter(({ stage }) => stage.value === "decrease");
  const carried = money.filter(({ stage, index }) => CARRIED.has(stage.value ?? "") && index < adjusted.index);
  // 上年结转 may be in the budget of the year or beside it.
  const starts = carried.length === 1 ? [[initial, ...carried], [initial]] : [[initial]];
  if (carried.length > 1) return [];
  const readings = starts.map((start) => {
    const terms = [...start, ...moved.filter((each) => each !== down)].map(mentioned);
    return { term: down ? minus(sumOf(terms), mentioned(down)) : sumOf(terms) };
  });
  return [{ kind: "balance", target: adjusted, readings, certainty: "inferred", tails: true }];
}

const CARRIED = new Set<string>(["carry-in", "used-carry"] satisfies Stage[]);

/** 全年可用资金, 可支配资金: what the year had. */
const AVAILABLE =
  /(?:可(?:用|支配|使用|安排)的?(?:预算|财政)?(?:资金|财力|指标|预算|经费)?(?:总?[额计量])?)(?:共计?|合计|总计|为|达|有|是)*$/u;
const COMING = new Set<string>([
  "carry-in",
  "used-carry",
  "initial",
  "increase",
  "decrease",
  "allocated",
  "received",
] satisfies Stage[]);

/** `年初预算b万元，年中追加u万元，动用上年结转c万元，全年可用资金a万元`: what was available is the sum of what is stated before it. */
export function availableFunds(sentence: Sentence): Relation[] {
  if (!sentence.text.includes("可") || OTHER.test(sentence.text.split("可", 1)[0] ?? "")) return [];
  return sentence.mentions.flatMap((target, index): Relation[] => {
    if (target.measure !== "money" || !isExact(target) || !AVAILABLE.test(target.before)) return [];
    const parts = sentence.mentions
      .slice(0, index)
      .filter(({ measure, bracket }) => measure === "money" && bracket === target.bracket);
    const stages = parts.map(({ stage }) => stage.value ?? "");
    // 可使用资金500万元（100万元待清算）: the brackets tell what is missing.
    if (between(sentence, target.until, target.until + 1) === "(") return [];
    const known = parts.every((part, at) => isExact(part) && COMING.has(stages[at] ?? ""));
    if (parts.length < 2 || !known || stages.some((stage, at) => stages.indexOf(stage) !== at)) return [];
    const isDown = ({ stage }: Mention): boolean => stage.value === "decrease";
    const plus = sumOf(parts.filter((part) => !isDown(part)).map(mentioned));
    const down = parts.find(isDown);
    const readings = [{ term: down ? minus(plus, mentioned(down)) : plus }];
    return [{ kind: "balance", target, readings, certainty: "inferred", tails: true }];
  });
}

/** Indexes of 调增 and 调减. */
function moves(mentions: readonly Mention[]): number[] {
  return mentions
    .filter(({ stage }) => stage.value === "increase" || stage.value === "decrease")
    .map(({ index }) => index);
}

const AGAINST_YEAR = /(?:比|较|同)(?:上年|去年|上一年|_)/u;

function roleOf(mention: Mention): Role | "none" | null {
  if (!isExact(mention)) return null;
  const { before, stage } = mention;
  if (stage.value === "used-carry") return "none";
  // 较上年压减2万元: against another year, no movement of this one.
  if (isAdjustment(mention) && AGAINST_YEAR.test(before)) return "none";
  if (isAdjustment(mention) || stage.value === "increase" || stage.value === "decrease")
    return stage.value === "decrease" ? "down" : "up";
  const wording = WORDINGS.find(({ words }) => words.test(before));
  if (wording) return wording.role;
  if (stage.value === "carry-out" && /支出|使用/u.test(before)) return null;
  const role = stage.value ? ROLE_OF[stage.value] : undefined;
  return role ?? (/拨款|收入|投入|安排/u.test(before) ? "income" : null);
}

/** Words in front of an amount that say more than its stage; the first that apply. */
const WORDINGS: readonly { readonly words: RegExp; readonly role: Role }[] = [
  { words: /送审/u, role: "budget" },
  { words: /审定|核定/u, role: "spent" },
  { words: /预算支出/u, role: "budget" },
];
