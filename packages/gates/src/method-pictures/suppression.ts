import { suppressedTable } from "@maatstaf/statistics";
import type { CellRole, PublishedCount } from "@maatstaf/statistics";
import type { Picture } from "./picture.ts";
import { element, INK, label, picture } from "./svg.ts";

const COUNTS = [
  [20, 3, 15],
  [18, 22, 9],
  [30, 12, 11],
];
const SIDE = { width: 58, height: 40 } as const;

/** A table as it is counted and as it is published. */
export function disclosureControlPicture(): Picture {
  const table = suppressedTable(COUNTS);
  if (table.kind !== "suppressed-table") throw new RangeError("disclosure-control: not publishable");
  const roles = table.audit.map((row) => row.map(({ role }) => role));
  return picture(
    {
      page: "disclosure-control",
      title: "A table of counts, as counted and as published",
      description:
        "Left nine counts with their totals, among them a 3 that is below the threshold of 5. Right the same table with a dot in place of that 3 and of three other counts, 15, 12 and 11, at the corners of one rectangle; all totals are still shown.",
    },
    { width: 640, height: 240 },
    [
      ...grid("as counted", 40, COUNTS, (row, column) => COUNTED[roles[row]?.[column] ?? "shown"]),
      ...grid("as published", 360, table.published.cells, (row, column) =>
        roles[row]?.[column] === "shown" ? PLAIN : HIDDEN,
      ),
      label("→", { x: 318, y: 134, anchor: "middle", size: 28, fill: INK.muted }),
      label("orange: below 5, blue: hidden with it, so that totals do not tell", { x: 40, y: 230, fill: INK.muted }),
    ],
  );
}

/** Colours of a cell: paper and ink. */
interface CellInk {
  readonly fill: string;
  readonly ink: string;
}

const PLAIN: CellInk = { fill: INK.paper, ink: INK.text };

/** One look for every hidden cell: a colour of its own for the small one would tell that it is small. */
const HIDDEN: CellInk = { fill: INK.grid, ink: INK.text };

const COUNTED = {
  shown: PLAIN,
  primary: { fill: INK.orange, ink: INK.paper },
  secondary: { fill: INK.blue, ink: INK.paper },
} satisfies Record<CellRole, CellInk>;

function grid(
  title: string,
  left: number,
  cells: readonly (readonly PublishedCount[])[],
  inkOf: (row: number, column: number) => CellInk,
): readonly string[] {
  const cell = (row: number, column: number, text: string, look?: CellInk) => {
    const [x, y] = [left + column * SIDE.width, 40 + row * SIDE.height];
    const place = { x: x + SIDE.width / 2, y: y + SIDE.height / 2 + 5, anchor: "middle", size: 15 } as const;
    if (look === undefined) return label(text, { ...place, fill: INK.muted });
    const box = element("rect", { x, y, ...SIDE, fill: look.fill, stroke: INK.axis });
    return box + label(text, { ...place, fill: look.ink });
  };
  const drawn = cells.flatMap((line, row) =>
    line.map((count, column) => cell(row, column, String(count), inkOf(row, column))),
  );
  const rowTotals = COUNTS.map((line, row) => cell(row, line.length, String(sum(line))));
  const columnTotals = (COUNTS[0] ?? []).map((_, column) =>
    cell(COUNTS.length, column, String(sum(COUNTS.map((line) => line[column] ?? 0)))),
  );
  const all = cell(COUNTS.length, COUNTS.length, String(sum(COUNTS.flat())));
  return [label(title, { x: left, y: 28, weight: "bold" }), ...drawn, ...rowTotals, ...columnTotals, all];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
