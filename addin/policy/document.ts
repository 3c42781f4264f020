import type { LabelName } from "../messages/given-labels.ts";
import type { PolicyId } from "./id.ts";
import type { ParameterName, ParameterValues } from "./parameter-values.ts";

/**
 * How sure a document is of a parameter: 原文 (the original's own words were read), 公开表样 (public forms print it), 待核
 * (neither; off, or worded as 常见口径 where a reader meets it).
 */
export const CERTAINTIES = ["original", "published", "unconfirmed"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** 依据: the document, the place in it, and its date (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`); `""` where none is stated. */
export interface Basis {
  readonly document: string;
  readonly clause: string;
  readonly date: string;
}

/** One parameter as a document states it. */
export interface StatedParameter<Value> {
  readonly value: Value;
  readonly on: boolean;
  readonly basis: Basis;
  readonly certainty: Certainty;
  /** 说明; `""` for none. */
  readonly note: string;
  /** The row of the worksheet it was read from, counted from 1. */
  readonly row?: number;
}

/** What a document may say of a check: not at all, as it is, or with another weight. */
export const CHECK_USES = ["off", "on", "error", "warning", "info"] as const;
export type CheckUse = (typeof CHECK_USES)[number];

/** Which checks count and how severely, one check each. */
export interface StatedCheck {
  /** Catalogue code, e.g. `F18`. */
  readonly code: string;
  readonly use: CheckUse;
  readonly basis: Basis;
  readonly note: string;
  readonly row?: number;
}

/** The kinds of form a title may stand for; the same the user can name in a mapping. */
export const HEADING_KINDS = [
  "department-self-evaluation",
  "project-self-evaluation",
  "scoring-sheet",
  "summary",
  "base-data",
  "monitoring",
] as const;
type HeadingKind = (typeof HEADING_KINDS)[number];

/** 本地表头: a word of the place's own form, and what it means there. */
export type Heading =
  | { readonly place: "column" | "row"; readonly word: string; readonly meaning: LabelName; readonly row?: number }
  | { readonly place: "title"; readonly word: string; readonly kind: HeadingKind; readonly row?: number };

/** The parameters a document states; what it leaves out is as in the policy below it. */
export type StatedParameters = {
  readonly [Name in ParameterName]?: StatedParameter<ParameterValues[Name]>;
};

/** 口径表: a policy as a document. The same as a `*.jihe.json` file and as the worksheet `绩核-口径`. Plain data. */
export interface PolicyDocument {
  readonly version: 1;
  readonly name: string;
  /** 依据口径: the built-in policy it changes; `null`: the policy the form is made for. */
  readonly base: PolicyId | null;
  /** 制定单位; `""` where it does not say. */
  readonly authority: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly date: string;
  /** 版本; `""` where it does not say. */
  readonly edition: string;
  /** 适用范围; `""` where it does not say. */
  readonly scope: string;
  readonly parameters: StatedParameters;
  readonly checks: readonly StatedCheck[];
  readonly headings: readonly Heading[];
}
