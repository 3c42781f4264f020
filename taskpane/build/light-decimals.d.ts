export const LIGHT_DECIMALS: Readonly<Record<string, string>>;
