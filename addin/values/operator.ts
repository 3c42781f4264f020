/** 计算符号 of a target. */
export type Operator = "≥" | ">" | "≤" | "<" | "=" | "≈";

/** Written forms before the number, longest first where one begins another. Folded text. */
const BEFORE: readonly (readonly [pattern: string, operator: Operator])[] = [
  [
    "不少于|不低于|不小于|不得少于|不得低于|大于或等于|大于等于|高于或等于|至少|最少|最低|达到|达成|达|> ?=|= ?>|≥ ?=?",
    "≥",
  ],
  [
    "不超过|不得超过|不超|不高于|不多于|不大于|不得高于|小于或等于|小于等于|低于或等于|控制在|至多|最多|最高|< ?=|= ?<|≤ ?=?",
    "≤",
  ],
  ["大于|超过|高于|多于|超|>", ">"],
  ["小于|低于|少于|<", "<"],
  ["等于|={1,4}", "="],
  ["大约|约为|约|≈", "≈"],
];

/** Written forms behind the number and its unit. */
const AFTER: readonly (readonly [pattern: string, operator: Operator])[] = [
  ["(?:及|\\(含\\)|含)?以上|起", "≥"],
  ["(?:及|\\(含\\)|含)?以下|(?:\\(含\\))?(?:以内|之内|内)|封顶", "≤"],
  ["左右|上下", "≈"],
];

const pattern = (forms: readonly (readonly [string, Operator])[]): string => forms.map(([form]) => form).join("|");

/** Regular-expression sources, capturing nothing. */
export const OPERATOR_BEFORE = `(?:${pattern(BEFORE)})`;
export const OPERATOR_AFTER = `(?:${pattern(AFTER)})`;

const compile = (forms: readonly (readonly [string, Operator])[]): readonly (readonly [RegExp, Operator])[] =>
  forms.map(([form, operator]) => [new RegExp(`^(?:${form})$`, "u"), operator]);

const before = compile(BEFORE);
const after = compile(AFTER);

/**
 * The operator printed around a number. A sign beats words (`≥95%以上` is ≥), words behind beat `控制在`
 * (`控制在5%以下` is ≤). `null` when neither says anything.
 */
export function readOperator(front: string, behind: string): Operator | null {
  const leading = find(before, front.trim());
  const trailing = find(after, behind.trim());
  // 超过90%以上, 达到3%以内: the words behind limit, the word before merely introduces.
  return front.trim().startsWith("达") ? (trailing ?? leading) : (leading ?? trailing);
}

function find(forms: readonly (readonly [RegExp, Operator])[], text: string): Operator | null {
  return text === "" ? null : (forms.find(([form]) => form.test(text))?.[1] ?? null);
}
