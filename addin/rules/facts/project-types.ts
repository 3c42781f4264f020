import type { Form } from "../../forms/form.ts";
import type { FormGrid, Slot } from "../../forms/grid.ts";

/** One kind of project printed on a form to be ticked: its word, the mark beside it, and the cell of the word. */
export interface TypeOption {
  readonly word: string;
  readonly mark: "ticked" | "empty" | "none";
  readonly slot: Slot;
}

/** The kinds of project printed beside 项目类型, and all the cells they and their boxes are in. */
interface ProjectTypes {
  readonly label: Slot;
  readonly cells: readonly Slot[];
  readonly options: readonly TypeOption[];
  /** Boxes or ticks are printed. */
  readonly boxed: boolean;
}

const LABEL = /^(?:项目|资金|专项)?(?:类[型别]|属性|性质)$/u;
const TICKED = "☑✓✔√■☒▣●◉🗹";
const TICK = new RegExp(`[${TICKED}]`, "u");
const TOKEN =
  /(?<tick>[☑✓✔√■☒▣●◉🗹])|(?<box>[□☐○◯]|[([][)\]])|(?<word>(?:常年|经常|延续|持续|阶段|新增|新建|续建)性?|一次性)/gu;

/** The project types a form has boxes for; `null` where it has none. */
export function projectTypesOf({ grid, area }: Form): ProjectTypes | null {
  for (const row of grid.filledRows) {
    if (row < area.top || row > area.bottom) continue;
    const label = grid
      .row(row)
      .find((slot) => slot.column >= area.left && slot.column <= area.right && LABEL.test(slot.heading));
    if (!label) continue;
    const cells = answerCells(grid, label);
    const types = { label, cells, ...optionsIn(cells) };
    if (types.options.length > 0) return types;
  }
  return null;
}

/** The cells right of the label with a mark or a kind of project in them, also those of the rows below it that have no label of their own. */
function answerCells(grid: FormGrid, label: Slot): Slot[] {
  const cells: Slot[] = [];
  for (let row = label.row; row < grid.sheet.rowCount; row++) {
    const own = grid.at(row, label.column);
    if (row > label.area.bottom && own.label !== "") break;
    const right = grid.row(row).filter((slot) => slot.row === row && slot.column > label.area.right);
    const end = right.findIndex((slot) => !hasToken(slot));
    const found = end < 0 ? right : right.slice(0, end);
    if (found.length === 0 && row > label.area.bottom) break;
    cells.push(...found);
  }
  return cells;
}

function hasToken(slot: Slot): boolean {
  return [...plain(slot).matchAll(TOKEN)].length > 0;
}

function plain(slot: Slot): string {
  return slot.text.normalize("NFKC").replace(/\s/gu, "");
}

interface Token {
  readonly kind: "tick" | "box" | "word";
  readonly text: string;
  readonly slot: Slot;
}

/** Each kind with the marks on the side on which the form prints its boxes: in front of all kinds, or behind all of them. */
function optionsIn(cells: readonly Slot[]): Pick<ProjectTypes, "options" | "boxed"> {
  const tokens = cells.flatMap((slot) =>
    [...plain(slot).matchAll(TOKEN)].map(({ 0: text, groups }): Token => {
      const kind = groups?.word === undefined ? "box" : "word";
      return { kind: groups?.tick === undefined ? kind : "tick", text, slot };
    }),
  );
  const boxed = tokens.some(({ kind }) => kind !== "word");
  const isInFront = tokens[0]?.kind !== "word";
  const options: TypeOption[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== "word") return;
    const marks = isInFront ? runOf(tokens.slice(0, index).toReversed()) : runOf(tokens.slice(index + 1));
    const empty = marks.length > 0 ? "empty" : "none";
    options.push({
      word: token.text,
      mark: marks.some((mark) => TICK.test(mark.text)) ? "ticked" : empty,
      slot: token.slot,
    });
  });
  return { options, boxed };
}

/** The marks up to the next word. */
function runOf(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ kind }) => kind === "word");
  return end < 0 ? tokens : tokens.slice(0, end);
}
