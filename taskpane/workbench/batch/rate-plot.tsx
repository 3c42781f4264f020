import { DESK } from "../../../addin/messages/desk.ts";
import { WORKBENCH } from "../../../addin/messages/workbench.ts";
import { rowPath, type BatchRow } from "./row.ts";
import { axisOf, type Axis, type Dot } from "./statistics.ts";

const words = DESK.statistics;

/** Size of the picture and of the field inside its axes, in its own units. */
const SIZE = { width: 460, height: 250 } as const;
const FIELD = { left: 44, right: 448, top: 12, bottom: 206 } as const;
/** Rates above this, in percent, are drawn on the right edge, so that one odd figure does not press all others together. */
const MOST_RATE = 120;
/** The distance between dots of the same figures. */
const APART = 7;

interface RatePlotProps {
  readonly dots: readonly Dot[];
  readonly onOpen: (row: BatchRow) => void;
}

/** Execution rate against score, one dot a row; a click opens its file. */
export function RatePlot({ dots, onOpen }: RatePlotProps) {
  if (dots.length === 0) return <p>{words.noDots}</p>;
  const [rates, scores] = [
    axisOf(
      dots.map(({ rate }) => rate),
      MOST_RATE,
    ),
    axisOf(dots.map(({ score }) => score)),
  ];
  const x = (rate: number): number => along(Math.min(rate, rates.to), rates, [FIELD.left, FIELD.right]);
  const y = (score: number): number => along(score, scores, [FIELD.bottom, FIELD.top]);
  return (
    <>
      <svg className="wb-plot" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="group" aria-label={words.plot}>
        {ticksOf(rates).map((rate) => (
          <g key={`x${rate}`}>
            <line x1={x(rate)} x2={x(rate)} y1={FIELD.top} y2={FIELD.bottom} />
            <text x={x(rate)} y={FIELD.bottom + 16} textAnchor="middle">
              {rate}
            </text>
          </g>
        ))}
        {ticksOf(scores).map((score) => (
          <g key={`y${score}`}>
            <line x1={FIELD.left} x2={FIELD.right} y1={y(score)} y2={y(score)} />
            <text x={FIELD.left - 6} y={y(score) + 4} textAnchor="end">
              {score}
            </text>
          </g>
        ))}
        <text x={(FIELD.left + FIELD.right) / 2} y={SIZE.height - 8} textAnchor="middle">
          {words.rate}
        </text>
        <text x={12} y={(FIELD.top + FIELD.bottom) / 2} textAnchor="middle" className="wb-upright">
          {words.score}
        </text>
        {dots.map((dot) => (
          <DotMark key={dot.row.index} dot={dot} x={x(dot.rate)} y={y(dot.score)} onOpen={onOpen} />
        ))}
      </svg>
      {dots.some(({ rate }) => rate > MOST_RATE) && <p>{words.beyond(MOST_RATE)}</p>}
    </>
  );
}

interface DotMarkProps {
  readonly dot: Dot;
  readonly x: number;
  readonly y: number;
  readonly onOpen: (row: BatchRow) => void;
}

function DotMark({ dot: { row, twin }, x, y, onOpen }: DotMarkProps) {
  const unit = row.unit === "" ? rowPath(row) : row.unit;
  const name = row.project === "" || row.project === unit ? unit : `${unit} ${row.project}`;
  const label = words.dot({ name, rate: row.rate, score: row.score });
  return (
    <circle
      cx={x - (twin % 6) * APART}
      cy={y + Math.floor(twin / 6) * APART}
      r={6}
      role="button"
      tabIndex={0}
      aria-label={label}
      data-verdict={row.verdict}
      onClick={() => onOpen(row)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onOpen(row);
      }}
    >
      <title>{`${label}（${WORKBENCH.batch.verdicts[row.verdict]}）`}</title>
    </circle>
  );
}

function along(value: number, { from, to }: Axis, [start, end]: readonly [number, number]): number {
  return start + ((value - from) / (to - from)) * (end - start);
}

/** Whole tens along an axis, at most six of them. */
function ticksOf({ from, to }: Axis): number[] {
  const step = Math.ceil((to - from) / 60) * 10;
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}
