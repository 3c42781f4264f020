/**
 * Content security policy of the workbench page. Scripts come from the page's own folder, none is evaluated from text,
 * and `connect-src 'none'` means no request can carry anything away. Inline styles are allowed because the spreadsheet
 * positions its parts with them; inline styles cannot send data while images come from the page alone.
 *
 * @param {{ header: boolean }} options `frame-ancestors` is understood only in a header.
 */
export function contentSecurityPolicy({ header }) {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'none'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(header ? ["frame-ancestors 'none'"] : []),
  ].join("; ");
}
