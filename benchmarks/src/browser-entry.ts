import { aggregated, seriesLimits } from "@maatstaf/indicators/engine";
import type { ColumnarFacts, IndicatorCells } from "@maatstaf/indicators/engine";
import { checksumParts } from "./engine-checksum.ts";
import { loadColumns } from "./engine-load-columns.ts";
import { exampleSpace, seeded } from "./example-space.ts";
import { limitsChecksum } from "./limits-checksum.ts";

/** The same work in a page and in Node: each returns its checksum and its milliseconds. */
export interface EngineWork {
  readonly load: (rows: number, order: "time" | "random") => void;
  readonly group: () => { readonly checksum: string; readonly milliseconds: number };
  readonly limits: () => { readonly checksum: string; readonly milliseconds: number };
}

/** Facts in memory, and what is done with them. */
export function engineWork(): EngineWork {
  let facts: ColumnarFacts | undefined;
  const values = exampleSeries();
  let cells: IndicatorCells | undefined;
  let into: ReturnType<typeof seriesLimits> | undefined;
  return {
    load: (rows, order) => {
      cells = undefined;
      facts = loadColumns(exampleSpace(200), rows, order).facts;
    },
    group: () => {
      if (facts === undefined) throw new Error("load first");
      const start = performance.now();
      cells = aggregated(facts, cells);
      return { milliseconds: performance.now() - start, checksum: JSON.stringify(checksumParts(cells)) };
    },
    limits: () => {
      const start = performance.now();
      into = seriesLimits(values, 40, into === undefined ? {} : { into });
      return { milliseconds: performance.now() - start, checksum: limitsChecksum(into) };
    },
  };
}

/** 100,000 series of 40 points. */
export function exampleSeries(): Float64Array {
  const next = seeded(7);
  const values = new Float64Array(100_000 * 40);
  for (let place = 0; place < values.length; place += 1) {
    values[place] = 70 + (next() + next() + next() + next() - 2) * 8;
  }
  return values;
}

Object.assign(globalThis, { engineWork });
