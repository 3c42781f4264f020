import { readingOf, quotesOf, slotOf } from "../../forms/report-reading.ts";
import { narrativeMessages as say } from "../../messages/findings-narrative.ts";
import type { FactItem, MoneyFact } from "../../narrative/facts.ts";
import { inBaseUnit } from "../../narrative/mention-expression.ts";
import { intersects } from "../../values/interval.ts";
import { finding, passed, type FormRule } from "../rule.ts";
import { inUnitOf, printedFigure } from "./show-figure.ts";

/** N23 商品服务与公用经费: within 基本支出 both name the same money. */
export const reportPublicSpending: FormRule = {
  id: "report-public-spending",
  code: "N23",
  family: "narrative",
  title: "商品服务与公用经费",
  severity: "warning",
  scope: "form",
  forms: ["report"],
  basis: "政府收支分类科目：公用经费主要列商品和服务支出",
  explanation:
    "报告既写基本支出里的商品和服务支出，又写公用经费时，两者通常应当相等；公用经费含资本性支出时可以较大，商品和服务支出大于公用经费的报告。",
  check: ({ form }) => {
    const reading = readingOf(form);
    const only = (item: FactItem): MoneyFact | null => {
      const all = reading.facts.filter((fact) => fact.item === item && fact.stage === "settled");
      return all.length === 1 ? (all[0] ?? null) : null;
    };
    const [goods, own] = [only("goods-and-services"), only("public")];
    if (!goods || !own) return [];
    const [a, b] = [inBaseUnit(goods.mention), inBaseUnit(own.mention)];
    if (a.value.lte(b.value) || intersects(a.interval, b.interval)) return [passed];
    const mentions = [goods.mention, own.mention];
    return [
      finding({
        cells: mentions.flatMap((mention) => slotOf(reading, mention) ?? []),
        message: say.publicSpending({
          goods: printedFigure(goods.mention),
          publicSpending: printedFigure(own.mention),
          difference: inUnitOf(goods.mention, a.value.minus(b.value)),
        }),
        found: printedFigure(goods.mention),
        expected: printedFigure(own.mention),
        difference: inUnitOf(goods.mention, a.value.minus(b.value)),
        quotes: quotesOf(reading, mentions),
      }),
    ];
  },
  examples: [
    {
      name: "商品和服务支出大于公用经费",
      form: "report",
      edit: {
        A6: "2024年基本支出300.5万元，其中人员经费200万元，公用经费100.5万元。",
        A8: "基本支出中工资福利支出150万元，商品和服务支出130万元。",
      },
      finds: ["A8"],
    },
    {
      name: "两者相等",
      form: "report",
      edit: {
        A6: "2024年基本支出300.5万元，其中人员经费200万元，公用经费100.5万元。",
        A8: "基本支出中工资福利支出150万元，商品和服务支出100.5万元。",
      },
      finds: [],
    },
  ],
};
