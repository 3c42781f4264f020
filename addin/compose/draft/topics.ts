import type { DraftTopic } from "../../messages/draft-outlines.ts";
import { fundTopic } from "./topics-funds.ts";
import { evaluationTopics } from "./topics-evaluation.ts";
import { openTopics } from "./topics-open.ts";
import { spendingTopics } from "./topics-spending.ts";
import type { WriteTopic } from "./write-topic.ts";

/** Every part of a report by its name. */
export const TOPICS: Readonly<Record<DraftTopic, WriteTopic>> = {
  ...openTopics,
  ...spendingTopics,
  ...evaluationTopics,
  "government-fund": fundTopic("government"),
  "state-capital": fundTopic("capital"),
  "social-insurance": fundTopic("insurance"),
};
