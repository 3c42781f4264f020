import { memoizeText } from "../sheet/memoize.ts";
import type { FieldName, FundingColumn, FundingRole, IndicatorColumn } from "./meanings.ts";

/** One word of the forms' vocabulary: a meaning and the pattern of its written forms. First match wins. */
interface VocabularyWord<Meaning extends string> {
  readonly meaning: Meaning;
  readonly pattern: RegExp;
}

/** Words looked up together. */
export interface Vocabulary<Meaning extends string> {
  readonly words: readonly VocabularyWord<Meaning>[];
  /** The meaning of a normalised label, or `null`. */
  readonly meaningOf: (label: string) => Meaning | null;
}

/** Labels met before are not matched again. */
export function vocabulary<Meaning extends string>(terms: readonly VocabularyWord<Meaning>[]): Vocabulary<Meaning> {
  return {
    words: terms,
    meaningOf: memoizeText((label) => terms.find((term) => term.pattern.test(label))?.meaning ?? null),
  };
}

/** A longer text is prose, never the heading of a column. */
const LONGEST_HEADING = 200;

/** A column heading without what is printed around the word: `执行率(B/A):` → `执行率`, `*得分(10分)` → `得分`, `全年预算数A` → `全年预算数`. */
export const headingOf: (label: string) => string = memoizeText((label) =>
  (label.length > LONGEST_HEADING ? "" : label)
    .replace(/\([^()]*\)/g, "")
    .replace(/^[*\d.、①-⑳]+(?![\d月年—–~至到-])|[:;*]/g, "")
    .replace(/(?<=[数值额率])[A-D]$/, ""),
);

const YEAR_WORDS = "(?:年度|全年|年初|年中|年[底末终]|本年度?|当年|本期|期[初末]|\\d{2,4}年度?|(?:1-)?12月[底末份]?)";
/** 截至8月底 in front of the words; a heading says it once. */
const SINCE = "(?:截[至止].{0,8}?)?";

/** Column headings of the indicator table (绩效指标表). */
export const INDICATOR_HEADINGS = vocabulary<IndicatorColumn>([
  {
    meaning: "review-score",
    pattern: /(?:复核|复评|财政|主管|抽查|第三方|核定|审核|评审|考评).{0,40}(?:分|得分|分数|分值)$/,
  },
  { meaning: "level1", pattern: /^(?:指标)?一级(?:绩效)?(?:指标|目标)?(?:名称|内容)?$|^(?:指标类[型别]|评价维度)$/ },
  { meaning: "level2", pattern: /^(?:指标)?二级(?:绩效)?(?:指标|目标)?(?:名称|内容)?$/ },
  {
    meaning: "level3",
    pattern:
      /^(?:指标)?[三四]级(?:绩效)?(?:指标|目标)?(?:名称|内容)?(?:及.*)?$|^(?:绩效|具体|考核|评价|明细|个性)?指标(?:名称|内容)(?:[及和与]目标值?)?$|^(?:具体|明细|考核|评价)指标$/,
  },
  { meaning: "sign", pattern: /^(?:指标(?:性质|方向|符号)|计算符号|运算符号?|符号|比较符|性质|目标值?符号)$/ },
  { meaning: "unit", pattern: /^(?:(?:度量|计量|计算|指标)单位|单位)$/ },
  {
    meaning: "completion",
    pattern:
      /^(?:(?:指标|目标|绩效|实际|年度|全年)值?)*(?:完成率%?|完成比[例率]?|完成百分比|完成程度|达成率)$|^完成进度$/,
  },
  { meaning: "coefficient", pattern: /^(?:指标)?得分系数$/ },
  { meaning: "deviation", pattern: /^(?:偏离度|偏差率|偏离程度)$/ },
  { meaning: "deduction", pattern: /^(?:自评|指标|实际)?(?:扣分|扣减分|减分|失分|扣减分数)(?:值|数)?$/ },
  { meaning: "reason", pattern: /^(?:扣分|失分|减分)(?:的)?(?:情况)?(?:说明|理由|情况|原因)/ },
  {
    meaning: "standard",
    pattern:
      /^(?:指标)?(?:评分|计分|打分|赋分|扣分|评价|考核|评[价分]?扣分)(?:的)?(?:标准|细则|办法|方法|规则|依据|说明|要点)(?:.*)$|^(?:指标|绩效|目标)标准$|^(?:指标(?:解释|说明|内涵).*|取值方式|评价要点|(?:计算|评分)(?:公式|方法)|分值说明)$/,
  },
  {
    meaning: "reason",
    pattern:
      /(?:偏差|差异|未完成|原因|改进|措施|整改)|^(?:备注|说明|备注说明|情况说明|其他说明|需要?说明.*|(?:自评)?说明|存在的?问题|差距分析)$/,
  },
  {
    meaning: "score",
    pattern:
      /^(?:(?:自评|自查|自我|单位|部门|实际|最终|最后|评价|评估|本级|预算|项目|绩效|指标|年度|全年|考核|完成|综合|本次|[单本各每该]项)(?:的)?)*(?:实?得分|评分|计分|分数|自评分?|打分|得分值|得分数|自评分[数值]|自评结果|自评价得分|自评赋分|实际分值|评分值|评定分数|[得评打]分(?:情况|结果|小计))$/,
  },
  {
    meaning: "points",
    pattern:
      /^(?:(?:指标|标准|设定|分配|权重|评价|考核|自评|[一二三四]级指标|绩效|目标|规定|计划|满分|应得|[单本各每]项)(?:的)?)*(?:分值|分值设[定置]|分值比重|权重|权值|权重值|比重|基础分|应得分|得分上限|满分标准|标准分数?|满分|满分值|权数|权重分|分值权重|权重系数|分值或权重|分值\/权重|权重\/分值|总分值|基准分|赋分|配分)$/,
  },
  {
    meaning: "actual",
    pattern: new RegExp(
      `^${SINCE}(?:(?:预算年度|${YEAR_WORDS}|实际|绩效|[指目]标值?|项目|具体|自评)的?)*(?:完成(?:值|情况|数量?|指标值|指标|目标值|结果|状况|量|绩效)?|实际(?:值|数|情况|指标值|实现值|达到值|执行值|完成|绩效|结果|效果|成果|产出)?|实现(?:值|情况)|实绩|业绩(?:值|情况)?|(?:执行|完成|评价)结果|(?<=实际)执行(?:情况|结果|数)|达成(?:值|情况)|自评内容|绩效完成情况)(?:.{0,2}说明)?$`,
    ),
  },
  {
    meaning: "target",
    pattern: new RegExp(
      `^${SINCE}(?:(?:${YEAR_WORDS}|预期|预计|预设|预算|计划|设定|绩效|批复|申报|项目|调整后?|指标|目标|任务|考核|原定|既定)的?)*(?:(?:指标|目标)值(?:及单位)?|(?<=年初|期初|调整后?的?|原定)值|设定值|计划值|预期值|标准值|目标|计划数|计划|目标任务|任务数?|(?<=计划|预期|设定|批复)指标|目标任务值|(?<=计划|预期)完成(?:值|数|情况)?|实现值|应完成值|完成目标|预期)$`,
    ),
  },
]);

/** Column headings of the funding block (项目资金). Points and score come from {@link INDICATOR_HEADINGS}. */
export const FUNDING_HEADINGS = vocabulary<FundingColumn>([
  {
    meaning: "rate",
    pattern:
      /^(?:(?:预算|资金|全年|年度|经费|支出|项目|实际)的?)*(?:执行率|完成率|支出率|支付率|使用率|执行比[例率]|(?:执行|支出|支付)进度)(?:%|=?B[/÷]A%?|=.*)?$/i,
  },
  {
    meaning: "initial",
    pattern:
      /^(?:\d{4}年度?|本年度?|项目|部门)*年初(?:(?=[数额金])|(?:部门|单位|财政|资金|批复)?预算|批复|安排|资金|下达|计划|预算安排|预算批复|申报|预算申请)(?:数|金额|总额|额|资金|情况)?$|^预算申报数$/,
  },
  {
    meaning: "executed",
    pattern: new RegExp(
      `^${SINCE}(?:(?:${YEAR_WORDS}|实际|预算|资金|项目|累计|经费|已|支出(?=决算|执行|完成))的?)*(?:执行|支出|支付|使用|决算|完成|支出完成)(?:数|金额|总额|额|情况|资金|结果)?$`,
    ),
  },
  {
    meaning: "budget",
    pattern: new RegExp(
      `^${SINCE}(?:(?:预算年度|${YEAR_WORDS}|调整后?|实际|项目|资金|部门|财政|最终|批复)的?)*(?:(?<=调整后|全年)(?=数)|预算|预算总额|预算安排|预算批复|预算指标|预算调整后|总预算|资金)(?:数|金额|总[额数]|额|资金)?$|^调整后金额$|^(?:全年|年度|实际|资金)?(?:预算)?(?:到位|下达|安排)(?:数|金额|资金|资金数)?$`,
    ),
  },
]);

/** Row labels of the funding block, without 其中. */
export const FUNDING_ROWS = vocabulary<FundingRole>([
  { meaning: "basic", pattern: /基本支出/ },
  { meaning: "carry-over", pattern: /结转|结余/ },
  {
    meaning: "total",
    pattern:
      /^(?:(?:本?年度|全年|项目|预算|当年|部门|单位|整体|支出|财政)(?:的)?)*(?:资金|预算|经费|支出|收入|投入|金额)?(?:总额|合计|总计|总量|总和|总投入|总规模|总数|总金额|金额)$|^(?:年度|项目|全年|预算)(?:预算|资金)$|^(?:部门|单位|年度)*整体支出$|^(?:合计|总计|总额|资金总额|小计)/,
  },
  { meaning: "project", pattern: /项目支出/ },
  {
    meaning: "level",
    pattern:
      /^(?:(?:本年|当年|上级|其中)[:、]?)?(?:(?:中央|省|市|县|区|州|镇|乡|本级|地方|上级|自治区|师|兵团|同级)[、和及]?)+(?:级|补助|财政|专项|资金|本级|转移支付|配套|预算|下达|安排|的|及以下)*(?:补助|资金|财政|拨款|配套|本级|安排|转移支付)|^(?:中央|[省市县区州]级)$/,
  },
  {
    meaning: "other",
    pattern: /其他|其它|自筹|单位资金|社会资金|自有资金|非财政|事业收入|经营收入|银行贷款|债券|债务|专户/,
  },
  {
    meaning: "fiscal",
    pattern:
      /财政(?:拨款|资金|补助|性资金|安排|预算|投入)|一般公共预算|公共财政|当年(?:财政)?拨款|预算拨款|政府性基金|国有资本|财政$/,
  },
]);

/** Header fields above the funding block. */
export const FIELDS = vocabulary<FieldName>([
  {
    meaning: "authority",
    pattern:
      /^(?:项目)?(?:中央|地方|省级|市级|县级|区级|本级|一级)?(?:主管|预算主管|业务主管)(?:预算)?(?:部门|单位)(?:名称|及代码|代码)?$|^(?:主管预算|地方主管)部门$/,
  },
  {
    meaning: "implementer",
    pattern:
      /^(?:项目)?(?:具体)?(?:实施|承担|执行|(?:资金)?使用|用款)(?:主体)?(?:单位|部门)(?:名称)?$|^项目(?:负责)?单位(?:名称)?$/,
  },
  {
    meaning: "project",
    pattern:
      /^(?:专项(?:资金)?|预算|一级|二级)?项目(?:支出|资金)?(?:名称|名)(?:及代码|及编码)?$|^专项(?:资金)?名称$|^(?:专项)?转移支付(?:项目)?(?:资金)?名称$|^政策(?:项目)?名称$/,
  },
  {
    meaning: "unit",
    pattern:
      /^(?:(?:市|省|县|区|本)?级?预算|评价|填报|被?自?评价?|申报|一级预算|基层预算|主管|部门|单位)?(?:部门|单位)?(?:\(?部门、?单位\)?|[、/或]?(?:单位|部门))?(?:名称|全称)$|^(?:填报|自评|申报|预算|评价|编制)(?:单位|部门)$/,
  },
  { meaning: "filledOn", pattern: /^(?:填[报表写]|自评|编制|评价)(?:日期|时间)$/ },
  { meaning: "filledBy", pattern: /^(?:填[报表写]|经办|制表|联系|项目负责|负责)人(?:姓名|员)?$/ },
  { meaning: "phone", pattern: /^(?:联系|联络|办公)?(?:电话|方式|电话号码)$/ },
  { meaning: "grade", pattern: /^(?:自评|评价|绩效|综合)?(?:等[次级]|评价等[次级]|结论|自评结论)$/ },
]);

const TOTAL_WORDS = [
  "总分",
  "总得分",
  "合计",
  "总计",
  "总分值",
  "得分合计",
  "综合得分",
  "自评得分",
  "总评分",
  "分数合计",
  "合计得分",
  "总分合计",
  "合计总分",
  "合计分值",
  "共计",
  "总评",
  "总体得分",
  "总自评得?分",
  "累计得分",
  "得分总[计和]",
  "评分(?:合计|总计)",
  "自评分(?:合计|总计)",
  "综合评分",
  "最终得分",
];
/** Labels of the total row under the indicator table; its figure may be in the same cell (总分：98.5分). */
export const TOTAL_LABEL = new RegExp(
  String.raw`^(?:(?:自评|绩效|评价|指标|综合|项目|部门|单位|整体|最终|年度)*(?:${TOTAL_WORDS.join("|")}))(?:值|数)?(?:[共计为]?\d+(?:\.\d+)?分?)?$`,
);

const NOTE_WORDS = [
  "注",
  "备注",
  "(?:自评|评价|绩效|综合)*等[级次]",
  "偏差大",
  "目标未完成",
  "改进措施",
  "结果应用",
  "存在(?:的)?问题",
  "自评结论",
  "评价结论",
  "综合评价",
  "主要(?:经验|成效|问题)",
  "问题(?:及|和|与)",
  "说明",
  "填表说明",
  "填报说明",
  "填表要求",
  "填写说明",
  "附注",
  "其他需要?说明",
  "填[表报写]人",
  "填报单位",
  "填[表报]日期",
  "联系人",
  "联系电话",
  "单位负责人",
  "项目负责人",
  "负责人",
  "审核人",
  "经办人",
  "制表",
  "财务负责人",
  "评价人员",
  "评价组",
  "部门意见",
  String.raw`单位\(?盖章`,
];
/** First words of notes and signature lines under a table. */
export const NOTE_LABEL = new RegExp(String.raw`^(?:${NOTE_WORDS.join("|")})`);

/** Titles of self-evaluation forms. */
export const SELF_EVALUATION_TITLE =
  /(?:自评|自我评价|绩效评价|绩效完成|完成情况|执行情况|绩效目标自评).{0,8}表|绩效自评|自评价?表|(?:绩效|支出).{0,6}(?:评价|考核)表/;

/** Words that say whose performance a title is about. */
export const DEPARTMENT_TITLE = /整体(?:支出|绩效)?|部门(?:\(单位\))?支出|单位支出/;
export const PROJECT_TITLE = /项目|专项|资金|政策|转移支付/;

/** Headings of the overall goal (年度总体目标). */
export const GOAL_EXPECTED =
  /^(?:(?:年初|年度|预期|设定|总体|全年|计划|绩效|申报|批复|原定)的?)*(?:目标|目标值|目标申报|目标设定|目标内容)(?:情况)?$/;
export const GOAL_ACTUAL =
  /^(?:(?:年度|全年|实际|目标|总体|年末|绩效|项目)的?)*(?:完成情况|实际完成|完成目标|实现情况|达成情况|完成结果|实际完成情况|自评情况|执行情况|完成绩效)(?:综述|说明|概述)?$/;
export const GOAL_SIDE = /(?:总体|年度|绩效|整体|总)目标|目标(?:完成|实现)情况/;
