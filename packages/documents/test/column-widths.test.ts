import { words } from "@maatstaf/reporting";
import type { Table } from "@maatstaf/reporting";
import { expect, it } from "vitest";
import { columnWidths, tileWidths } from "../src/column-widths.ts";

const table = (...cells: readonly string[]): Table => ({
  kind: "table",
  caption: "c",
  columns: cells.map(() => ({ label: "kop", align: "start" })),
  rows: [cells.map((cell) => [words(cell)])],
  rowHeader: true,
});

const tile = (value: string) => ({ label: "l", value, note: "", tone: "neutral" }) as const;

it("shares the page equally among short columns", () => {
  expect(columnWidths(table("kort", "12,5%", "ja"))).toEqual([1, 1, 1]);
});

it("gives long columns what short ones leave, none more than three times another", () => {
  expect(columnWidths(table("x".repeat(48), "12,5%", "y".repeat(500)))).toEqual([2, 0, 3]);
});

it("gives key figures equal room while they fit, and more to the longest when they do not", () => {
  expect(tileWidths({ kind: "key-figures", items: [tile("1"), tile("2"), tile("3")] })).toEqual([1, 1, 1]);
  const [short = 0, long = 0] = tileWidths({ kind: "key-figures", items: [tile("1"), tile("x".repeat(60))] });
  expect(long / short).toBeCloseTo(1.8);
});
