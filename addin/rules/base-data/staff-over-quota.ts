import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { sectionsOf } from "../../forms/form.ts";
import { readOperand } from "../../identities/operand.ts";
import { finding, passed, type FormRule } from "../rule.ts";

/** B17 在职人数超编制: more persons than posts, to be explained. */
export const staffOverQuota: FormRule = {
  id: "staff-over-quota",
  code: "B17",
  family: "base-data",
  title: "在职人数超编制",
  severity: "warning",
  scope: "form",
  forms: ["base-data", "basic-information"],
  basis: "部门整体支出绩效评价基础数据表：控制率=实际在职人数÷编制数，以100%为标准",
  explanation: "实际在职人数多于编制数（控制率超过100%）时，要写明原因，例如军转安置、编制划转；也可能是两个数填反了。",
  check: ({ form }) =>
    sectionsOf(form, "staff").flatMap(({ quota, actual }) => {
      if (!quota || !actual) return [];
      const [posts, persons] = [
        readOperand(quota, "count", form.moneyUnit),
        readOperand(actual, "count", form.moneyUnit),
      ];
      if (!posts.known || !persons.known) return [];
      if (persons.value.lte(posts.value)) return [passed];
      return [
        finding({
          cells: [actual, quota],
          message: say.staffOverQuota({ persons: persons.text, posts: posts.text }),
          found: persons.text,
          expected: `≤${posts.text}`,
          difference: persons.value.minus(posts.value).toFixed(),
        }),
      ];
    }),
  examples: [
    { name: "在职人数多于编制数", form: "base-data", edit: { C4: 44, D4: "110%" }, finds: ["C4"] },
    { name: "没有超编", form: "base-data", edit: {}, finds: [] },
  ],
};
