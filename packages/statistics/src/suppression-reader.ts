import type { Interval } from "./interval.ts";
import type { SuppressionRule } from "./suppression-options.ts";

/**
 * The narrowest bounds a reader can work out for each hidden cell of a table with margins: an exact solution of the
 * reader's linear system.
 *
 * A cell can rise by as much as flows from its column back to its row through the other hidden cells, each of which can
 * give what it has above `lowestHidden` and take any amount; it falls by the flow the other way. Both are maximum
 * flows, so the bounds are whole numbers, and no linear programming finds narrower ones.
 *
 * @returns Bounds per cell, `undefined` where the cell is shown; upper bounds are infinite when totals are withheld.
 */
export function readerIntervals(
  table: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  { lowestHidden, totals }: Pick<SuppressionRule, "lowestHidden" | "totals">,
): (Interval | undefined)[][] {
  return table.map((row, i) =>
    row.map((count, j) => {
      if (hidden[i]?.[j] !== true) return undefined;
      if (totals === "withheld") return { lower: lowestHidden, upper: Number.POSITIVE_INFINITY };
      const network = hiddenNetwork(table, hidden, { lowestHidden, without: [i, j] });
      const rows = table.length;
      const up = maximumFlow(network, rows + j, i);
      const down = maximumFlow(network, i, rows + j);
      return { lower: Math.max(lowestHidden, count - down), upper: count + up };
    }),
  );
}

/** Capacities between rows (first) and columns (after them): a row passes on any amount, a column what its cells have. */
function hiddenNetwork(
  table: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  { lowestHidden, without }: { readonly lowestHidden: number; readonly without: readonly [number, number] },
): number[][] {
  const rows = table.length;
  const size = rows + (table[0]?.length ?? 0);
  const capacity = Array.from({ length: size }, () => Array<number>(size).fill(0));
  for (const [i, row] of table.entries()) {
    for (const [j, count] of row.entries()) {
      if (hidden[i]?.[j] !== true || (i === without[0] && j === without[1])) continue;
      const [fromRow, fromColumn] = [capacity[i], capacity[rows + j]];
      if (fromRow !== undefined) fromRow[rows + j] = Number.POSITIVE_INFINITY;
      if (fromColumn !== undefined) fromColumn[i] = count - lowestHidden;
    }
  }
  return capacity;
}

/** Maximum flow by shortest augmenting paths (Edmonds and Karp). Every path passes a column, so it has a limit. */
function maximumFlow(network: readonly (readonly number[])[], source: number, sink: number): number {
  const left = network.map((row) => [...row]);
  let flow = 0;
  for (;;) {
    const path = shortestPath(left, source, sink);
    if (path === undefined) return flow;
    const amount = path.reduce((least, [from, to]) => Math.min(least, left[from]?.[to] ?? 0), Number.POSITIVE_INFINITY);
    for (const [from, to] of path) {
      const [there, back] = [left[from], left[to]];
      if (there !== undefined) there[to] = (there[to] ?? 0) - amount;
      if (back !== undefined) back[from] = (back[from] ?? 0) + amount;
    }
    flow += amount;
  }
}

function shortestPath(
  capacity: readonly (readonly number[])[],
  source: number,
  sink: number,
): (readonly [number, number])[] | undefined {
  const before = new Map<number, number>([[source, source]]);
  const queue = [source];
  for (const node of queue) {
    for (const [next, left] of (capacity[node] ?? []).entries()) {
      if (left <= 0 || before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  }
  if (!before.has(sink)) return undefined;
  const path: (readonly [number, number])[] = [];
  for (let node = sink; node !== source;) {
    const from = before.get(node) ?? source;
    path.push([from, node]);
    node = from;
  }
  return path;
}
