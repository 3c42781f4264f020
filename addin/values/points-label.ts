import { normalizeLabel } from "../sheet/label.ts";
import { memoizeText } from "../sheet/memoize.ts";
import { parseFigure, type Figure } from "./figure.ts";

/** A label that carries its points: `产出指标\n(50 分)`. */
interface PointsLabel {
  /** Normalised label without the points: `产出指标`. */
  readonly name: string;
  /** The points with unit 分, or `null` where none are printed. */
  readonly points: Figure | null;
}

const BRACKETED = /[([〔【](?:满分|权重|分值|共|计)?:?(?<points>\d+(?:\.\d+)?)分(?:[*x×X](?:预算)?执行率)?[)\]〕】]/u;
/** 产出指标（权重50%）: a weight out of 100 is as many points. */
const WEIGHTED = /[([〔【]?权重:?(?<points>\d+(?:\.\d+)?)%?[)\]〕】]?$/u;
/** 产出指标【50】, 效益指标（30）: the bare number behind the name of a group is its points. */
const BARE = /(?<=指标|目标)[([〔【](?<points>\d{1,3}(?:\.\d{1,2})?)[)\]〕】]$/u;
const TRAILING = /[:-]?(?:共|计|满分|分值)?:?(?<!\d)(?<points>\d{1,9}(?:\.\d{1,9})?)分$/u;

/** Takes the points out of a label: in brackets anywhere, or at its end (`产出指标：50分`, `产出指标50分`). */
export const parsePointsLabel: (text: string) => PointsLabel = memoizeText((text) => {
  const label = normalizeLabel(text);
  const match = BRACKETED.exec(label) ?? TRAILING.exec(label) ?? WEIGHTED.exec(label) ?? BARE.exec(label);
  if (!match || (match.index === 0 && match[0].length === label.length)) {
    const alone = match ? parseFigure(`${match.groups?.points ?? ""}分`, text) : null;
    return alone ? { name: "", points: alone } : { name: label, points: null };
  }
  const name = label.slice(0, match.index) + label.slice(match.index + match[0].length);
  return { name: name.replace(/(?<![:-])[:-]+$/u, ""), points: parseFigure(`${match.groups?.points ?? ""}分`) };
});
