import { AGGREGATION_RULES } from "../aggregation-rules.ts";
import { requireColumns } from "./column-checks.ts";
import type { CellSpace } from "./cell-space.ts";
import type { FactColumns } from "./fact-columns.ts";
import type { IndicatorCells } from "./indicator-cells.ts";
import type { PeriodSums } from "./packed-sums.ts";
import { periodAdder } from "./period-adder.ts";
import { BLOCK_ROWS, narrowed, wideRows } from "./row-block.ts";
import type { RowBlock, WideRows } from "./row-block.ts";

/** How far an aggregation is. */
export interface AggregationStep {
  /** Rows added so far. */
  readonly rows: number;
  /** Rows there are. */
  readonly of: number;
}

/** Facts in columns, ready to be aggregated. See {@link columnarFacts}. */
export interface ColumnarFacts {
  readonly space: CellSpace;
  /** Number of rows. */
  readonly rows: () => number;
  /** Adds rows: all of them, or none when one is refused. @throws RangeError naming the row, what was found and expected. */
  readonly append: (columns: FactColumns) => void;
  /**
   * All sums, as steps of about `rowsPerStep` rows (default 262,144, some milliseconds): run them in one go, or a few at a
   * time between other work. Its return value is the cells. Rows appended while it runs may be left out.
   *
   * `into`: cells of the same space that are written over, such as those of an earlier aggregation. Of many cells and few facts
   * fresh memory costs most. @throws RangeError on cells of another space.
   */
  readonly aggregate: (rowsPerStep?: number, into?: IndicatorCells) => Generator<AggregationStep, IndicatorCells>;
}

/** Default of {@link ColumnarFacts.aggregate}. */
const ROWS_PER_STEP = 262_144;

/** What becomes of the denominator of a row: none, how many facts it stands for, or as it is. */
const NONE = 0;
const FACTS = 1;
const REQUIRED = 2;

/**
 * Facts of a cell space in columns of the narrowest type, by period, each row with the number of its cell.
 *
 * Ten million facts take some 60 MB. Cells are numbered once, when rows are appended; adding them up is then one pass over
 * memory, period by period, so that the sums being added to stay in the cache of the processor. Rows of a cell are added in
 * the order in which they were appended.
 *
 * @see docs/methods/indicator-engine.md
 *
 * @example
 * ```ts
 * import { IndicatorCard } from "@maatstaf/indicators";
 * import { aggregated, cellFigure, cellSpace, columnarFacts } from "@maatstaf/indicators/engine";
 * import { period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "in-time", version: 1, status: "proposed", name: { nl: "Binnen termijn" }, question: { nl: "Zijn we op tijd?" },
 *   level: "output", aggregation: "ratio", numerator: { nl: "op tijd" }, denominator: { nl: "afgehandeld" },
 *   scale: 100, unit: "%", decimals: 1, direction: "up", frequency: "quarter", lagDays: 10,
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const facts = columnarFacts(cellSpace({ cards: [card], units: ["balie", "sport"], periods: [period("2025-Q1")] }));
 * facts.append({
 *   indicators: Uint16Array.of(0, 0, 0), units: Uint16Array.of(0, 1, 1), periods: Uint8Array.of(0, 0, 0),
 *   numerators: Uint8Array.of(90, 6, 4), denominators: Uint8Array.of(100, 15, 5),
 * });
 * const cells = aggregated(facts);
 * cellFigure(cells, { indicatorId: "in-time", unit: "sport" }) // => { kind: "figure", value: 50, numerator: 10, denominator: 20 }
 * cellFigure(cells, { indicatorId: "in-time" }) // => { kind: "figure", value: (100 / 120) * 100, numerator: 100, denominator: 120 }
 * ```
 */
export function columnarFacts(space: CellSpace): ColumnarFacts {
  const hasSurveys = space.cards.some(({ aggregation }) => aggregation === "survey");
  const treatments = denominatorTreatments(space);
  const stores = space.periods.map((): PeriodRows => ({ open: undefined, filled: 0, blocks: [], isWide: false }));
  const wordsOf = (words: Int32Array, code: number): Int32Array =>
    words.subarray(code * space.cellsPerPeriod, (code + 1) * space.cellsPerPeriod);
  let rows = 0;
  /** Zeros for the sums of the first aggregation, touched where a period has facts: the first touch of memory is what costs. */
  let room: Int32Array | undefined = new Int32Array(space.cellCount);

  const seal = (store: PeriodRows): void => {
    if (store.open === undefined || store.filled === 0) return;
    store.blocks.push(narrowed(store.open, store.filled, space.cellsPerPeriod));
    store.filled = 0;
  };

  return {
    space,
    rows: () => rows,
    append: (columns) => {
      requireColumns(space, columns);
      const { indicators, units, periods, numerators, denominators, effectiveCounts } = columns;
      const unitCount = space.units.length;
      for (let row = 0; row < periods.length; row += 1) {
        const store = stores[periods[row] ?? 0];
        if (store === undefined) continue;
        if (store.open === undefined) {
          store.open = wideRows(BLOCK_ROWS, hasSurveys);
          if (room !== undefined) wordsOf(room, periods[row] ?? 0).fill(0);
        }
        const { open } = store;
        const at = store.filled;
        const indicator = indicators[row] ?? 0;
        const treatment = treatments[indicator] ?? NONE;
        const denominator = denominators === undefined ? Number.NaN : (denominators[row] ?? 0);
        open.cells[at] = indicator * unitCount + (units[row] ?? 0);
        open.numerators[at] = (numerators[row] ?? 0) + 0;
        open.denominators[at] = treated(denominator, treatment);
        if (open.effectiveCounts !== undefined) open.effectiveCounts[at] = effectiveCounts?.[row] ?? Number.NaN;
        store.filled = at + 1;
        if (store.filled === BLOCK_ROWS) seal(store);
      }
      rows += periods.length;
    },
    aggregate: function* aggregate(rowsPerStep = ROWS_PER_STEP, into) {
      if (into !== undefined && into.space !== space) {
        throw new RangeError("aggregate: into holds cells of another space; pass cells of the same space");
      }
      const sums: PeriodSums[] = [];
      let words: Int32Array | undefined;
      if (into === undefined) [words, room] = [room, undefined];
      const answers = hasSurveys ? (into?.answers ?? new Float64Array(space.cellCount * 2)) : undefined;
      const adder = periodAdder(space.cellsPerPeriod, hasSurveys);
      const size = space.cellsPerPeriod * 2;
      let added = 0;
      let due = rowsPerStep;
      for (const [code, store] of stores.entries()) {
        adder.begin(store, {
          into: into?.sums[code],
          words: () => wordsOf((words ??= new Int32Array(space.cellCount)), code),
          answers: answers?.subarray(code * size, (code + 1) * size),
        });
        for (const block of store.blocks) {
          adder.addBlock(block);
          added += block.rows;
          if (added >= due) {
            yield { rows: added, of: rows };
            due = added + rowsPerStep;
          }
        }
        if (store.open !== undefined) {
          adder.addOpen(store.open, store.filled);
          added += store.filled;
        }
        sums.push(adder.sums());
      }
      return answers === undefined ? { space, sums } : { space, sums, answers };
    },
  };
}

/** Rows of one period: whole blocks, and the one being filled. */
interface PeriodRows {
  open: WideRows | undefined;
  filled: number;
  /** Its sums do not fit packed words; it never becomes narrow again. */
  isWide: boolean;
  readonly blocks: RowBlock[];
}

/** Per indicator what becomes of denominators. */
export function denominatorTreatments({ cards }: CellSpace): Uint8Array {
  return Uint8Array.from(cards, ({ aggregation }) => {
    if (aggregation === "boolean") return FACTS;
    return AGGREGATION_RULES[aggregation].denominator === "required" ? REQUIRED : NONE;
  });
}

/** The denominator that is added up. */
export function treated(denominator: number, treatment: number): number {
  if (treatment === REQUIRED) return denominator;
  if (treatment === NONE) return 0;
  return denominator > 0 ? denominator : 1;
}

/**
 * The cells of facts, in one go.
 *
 * @param into - Cells of the same space that are written over. Default: new ones.
 * @throws RangeError on cells of another space.
 *
 * @example
 * ```ts
 * import { IndicatorCard } from "@maatstaf/indicators";
 * import { aggregated, cellSpace, columnarFacts, periodSums } from "@maatstaf/indicators/engine";
 * import { period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "calls", version: 1, status: "proposed", name: { nl: "Oproepen" }, question: { nl: "Hoeveel oproepen?" },
 *   level: "output", aggregation: "count", numerator: { nl: "oproepen" }, scale: 1, unit: "", decimals: 0,
 *   direction: "neutral", frequency: "quarter", lagDays: 10,
 *   source: { system: "telefonie", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const facts = columnarFacts(cellSpace({ cards: [card], units: ["balie"], periods: [period("2025-Q1")] }));
 * periodSums(aggregated(facts), 0) // => Float64Array.of(-0, 0)
 * ```
 */
export function aggregated(facts: ColumnarFacts, into?: IndicatorCells): IndicatorCells {
  const steps = facts.aggregate(undefined, into);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
