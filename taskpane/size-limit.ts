/** Bytes a file chosen in the pane or the workbench may have. */
export const SIZE_LIMIT = 64 * 1024 * 1024;
