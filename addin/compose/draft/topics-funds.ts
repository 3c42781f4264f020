import { breakdownParts } from "../../forms/rows.ts";
import { DRAFT } from "../../messages/draft.ts";
import { body } from "./paragraph.ts";
import type { WriteTopic } from "./write-topic.ts";

const { open, say, funds } = DRAFT;

/** How the tables name the money of a kind of budget. */
const NAMES: Readonly<Record<keyof typeof funds, RegExp>> = {
  government: /政府性?基金/u,
  capital: /国有资本/u,
  insurance: /社会?保险?基金|社保基金/u,
};

/** A kind of budget of its own: its amount where a table states one. Blank is not 无: it becomes a place to fill in. */
export function fundTopic(kind: keyof typeof funds): WriteTopic {
  return ({ main }, pen) => {
    const part = main && breakdownParts(main, "income").find(({ name }) => NAMES[kind].test(name));
    if (!main || !part || !pen.has(main, "number", part.value)) return [body([pen.open(open.fund(funds[kind]))])];
    return [
      body([
        ...pen.clause(say.fundStated(part.name, pen.money(main, part.value, part.name))),
        pen.open(open.spendingNotes),
      ]),
    ];
  };
}
