import { AT, type DocFile } from "./header.ts";

/** A stretch of the text in characters. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const SHAPE_BYTES = 26;
const BOX_BYTES = 22;
const SHAPE_OF_BOX = 14;

/** Text boxes by the place in the text they hang on ([MS-DOC] 2.8.29 PlcftxbxTxt and 2.8.28 PlcfSpa). */
export function textBoxes(file: DocFile): ReadonlyMap<number, Stretch> {
  const found = new Map<number, Stretch>();
  const boxes = file.structure(AT.textBoxes);
  const count = Math.floor((boxes.data.length - 4) / (4 + BOX_BYTES));
  const byShape = new Map<number, Stretch>();
  for (let index = 0; index < count; index++) {
    const from = boxes.view.getUint32(index * 4, true);
    const to = Math.min(boxes.view.getUint32(index * 4 + 4, true), file.textBoxes.length);
    const shape = boxes.view.getUint32((count + 1) * 4 + index * BOX_BYTES + SHAPE_OF_BOX, true);
    if (from < to && shape !== 0)
      byShape.set(shape, { from: file.textBoxes.from + from, to: file.textBoxes.from + to });
  }
  const shapes = file.structure(AT.shapes);
  const anchors = Math.floor((shapes.data.length - 4) / (4 + SHAPE_BYTES));
  for (let index = 0; index < anchors; index++) {
    const shape = shapes.view.getUint32((anchors + 1) * 4 + index * SHAPE_BYTES, true);
    const box = byShape.get(shape);
    // A box hangs on one place only.
    if (box) found.set(shapes.view.getUint32(index * 4, true), box);
    byShape.delete(shape);
  }
  return found;
}
