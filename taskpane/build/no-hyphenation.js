/** Stands in for hyphenation patterns: no word of a cell is ever hyphenated. */
export default [];
