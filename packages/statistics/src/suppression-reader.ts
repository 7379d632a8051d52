import type { Interval } from "./interval.ts";
import type { FlowNetwork } from "./suppression-flow.ts";
import { maximumFlow } from "./suppression-flow.ts";
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
  const network = hiddenNetwork(table, hidden, lowestHidden);
  return table.map((line, row) =>
    line.map((count, column) => {
      if (hidden[row]?.[column] !== true) return undefined;
      if (totals === "withheld") return { lower: lowestHidden, upper: Number.POSITIVE_INFINITY };
      const without = withoutCell(network, row, table.length + column);
      const up = maximumFlow(without, table.length + column, row);
      const down = maximumFlow(without, row, table.length + column);
      return { lower: Math.max(lowestHidden, count - down), upper: count + up };
    }),
  );
}

/**
 * Rows first, then columns. A hidden cell passes any amount from its row to its column, and back what it has above
 * `lowestHidden`; every path between a row and a column has a limit, because it passes from a column to a row.
 */
function hiddenNetwork(
  table: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  lowestHidden: number,
): FlowNetwork {
  const rows = table.length;
  const nodes = rows + (table[0]?.length ?? 0);
  const capacity = new Float64Array(nodes * nodes);
  for (const [row, line] of table.entries()) {
    for (const [column, count] of line.entries()) {
      if (hidden[row]?.[column] !== true) continue;
      capacity[row * nodes + rows + column] = Number.POSITIVE_INFINITY;
      capacity[(rows + column) * nodes + row] = count - lowestHidden;
    }
  }
  return { nodes, capacity };
}

/** The network when one cell neither gives nor takes. */
function withoutCell({ nodes, capacity }: FlowNetwork, row: number, column: number): FlowNetwork {
  const rest = Float64Array.from(capacity);
  rest[row * nodes + column] = 0;
  rest[column * nodes + row] = 0;
  return { nodes, capacity: rest };
}
