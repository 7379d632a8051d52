import { Unit } from "@maatstaf/organisation";
import type { Unit as UnitType } from "@maatstaf/organisation";
import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import * as z from "zod";
import { columnLetters } from "../frameworks/cell-address.ts";
import { readSheetWorkbook } from "../frameworks/sheet-workbook.ts";
import { problemList } from "../problem.ts";
import type { WorkspaceProblem } from "../problem.ts";
import { quoted } from "../quoted.ts";
import { decodedText } from "../text-encoding.ts";
import { headedTable, underHeading } from "./csv-lines.ts";
import type { HeadedTable } from "./csv-lines.ts";
import { refusedFor } from "./reading.ts";
import type { Refused } from "./reading.ts";
import { unitCell } from "./unit-cells.ts";
import { UNIT_FIELDS, unitMappingOf } from "./unit-mapping.ts";
import type { UnitField, UnitMapping } from "./unit-mapping.ts";
import words from "./unit-words.json" with { type: "json" };

/** A list of units that was read, with the mapping it was read by and every cell that no field of ours holds. */
export interface UnitList {
  readonly kind: "read";
  readonly units: readonly UnitType[];
  /** To keep, for the next list of this source. */
  readonly mapping: UnitMapping;
  readonly headings: readonly string[];
  /** Every cell of each unit, by its id, to write what was not changed as it was. */
  readonly cells: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly delimiter: "," | ";";
}

/** What a list of units cannot say itself. */
export interface UnitListOptions {
  readonly file: string;
  /** Where the list comes from, for a mapping that is proposed. */
  readonly source?: string;
  /** The mapping that was kept; without one the headings are recognised in Dutch and English. */
  readonly mapping?: UnitMapping;
  /** Which organisations the units serve, for a list without a column for it: kept in the mapping. */
  readonly organisationIds?: readonly string[];
}

const MUST: readonly UnitField[] = ["id", "kind", "name", "validFrom"];
const LONGEST_CODE = 80;

/**
 * Reads the units of an organisation from CSV: number, kind, name, from when to when, under which unit, and what they came from.
 * Without a column for a short code the number is the code. Everything that is wrong is told at once, by cell; then nothing is
 * taken in. What a structure asks besides is for `structureIssues` of `@maatstaf/organisation` to say.
 *
 * @returns `refused` for a unit that stands there twice, under a unit that is not in the list, or under itself.
 *
 * @see docs/methods/catalogue-formats.md
 *
 * @example
 * ```ts
 * import { readUnitList } from "@maatstaf/interchange/catalogues";
 *
 * const text = "Nummer;Soort;Naam;Geldig vanaf;Staat onder\nBUR;cluster;Burger;2025-01-01;\nBZ;dienst;Burgerzaken;1/1/2025;BUR\n";
 * const list = readUnitList(new TextEncoder().encode(text), { file: "diensten.csv", organisationIds: ["gem"] });
 * list.kind === "read" ? list.units[1]?.places : list // => [{ parentId: "BUR", from: "2025-01-01" }]
 * ```
 */
export function readUnitList(bytes: Uint8Array, options: UnitListOptions): UnitList | Refused {
  const { file } = options;
  const decoded = decodedText(bytes);
  if (decoded.kind === "undecodable") return refusedFor(file, `encoding-${decoded.reason}`, { row: decoded.row });
  const table = headedTable(decoded.text, file);
  if (table.kind === "refused") return table;
  const [firstLine = ""] = decoded.text.trimStart().split(/\r|\n/u, 1);
  return listed(table, { ...options, delimiter: firstLine.includes(";") ? ";" : "," });
}

/**
 * The same from rows of cells, such as a sheet of a workbook: the first row is the heading.
 *
 * @example
 * ```ts
 * import { unitListOfRows } from "@maatstaf/interchange/catalogues";
 *
 * const rows = [["Nummer", "Soort", "Naam", "Vanaf", "Staat onder"], ["BZ", "dienst", "Burgerzaken", "2025-01-01", "BUR"]];
 * const list = unitListOfRows(rows, { file: "diensten.xlsx", organisationIds: ["gem"] });
 * list.kind === "refused" ? list.problems.map(({ cell, code }) => [cell, code]) : list // => [["E2", "unit-parent-unknown"]]
 * ```
 */
export function unitListOfRows(rows: readonly (readonly string[])[], options: UnitListOptions): UnitList | Refused {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const even = rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
  const table = underHeading(even, 1, options.file);
  return table.kind === "refused" ? table : listed(table, { ...options, delimiter: ";" });
}

/**
 * The same from the first sheet of a workbook (XLSX).
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { readUnitWorkbook } from "@maatstaf/interchange/catalogues";
 *
 * const list = await Effect.runPromise(readUnitWorkbook(new Uint8Array(), { file: "diensten.xlsx" }));
 * list.kind === "refused" ? list.problems[0]?.code : list // => "workbook-unreadable"
 * ```
 */
export const readUnitWorkbook = (bytes: Uint8Array, options: UnitListOptions): Effect.Effect<UnitList | Refused> =>
  Effect.match(readSheetWorkbook(bytes, { file: options.file }), {
    onSuccess: (rows): UnitList | Refused => unitListOfRows(rows, options),
    onFailure: ({ problems, total }): UnitList | Refused => ({ kind: "refused", problems, total }),
  });

interface Row {
  readonly unit: UnitType;
  readonly cellOf: (field: UnitField) => string;
}

function listed(
  { heading, rows }: HeadedTable,
  {
    file,
    source = file,
    mapping,
    organisationIds,
    delimiter,
  }: UnitListOptions & { readonly delimiter: UnitList["delimiter"] },
): UnitList | Refused {
  const proposed = mapping ?? unitMappingOf(heading, source);
  const used: UnitMapping = organisationIds === undefined ? proposed : { ...proposed, organisationIds };
  const lost = used.columns.find((column) => !heading.includes(column.heading));
  if (lost !== undefined)
    return refusedFor(file, "list-column-absent", { row: 1, params: { found: quoted(lost.heading) } });
  const place = new Map(used.columns.map(({ heading: name, field }) => [field, heading.indexOf(name)] as const));
  const must: readonly UnitField[] = used.organisationIds === undefined ? [...MUST, "organisationIds"] : MUST;
  const absent = must.find((field) => !place.has(field));
  if (absent !== undefined)
    return refusedFor(file, "column-missing", { row: 1, params: { expected: words.headings[absent][0] ?? absent } });
  const problems = problemList();
  const first = new Map<string, string>();
  const cells = new Map<string, Readonly<Record<string, string>>>();
  const read = rows.flatMap(({ row, cells: line }): Row[] => {
    const said = (field: UnitField): string => (line[place.get(field) ?? -1] ?? "").trim();
    const cellOf = (field: UnitField): string => `${columnLetters(place.get(field) ?? 0)}${row}`;
    const problem: Problem = (field, code, params) => {
      problems.add({ file, cell: cellOf(field), code, params });
    };
    for (const field of must) if (said(field) === "") problem(field, "cell-empty", { expected: "value" });
    const otherCell = first.get(said("id"));
    if (said("id") !== "" && otherCell !== undefined) problem("id", "listed-unit-twice", { otherCell });
    first.set(said("id"), otherCell ?? cellOf("id"));
    const unit = unitOfRow(said, used, problem);
    cells.set(said("id"), Object.fromEntries(heading.map((name, at) => [name, line[at] ?? ""])));
    return unit === undefined ? [] : [{ unit, cellOf }];
  });
  const units = new Map(read.map(({ unit }) => [unit.id, unit]));
  if (problems.found().total === 0)
    for (const { field, code, found, cellOf } of read.flatMap((one) => treeProblems(one, units)))
      problems.add({ file, cell: cellOf(field), code, params: { found: quoted(found) } });
  const found = problems.found();
  if (found.total > 0) return { kind: "refused", ...found };
  return { kind: "read", units: read.map(({ unit }) => unit), mapping: used, headings: heading, cells, delimiter };
}

type Problem = (field: UnitField, code: string, params: WorkspaceProblem["params"]) => void;

/** The unit that a row says, without looking at other rows. */
export function unitOfRow(
  said: (field: UnitField) => string,
  { organisationIds }: UnitMapping,
  problem: Problem,
): UnitType | undefined {
  let isWhole = true;
  const day = unitCell("validFrom", said("validFrom"), "");
  const validFrom = day.kind === "value" ? String(day.value) : "";
  const values = new Map<UnitField, unknown>();
  for (const field of UNIT_FIELDS) {
    if (said(field) === "") continue;
    const reading = unitCell(field, said(field), validFrom);
    if (reading.kind === "value") values.set(field, reading.value);
    else {
      isWhole = false;
      problem(field, reading.code, reading.params);
    }
  }
  if (!isWhole || MUST.some((field) => !values.has(field))) return undefined;
  const { name, nameEn, ...rest } = Object.fromEntries(values);
  const draft = {
    ...(organisationIds === undefined ? {} : { organisationIds }),
    ...(values.has("code") ? {} : { code: said("id") }),
    ...rest,
    name: nameEn === undefined ? { nl: name } : { nl: name, en: nameEn },
  };
  const parsed = Result.try({ try: () => Unit.parse(draft), catch: issuesOf });
  if (Result.isSuccess(parsed)) return parsed.success;
  for (const { path, most } of parsed.failure) {
    const field = UNIT_FIELDS.find((one) => one === path) ?? "id";
    const column = field === "code" && !values.has("code") ? "id" : field;
    if (said(column) !== "") problem(column, "text-too-long", { found: quoted(said(column)), most });
  }
  return undefined;
}

/** All that the schema asks besides is that a text is not too long. */
function issuesOf(error: unknown): readonly { readonly path: unknown; readonly most: number }[] {
  if (!(error instanceof z.ZodError)) throw error;
  return error.issues.map((issue) => ({
    path: issue.path[0],
    most: issue.code === "too_big" ? Number(issue.maximum) : LONGEST_CODE,
  }));
}

interface TreeProblem extends Pick<Row, "cellOf"> {
  readonly field: UnitField;
  readonly code: string;
  readonly found: string;
}

function treeProblems({ unit, cellOf }: Row, units: ReadonlyMap<string, UnitType>): readonly TreeProblem[] {
  const upside = (field: UnitField, from: string, to: string | undefined): readonly TreeProblem[] =>
    to !== undefined && to < from ? [{ cellOf, field, code: "unit-days-upside-down", found: `${from} – ${to}` }] : [];
  const placed = unit.places.flatMap(({ parentId, from, to }): readonly TreeProblem[] =>
    units.has(parentId)
      ? upside("places", from, to)
      : [{ cellOf, field: "places", code: "unit-parent-unknown", found: parentId }],
  );
  const isCircle = placed.length === 0 && unit.places.some(({ from }) => isUnderItself(unit, units, from));
  return [
    ...upside("validTo", unit.validFrom, unit.validTo),
    ...placed,
    ...(isCircle ? [{ cellOf, field: "places" as const, code: "unit-circle", found: unit.id }] : []),
  ];
}

/** Whether the way up from a unit comes back at it: on the first day of a place, as that is where a circle begins. */
function isUnderItself(unit: UnitType, units: ReadonlyMap<string, UnitType>, on: UnitType["validFrom"]): boolean {
  const passed = new Set<UnitType>();
  let above: UnitType | undefined = unit;
  while (above !== undefined && !passed.has(above)) {
    passed.add(above);
    const place: UnitType["places"][number] | undefined = above.places.find(
      ({ from, to }) => from <= on && (to === undefined || on <= to),
    );
    above = units.get(place?.parentId ?? "");
  }
  return above === unit;
}
