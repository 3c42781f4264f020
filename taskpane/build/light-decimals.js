/**
 * The script of the cell functions alone loads with every workbook that uses them, so it must stay small: in its build the
 * light edition of decimal.js, by the same author, stands for the full one. Their arithmetic is the same; the light edition
 * leaves out trigonometry, number bases and infinities.
 */
export const LIGHT_DECIMALS = { "decimal.js": "decimal.js-light" };
