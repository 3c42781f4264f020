import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseScoringStandard, scoringStandard } from "../../addin/scoring/standard-text.ts";
import { Decimal } from "../../addin/values/decimal.ts";

const read = (text: string) => parseScoringStandard(text);
const rate = (scale: object, points: number | null, more: object = {}) => ({
  kind: "rate",
  scale,
  points,
  per: 1,
  open: [],
  ...more,
});

describe("the printed scoring standard", () => {
  it.each([
    [
      "以100%为标准。在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。",
      rate({ kind: "over", limit: 100, deduct: 0.5 }, 5),
    ],
    [
      "“三公经费”变动率≦0,计5分；\n“三公经费”＞0，每超过一个百分点扣0.5分，扣完为止。",
      rate({ kind: "over", limit: 0, deduct: 0.5 }, 5),
    ],
    [
      "政府采购执行率等于100%的，得3分；\n每减少一个百分点，扣0.2分，扣完为止。",
      rate({ kind: "below", limit: 100, deduct: 0.2 }, 3),
    ],
    [
      "公务卡刷卡率达50％以上的，得3分。\n每减少一个百分点，扣0.2分，扣完为止。   ",
      rate({ kind: "below", limit: 50, deduct: 0.2 }, 3),
    ],
    ["每低于100%一个百分点扣0.1分，扣完为止。", rate({ kind: "below", limit: 100, deduct: 0.1 }, null)],
    ["预算完成率100%计4分，每低于5%扣2分，扣完为止。", rate({ kind: "below", limit: 100, deduct: 2 }, 4, { per: 5 })],
    ["结转结余率不超过5%的得3分，每高出1个百分点扣0.3分", rate({ kind: "over", limit: 5, deduct: 0.3 }, 3)],
    [
      "重点支出安排率≥90%，计5分；80%（含）-90%，计4分；70%（含）-80%，计3分；60%（含）-70%，计2分；低于60%不得分。",
      rate(
        {
          kind: "at-least",
          steps: [
            { rate: 90, score: 5 },
            { rate: 80, score: 4 },
            { rate: 70, score: 3 },
            { rate: 60, score: 2 },
          ],
        },
        5,
      ),
    ],
    [
      "预算调整率=0，计3分；0-10%（含），计2分；10-20%（含），计1分；20-30%（含），计0.5分；大于30%不得分。",
      rate(
        {
          kind: "at-most",
          steps: [
            { rate: 0, score: 3 },
            { rate: 10, score: 2 },
            { rate: 20, score: 1 },
            { rate: 30, score: 0.5 },
          ],
        },
        3,
      ),
    ],
    [
      "95%（含）以上计5分；\n85%（含）-95%，计3分；\n75%（含）-85%，计1分；\n低于75%计0分。",
      rate(
        {
          kind: "at-least",
          steps: [
            { rate: 95, score: 5 },
            { rate: 85, score: 3 },
            { rate: 75, score: 1 },
          ],
        },
        5,
      ),
    ],
    [
      "90%以上得10分；80%-90%得8分；低于80%不得分",
      rate(
        {
          kind: "at-least",
          steps: [
            { rate: 90, score: 10 },
            { rate: 80, score: 8 },
          ],
        },
        10,
      ),
    ],
    [
      "90%以上得10分；70%-90%得8分；60%-70%得5分；其中低于60%不得分",
      rate(
        {
          kind: "at-least",
          steps: [
            { rate: 90, score: 10 },
            { rate: 70, score: 8 },
            { rate: 60, score: 5 },
          ],
        },
        10,
        { open: [70] },
      ),
    ],
    [
      "执行率≥95%计5分，90%（含）-95%计3分，80%（含）-90%计1分，低于80%不计分。",
      rate(
        {
          kind: "at-least",
          steps: [
            { rate: 95, score: 5 },
            { rate: 90, score: 3 },
            { rate: 80, score: 1 },
          ],
        },
        5,
      ),
    ],
    [
      "满意度90%以上（含90%）计10分，80%（含）-90%，计6分，低于80%计0分",
      rate(
        {
          kind: "at-least",
          steps: [
            { rate: 90, score: 10 },
            { rate: 80, score: 6 },
          ],
        },
        10,
      ),
    ],
    [
      "控制率在100%以内（含）计5分，每超出1个百分点扣0.5分，扣完为止",
      rate({ kind: "over", limit: 100, deduct: 0.5 }, 5),
    ],
    ["100%以下（含100%）计6分，每超出1%扣1分，扣完为止。", rate({ kind: "over", limit: 100, deduct: 1 }, 6)],
    [
      "无结余，3分；有结余，但不超过上年结转，2分；结余超过上年结转，不得分。",
      { kind: "balance", none: 3, within: 2, over: 0 },
    ],
    [
      "春节前下达全部专项资金的50%；6月底前所有专项资金指标全部下达完。\n每出现一个专项未按进度完成资金下达扣0.5分，扣完为止。",
      { kind: "per-case", deduct: 0.5, items: 0 },
    ],
    [
      "①资产保存完整；\n②资产配置合理；\n以上情况每出现一例不符合有关要求的扣1分，扣完为止。",
      { kind: "per-case", deduct: 1, items: 2 },
    ],
    ["①按规定内容公开预决算信息，1分；\n②按规定时限公开预决算信息，0.5分。", { kind: "items", items: [1, 0.5] }],
    ["1、制度健全，2分；2、执行有效，1分", { kind: "items", items: [2, 1] }],
  ])("%s", (text, standard) => expect(read(text)).toEqual(standard));

  it.each<[string, number, object | null]>([
    [
      "控制率在95%—105%得满分，每偏离1个百分点扣0.5分，扣完为止。",
      5,
      rate({ kind: "around", low: 95, high: 105, over: 0.5, below: 0.5 }, 5),
    ],
    [
      "以100%为标准，每超过（降低）5%扣2分，扣完为止。",
      10,
      rate({ kind: "around", low: 100, high: 100, over: 2, below: 2 }, null, { per: 5 }),
    ],
    [
      "预算完成率等于100%，得满分；每高于或低于1个百分点扣0.5分，扣完为止",
      4,
      rate({ kind: "around", low: 100, high: 100, over: 0.5, below: 0.5 }, 4),
    ],
    [
      "以100%为标准，上下浮动5%以内得满分，每偏离1个百分点扣0.2分",
      3,
      rate({ kind: "around", low: 95, high: 105, over: 0.2, below: 0.2 }, 3),
    ],
    [
      "100%得满分，每超过1%扣1分，每低于1%扣0.5分，扣完为止",
      6,
      rate({ kind: "around", low: 100, high: 100, over: 1, below: 0.5 }, 6),
    ],
    ["≥95%得满分，每偏离1个百分点扣0.5分", 5, rate({ kind: "below", limit: 95, deduct: 0.5 }, 5)],
    ["≤100%得满分，每超过1%扣1分", 6, rate({ kind: "over", limit: 100, deduct: 1 }, 6)],
    [
      "控制率≤100%的得满分，每超过1个百分点扣权重分的10%，扣完为止",
      5,
      rate({ kind: "over", limit: 100, deduct: 0.5 }, 5),
    ],
    ["完成率≥95%得5分；每低1个点减0.5分", 5, rate({ kind: "below", limit: 95, deduct: 0.5 }, 5)],
    [
      "以100%为标准，达到得满分；每降低1个百分点扣0.2分，最多扣2分",
      3,
      rate({ kind: "below", limit: 100, deduct: 0.2 }, 3, { most: 2 }),
    ],
    [
      "变动率≤0得满分，每超过一个百分点扣0.5分，超过10%不得分",
      5,
      rate({ kind: "over", limit: 0, deduct: 0.5 }, 5, { nothing: 10 }),
    ],
    [
      "预算完成率≥95%得满分，每低1个百分点扣0.2分，低于60%不得分。",
      4,
      rate({ kind: "below", limit: 95, deduct: 0.2 }, 4, { nothing: 60 }),
    ],
    [
      "满意度≥95%得满分；90%≤满意度<95%得3分；80%≤满意度<90%得1分；满意度<80%不得分",
      5,
      rate(
        {
          kind: "at-least",
          steps: [
            { rate: 95, score: 5 },
            { rate: 90, score: 3 },
            { rate: 80, score: 1 },
          ],
        },
        5,
      ),
    ],
    [
      "≥95%得满分；90%（含）-95%得分值的60%；低于90%得分值的20%",
      5,
      rate(
        {
          kind: "at-least",
          steps: [
            { rate: 95, score: 5 },
            { rate: 90, score: 3 },
          ],
        },
        5,
        { rest: 1 },
      ),
    ],
    [
      "预算调整率绝对值≤5%，得满分；绝对值＞5%的，每增加1个百分点扣0.2分",
      5,
      rate({ kind: "over", limit: 5, deduct: 0.2 }, 5, { absolute: true }),
    ],
    ["得分=预算完成率×分值", 10, rate({ kind: "share", of: 100 }, null)],
    ["完成100%得满分，未完成的按实际完成比例得分", 5, rate({ kind: "share", of: 100 }, 5)],
    ["完成得满分，未完成按比例扣分", 5, rate({ kind: "share", of: 100 }, 5)],
    ["计算结果×权重", 8, rate({ kind: "share", of: 100 }, null)],
    ["有一项不符合扣1分，扣完为止", 5, { kind: "per-case", deduct: 1, items: 0 }],
    ["每少一项扣0.5分", 2, { kind: "per-case", deduct: 0.5, items: 0 }],
    ["按时公开得满分，否则不得分", 3, { kind: "choice", scores: [3, 0] }],
    ["全部完成得4分，部分完成得2分，未完成不得分。", 4, { kind: "choice", scores: [4, 2, 0] }],
  ])("with the points of the row: %s", (text, points, standard) =>
    expect(scoringStandard(text, new Decimal(points))).toEqual(standard),
  );

  it.each([
    ["a range and one side", "95%-105%得满分，每超过1个百分点扣1分"],
    ["a limit of one side and a deduction of both", "≥95%得满分，每超过（低于）1个百分点扣1分"],
    ["a limit and a deduction that point apart", "执行率≥95%得满分，每超过1个百分点扣0.5分"],
    ["a rate of deviation", "偏离度在5%以内得满分，每超过1个百分点扣0.5分"],
    ["steps that count when complete", "≤100%得满分，每超过5%扣1分，不足5%的不扣分"],
    ["two full scores", "≥95%得5分，≥90%得4分，每低于1个百分点扣0.5分"],
    ["another way to lose the points", "≤100%得5分，每超过1个百分点扣0.5分，扣完为止；未编制预算的不得分"],
    ["a bonus", "≤0得5分，每增长1%扣0.5分；每下降1%加0.5分"],
    ["cases of different cost", "有一项不符合扣1分，两项以上扣3分"],
    ["cases with a cap", "每发现一例扣2分，最多扣3分"],
    ["points that are lost, not scored", "90%以上得5分；80%-90%扣2分"],
    ["a share of another target", "≥95%得满分，未达到的按实际完成比例得分"],
    ["a share where less is better", "未超过100%得满分，超过的按比例扣分"],
    ["a share with room", "未完成的按比例酌情扣分"],
    ["things that add up", "有制度得2分，制度完整得1分，执行有效得1分"],
  ])("leaves %s to a person: %s", (_, text) => expect(scoringStandard(text, new Decimal(5))).toBeNull());

  it.each([
    "",
    "此项指标根据年度考核办法设置，部门应细化成个性化指标。",
    "按实际情况酌情扣分",
    "完成率达到90%以上",
    "每超过或低于一个百分点扣0.5分",
    "每低于一个百分点扣0.5分",
  ])("leaves %j to a person", (text) => expect(read(text)).toBeNull());

  it("reads every deduction back, however it is worded", () => {
    const word = fc.constantFrom<["over" | "below", string]>(
      ["over", "超过"],
      ["over", "高出"],
      ["over", "增加"],
      ["below", "低于"],
      ["below", "减少"],
      ["below", "降低"],
    );
    const unit = fc.constantFrom("一个百分点", "1个百分点", "1%");
    fc.assert(
      fc.property(
        word,
        unit,
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom("，", ","),
        ([kind, verb], per, limit, tenths, points, comma) => {
          const deduct = tenths / 10;
          const text = `以${limit}%为标准${comma}计${points}分；每${verb}${per}${comma}扣${deduct}分${comma}扣完为止。`;
          expect(read(text)).toEqual(rate({ kind, limit, deduct }, points));
        },
      ),
    );
  });

  it("reads every falling scale back", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 5 }), (bounds) => {
        const rates = bounds.toSorted((a, b) => b - a);
        const clauses = rates.map((low, index) =>
          index === 0
            ? `≥${low}%，计${rates.length}分`
            : `${low}%（含）-${rates[index - 1] ?? 100}%，计${rates.length - index}分`,
        );
        const steps = rates.map((low, index) => ({ rate: low, score: rates.length - index }));
        expect(read(`${clauses.join("；")}；低于${rates.at(-1) ?? 0}%不得分。`)).toEqual(
          rate({ kind: "at-least", steps }, rates.length),
        );
      }),
    );
  });

  it("never throws", () =>
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => void read(text))));
});
