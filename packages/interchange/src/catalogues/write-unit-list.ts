import type { Unit } from "@maatstaf/organisation";
import { csvText } from "./csv-lines.ts";
import { stableText } from "./stable-text.ts";
import { unitCellText } from "./unit-cells.ts";
import { unitOfRow } from "./unit-list.ts";
import type { UnitList } from "./unit-list.ts";
import { UNIT_FIELDS } from "./unit-mapping.ts";
import words from "./unit-words.json" with { type: "json" };

/** A field of a unit that a list does not tell. */
export interface UntoldOfUnit {
  readonly unitId: string;
  readonly field: string;
}

/**
 * A list without units, with a column in Dutch for every field: the form for a structure that never was a list.
 *
 * @example
 * ```ts
 * import { emptyUnitList, writeUnitList } from "@maatstaf/interchange/catalogues";
 *
 * writeUnitList(emptyUnitList("structuur"), []).startsWith("nummer;code;soort;naam;") // => true
 * ```
 */
export function emptyUnitList(source: string): UnitList {
  const columns = UNIT_FIELDS.map((field) => ({ heading: words.headings[field][0] ?? field, field }));
  const headings = columns.map(({ heading }) => heading);
  const mapping = { source, version: 1, columns };
  return { kind: "read", units: [], mapping, headings, cells: new Map(), delimiter: ";" };
}

/**
 * A list of units as CSV, by its mapping: what was not changed stands as it was read, and the columns that no field of ours holds
 * stand beside it.
 *
 * @example
 * ```ts
 * import { readUnitList, writeUnitList } from "@maatstaf/interchange/catalogues";
 *
 * const text = "Nummer;Soort;Naam;Vanaf;Lokaal\nBUR;afdeling;Burger;1/1/2025;2.14\n";
 * const list = readUnitList(new TextEncoder().encode(text), { file: "diensten.csv", organisationIds: ["gem"] });
 * list.kind === "read" ? writeUnitList(list, list.units) === text : list // => true
 * ```
 */
export function writeUnitList(list: UnitList, units: readonly Unit[]): string {
  return csvText(unitRows(list, units), list.delimiter);
}

/**
 * The same as rows of cells, the headings first: for `sheetWorkbook` of `@maatstaf/interchange/frameworks`.
 *
 * @example
 * ```ts
 * import { emptyUnitList, unitRows } from "@maatstaf/interchange/catalogues";
 *
 * unitRows(emptyUnitList("structuur"), []).length // => 1
 * ```
 */
export function unitRows(list: UnitList, units: readonly Unit[]): readonly (readonly string[])[] {
  const { headings, mapping, cells } = list;
  const before = new Map(list.units.map((unit) => [unit.id, unit]));
  const fieldOf = new Map(mapping.columns.map(({ heading, field }) => [heading, field]));
  const rows = units.map((unit) => {
    const kept = cells.get(unit.id) ?? {};
    const old = before.get(unit.id);
    return headings.map((heading) => {
      const field = fieldOf.get(heading);
      if (field === undefined) return kept[heading] ?? "";
      const text = unitCellText(field, unit);
      // A bare number of a unit above holds from the first day, so that another first day is another text of it.
      const isMoved = field === "places" && old?.validFrom !== unit.validFrom;
      return old !== undefined && !isMoved && unitCellText(field, old) === text ? (kept[heading] ?? "") : text;
    });
  });
  return [headings, ...rows];
}

/**
 * What a list does not tell of units: the fields that it has no column for, or whose cell would be read otherwise. Ask it before a
 * list is written; nothing is left out in silence.
 *
 * @example
 * ```ts
 * import { Unit } from "@maatstaf/organisation";
 * import { emptyUnitList, untoldInUnits } from "@maatstaf/interchange/catalogues";
 *
 * const unit = Unit.parse({
 *   id: "bz", code: "BZ", kind: "cell", name: { nl: "Burgerzaken", "nl-NL": "Burgerzaken" }, organisationIds: ["gem"], validFrom: "2025-01-01",
 * });
 * untoldInUnits(emptyUnitList("structuur"), [unit]) // => [{ unitId: "bz", field: "name" }]
 * ```
 */
export function untoldInUnits(list: UnitList, units: readonly Unit[]): readonly UntoldOfUnit[] {
  const [headings = [], ...rows] = unitRows(list, units);
  const place = new Map(list.mapping.columns.map(({ heading, field }) => [field, headings.indexOf(heading)] as const));
  return units.flatMap((unit, at) => {
    const again = unitOfRow(
      (field) => (rows[at]?.[place.get(field) ?? -1] ?? "").trim(),
      list.mapping,
      () => {},
    );
    const read = new Map<string, unknown>(Object.entries(again ?? {}));
    return Object.entries(unit)
      .filter(([field, value]) => stableText(value) !== stableText(read.get(field)))
      .map(([field]) => ({ unitId: unit.id, field }));
  });
}
