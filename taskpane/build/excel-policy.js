/**
 * Content security policy of the pane in Excel. Scripts come from the page's own server and from the source of office.js;
 * `connect-src` leaves no address to which data of a workbook could be sent. Inline styles are how the components draw.
 *
 * @param {string} office address of office.js
 * @returns {string}
 */
export function excelPolicy(office) {
  const source = URL.canParse(office) ? ` ${new URL(office).origin}` : "";
  return [
    "default-src 'self'",
    `script-src 'self'${source}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    `frame-src 'self'${source}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
