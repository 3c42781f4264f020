import type { PolicyDocument } from "../document.ts";
import type { PolicyId } from "../id.ts";
import { cn2016 } from "./cn-2016.ts";
import { cn2020 } from "./cn-2020.ts";
import { cn2021Cost } from "./cn-2021-cost.ts";
import { hubei } from "./hubei.ts";
import { jiangxiQingyunpu } from "./jiangxi-qingyunpu.ts";
import { platform } from "./platform.ts";
import { sichuan } from "./sichuan.ts";
import { yueyangScoring } from "./yueyang-scoring.ts";

/** The documents the product ships; `assets/policies` holds the same as files. */
export const DOCUMENTS: Readonly<Record<PolicyId, PolicyDocument>> = {
  "cn-2020": cn2020,
  "cn-2021-cost": cn2021Cost,
  "yueyang-scoring": yueyangScoring,
  "jiangxi-qingyunpu": jiangxiQingyunpu,
  platform,
  "cn-2016": cn2016,
  hubei,
  sichuan,
};
