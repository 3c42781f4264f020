import type { PolicyId } from "./id.ts";

/** Used where nothing says otherwise. */
export const DEFAULT_POLICY: PolicyId = "cn-2020";
