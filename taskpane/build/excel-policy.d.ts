/** Content security policy of the pane in Excel, for the given address of office.js. */
export function excelPolicy(office: string): string;
