import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import type { Slot } from "../../forms/grid.ts";
import { EVERY_FORM, finding, passed, type BookRule } from "../rule.ts";

/** D09 表名附件号重复: two different kinds of form carry the same attachment number. */
export const attachmentTwice: BookRule = {
  id: "attachment-twice",
  code: "D09",
  family: "hygiene",
  title: "附件编号重复",
  severity: "info",
  scope: "workbook",
  forms: EVERY_FORM,
  basis: "报送规范：附件编号不重复",
  explanation: "同一工作簿里不同种类的表用了同一个附件编号时提示。同一种表有几张的不算。",
  check: ({ forms }) => {
    const byNumber = new Map<string, { readonly slot: Slot; readonly kind: string }[]>();
    for (const { form } of forms) {
      const first = form.grid.row(form.area.top);
      const slot = first.length === 1 ? first[0] : undefined;
      const number = slot && /^附[件表](?<number>[\d一二三四五六七八九十]+)/u.exec(slot.label)?.groups?.number;
      if (slot && number) byNumber.set(number, [...(byNumber.get(number) ?? []), { slot, kind: form.kind }]);
    }
    const outcomes = [...byNumber.values()].map((places) => {
      if (new Set(places.map((place) => place.kind)).size < 2) return passed;
      const slots = places.map((place) => place.slot);
      return finding({
        cells: slots,
        message: hygieneMessages.attachmentTwice(
          slots[0]?.text.trim() ?? "",
          slots.map((slot) => `“${slot.sheet}”`).join("、"),
        ),
      });
    });
    return outcomes;
  },
  examples: [
    {
      name: "部门表和项目表都是附件4",
      form: "project",
      edit: { A1: "附件4", A2: "项目支出绩效自评表" },
      others: [{ form: "department", edit: { A1: "附件4", A2: "部门整体支出绩效自评表" } }],
      finds: ["A1"],
    },
    {
      name: "两张项目表同属附件4",
      form: "project",
      edit: { A1: "附件4", A2: "项目支出绩效自评表" },
      others: [{ form: "project", edit: { A1: "附件4", A2: "项目支出绩效自评表" } }],
      finds: [],
    },
  ],
};
