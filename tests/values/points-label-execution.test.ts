import { describe, expect, it } from "vitest";
import { parsePointsLabel } from "../../addin/values/points-label.ts";

describe("points printed with their formula", () => {
  it.each([
    ["得分\n（20分*执行率）", "得分", "20"],
    ["得分（20分×执行率）", "得分", "20"],
    ["得分（10分×预算执行率）", "得分", "10"],
  ])("%s", (text, name, points) => {
    const read = parsePointsLabel(text);
    expect([read.name, read.points?.value.toFixed()]).toEqual([name, points]);
  });
});
