import type { Mention } from "../mention.ts";

/** How money or people are divided: the names of the parts of one division. */
interface Division {
  readonly family:
    | "nature"
    | "basic"
    | "economic"
    | "fund"
    | "owner"
    | "three-public"
    | "procurement"
    | "posts"
    | "roll"
    | "retired"
    | "sex";
  readonly parts: readonly RegExp[];
  /** The parts that leave nothing out when all are named; with fewer the list may be partial. */
  readonly complete: number;
}

const DIVISIONS: readonly Division[] = [
  { family: "nature", parts: [/基本支出|基本经费|^基本$/u, /项目支出|项目经费|^项目$/u], complete: 2 },
  { family: "basic", parts: [/人员(?:经费|支出|类)|^人员$/u, /公用(?:经费|支出)?/u], complete: 2 },
  { family: "economic", parts: [/工资福利/u, /商品和?服务/u, /对?个人和?家庭/u, /资本性/u], complete: 4 },
  {
    family: "fund",
    parts: [/一般公共/u, /政府性基金/u, /国有资本/u, /专户|非税/u, /其他(?:资金|收入)/u, /上年结转/u],
    complete: 99,
  },
  {
    family: "owner",
    parts: [
      /中央/u,
      /省级?|自治区/u,
      /市级?|市本级|地级/u,
      /县级?|区级|县本级|区本级|本级/u,
      /乡镇?级?|镇级/u,
      /自筹|社会|银行|企业/u,
    ],
    complete: 99,
  },
  { family: "three-public", parts: [/出国|出境/u, /(?:公务)?(?:用车|车辆|公?车)/u, /接待/u], complete: 3 },
  { family: "procurement", parts: [/货物/u, /工程/u, /服务/u], complete: 3 },
  { family: "posts", parts: [/参公|参照公务员/u, /行政|公务员/u, /事业/u, /工勤|机关后勤/u], complete: 2 },
  { family: "roll", parts: [/在编|编内/u, /编外|聘用|临聘|合同制/u], complete: 2 },
  { family: "retired", parts: [/在职/u, /离?退休/u], complete: 2 },
  { family: "sex", parts: [/男/u, /女/u], complete: 2 },
];

/** Which division a list of parts is, and whether it leaves nothing out. */
interface Divided {
  readonly family: Division["family"] | null;
  readonly complete: boolean;
  /** Parts of different divisions are in one list: they overlap. */
  readonly mixed: boolean;
}

/** Recognises the division that a list of parts follows by their names. */
export function divisionOf(parts: readonly Mention[]): Divided {
  const names = parts.map(({ before }) => before);
  for (const { family, parts: members, complete } of DIVISIONS) {
    const found = names.map((name) => members.findIndex((member) => member.test(name)));
    if (found.every((index) => index >= 0) && new Set(found).size === found.length)
      return { family, complete: found.length >= complete, mixed: false };
  }
  const families = names.map(
    (name) => DIVISIONS.find(({ parts: members }) => members.some((member) => member.test(name)))?.family ?? null,
  );
  const telling = new Set(
    families.filter((family) => family === "nature" || family === "fund" || family === "economic"),
  );
  return {
    family: null,
    complete: false,
    mixed: telling.size > 1 || (telling.size === 1 && families.includes("owner")),
  };
}
