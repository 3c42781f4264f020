import { ExcelFault } from "./fault.ts";
import { member, type ServerObject } from "./server-type.ts";
import type { Session } from "./session.ts";
import type { WireQuery } from "./wire.ts";

/** Answers `load`: properties of an object, or the items of a collection, in wire names. */
export function answerQuery(object: ServerObject, query: WireQuery, session: Session): Record<string, unknown> {
  const selected = [...(query.Select ?? []), ...(query.Expand ?? [])].map((name) => name.replace(/\./g, "/"));
  const { type, data } = object;
  const identity = type.id ? { Id: type.id(data) } : {};
  if (!type.items) return { ...identity, ...pick(object, selected, session) };
  const skipped = type.items(data, session).slice(query.Skip ?? 0);
  const items = query.Top === undefined ? skipped : skipped.slice(0, query.Top);
  return {
    _Items: items.map((item, index) => ({
      _Index: index,
      ...(item.type.id ? { Id: item.type.id(item.data) } : {}),
      ...pick(item, selected, session),
    })),
  };
}

function pick(object: ServerObject, selected: readonly string[], session: Session): Record<string, unknown> {
  const { type, data } = object;
  const answer: Record<string, unknown> = {};
  const deeper = new Map<string, string[]>();
  for (const name of selected.length > 0 ? selected : ["*"]) {
    const [head = "", ...rest] = name.split("/");
    if (head === "*") {
      for (const [known, property] of Object.entries(type.scalars ?? {})) answer[known] = property.get(data, session);
      continue;
    }
    if (head.toLowerCase() === "$none") continue;
    const scalar = rest.length === 0 ? member(type.scalars, head) : null;
    if (scalar) {
      answer[scalar.name] = scalar.value.get(data, session);
      continue;
    }
    const navigation = member(type.navigation, head);
    if (!navigation) throw new ExcelFault("InvalidArgument", `[emulated Excel] ${type.name} has no property "${name}"`);
    deeper.set(navigation.name, [...(deeper.get(navigation.name) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
  }
  for (const [name, names] of deeper) {
    const target = type.navigation?.[name]?.(data, session) ?? null;
    answer[name] = target && answerQuery(target, { Select: names }, session);
  }
  return answer;
}
