/** 见附表, 详见附件2, 另附, 待统计, 数据待核实后补报: words that send the reader elsewhere for the figure, or to a later day. */
const ELSEWHERE =
  /^(?:详?见|参见|参照|另见|同上|同前|如上)|另附$|附后$|待(?:统计|核实|核定|确认|补充?|定|填报?|上报|审定|验收|结算|决算)|(?:后|另行|稍后)补报?|暂(?:无数据|未统计|估|缺)|数据(?:缺失|不详)|^(?:不详|未统计|未提供)$/u;
/** Longer texts have content of their own. */
const LONGEST = 16;

/** Whether a normalised text says that the figure is elsewhere or is still to come. */
export function refersElsewhere(label: string): boolean {
  return label.length <= LONGEST && ELSEWHERE.test(label);
}
