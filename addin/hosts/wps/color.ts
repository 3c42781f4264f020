/** The host's colour number of `RRGGBB`: red + green × 256 + blue × 65536, the other way round than on the web. */
export function bgr(rgb: string): number {
  const value = Number.parseInt(rgb, 16);
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16);
}
