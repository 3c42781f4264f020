/** The namespaces of one variant of the format (ECMA-376): Transitional, which everybody writes, or Strict. */
interface Dialect {
  /** Namespace of workbooks, worksheets, styles and comments. */
  readonly main: string;
  /** Namespace of `r:id`, and what relationship types begin with. */
  readonly relationships: string;
}

export const TRANSITIONAL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

export const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** Whether a namespace is the main one of either variant. */
export function isMain(namespace: string): boolean {
  return namespace === TRANSITIONAL.main || namespace === STRICT.main;
}

/** The variant a part is written in; Transitional where its text does not say otherwise. */
export function dialectOf(xml: string): Dialect {
  return xml.includes(STRICT.main) ? STRICT : TRANSITIONAL;
}
