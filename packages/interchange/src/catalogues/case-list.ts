import { isCalendarDate } from "@maatstaf/kernel";
import { CaseAggregate, CaseDurations, CHANNELS } from "@maatstaf/services";
import type { CaseAggregate as CaseAggregateType } from "@maatstaf/services";
import * as Result from "effect/Result";
import { columnLetters } from "../frameworks/cell-address.ts";
import { numberCell } from "../number-cell.ts";
import { periodCell } from "../period-cell.ts";
import { problemList } from "../problem.ts";
import type { WorkspaceProblem } from "../problem.ts";
import { quoted } from "../quoted.ts";
import { decodedText } from "../text-encoding.ts";
import { CASE_FIELDS, caseMappingOf } from "./case-mapping.ts";
import type { CaseField, CaseMapping } from "./case-mapping.ts";
import words from "./case-words.json" with { type: "json" };
import { csvText, headedTable, underHeading } from "./csv-lines.ts";
import type { HeadedTable } from "./csv-lines.ts";
import type { UntoldField } from "./new-services.ts";
import { refusedFor } from "./reading.ts";
import type { Refused } from "./reading.ts";

type Field = CaseField;
const FIELDS = CASE_FIELDS;
const MUST: readonly Field[] = [
  "productId",
  "period",
  "received",
  "closedOnTime",
  "closedLate",
  "openWithin",
  "openPast",
];

/** Case figures that were read, for `caseImport` of `@maatstaf/services`. */
export interface CaseList {
  readonly kind: "read";
  readonly rows: readonly CaseAggregateType[];
  /** Which row of the spreadsheet each of them was: where a refusal of `rows[n]` is to be put right. */
  readonly spreadsheetRows: readonly number[];
  /** To keep, for the figures of next month. */
  readonly mapping: CaseMapping;
  /** Headings that hold nothing of ours, and were passed over. */
  readonly passedOver: readonly string[];
}

/** What a list of case figures cannot say itself. */
export interface CaseListOptions {
  readonly file: string;
  /** The system it comes from, for a list without a column for it. */
  readonly source: string;
  /** The mapping that was kept; without one the headings are recognised in Dutch and English. */
  readonly mapping?: CaseMapping;
}

/**
 * Reads case figures of a CRM in CSV, by a mapping that is kept or by headings in Dutch or English: product, period, and what was received, closed on time
 * and late, and open within and past the norm. Every cell that is wrong is told at once; then nothing is taken in. Whether a
 * row counts cases that are there already is for `caseImport` to say.
 *
 * @see docs/methods/catalogue-formats.md
 *
 * @example
 * ```ts
 * import { readCaseList } from "@maatstaf/interchange/catalogues";
 *
 * const text = "Product;Periode;Kanaal;Ontvangen;Op tijd;Te laat;Open binnen norm;Open over norm\nP-3;2026-01;loket;55;41;6;5;3\n";
 * const list = readCaseList(new TextEncoder().encode(text), { file: "zaken.csv", source: "crm" });
 * list.kind === "read" ? list.rows.map(({ channel, openPast }) => [channel, openPast]) : list // => [["counter", 3]]
 * ```
 */
export function readCaseList(bytes: Uint8Array, options: CaseListOptions): CaseList | Refused {
  const decoded = decodedText(bytes);
  if (decoded.kind === "undecodable")
    return refusedFor(options.file, `encoding-${decoded.reason}`, { row: decoded.row });
  const table = headedTable(decoded.text, options.file);
  return table.kind === "refused" ? table : listed(table, options);
}

/**
 * The same for rows of cells that come from elsewhere, such as a sheet of a workbook: the first row is the heading.
 *
 * @example
 * ```ts
 * import { caseListOfRows } from "@maatstaf/interchange/catalogues";
 *
 * const heading = ["Product", "Periode", "Ontvangen", "Op tijd", "Te laat", "Open binnen norm", "Open over norm"];
 * const list = caseListOfRows([heading, ["P-3", "2026-01", "55", "41", "zes", "5", "3"]], { file: "zaken.xlsx", source: "crm" });
 * list.kind === "refused" ? list.problems.map(({ cell, code }) => [cell, code]) : list // => [["E2", "number-unreadable"]]
 * ```
 */
export function caseListOfRows(rows: readonly (readonly string[])[], options: CaseListOptions): CaseList | Refused {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const even = rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
  const table = underHeading(even, 1, options.file);
  return table.kind === "refused" ? table : listed(table, options);
}

function listed({ heading, rows }: HeadedTable, { file, source, mapping }: CaseListOptions): CaseList | Refused {
  const used = mapping ?? caseMappingOf(heading, source);
  const lost = used.columns.find((column) => !heading.includes(column.heading));
  if (lost !== undefined)
    return refusedFor(file, "list-column-absent", { row: 1, params: { found: quoted(lost.heading) } });
  const place = new Map(used.columns.map(({ heading: name, field }) => [field, heading.indexOf(name)] as const));
  const mapped = new Set(used.columns.map(({ heading: name }) => name));
  const passedOver = heading.filter((name) => !mapped.has(name));
  const absent = MUST.find((field) => !place.has(field));
  if (absent !== undefined)
    return refusedFor(file, "column-missing", { row: 1, params: { expected: words.headings[absent][0] ?? absent } });
  const problems = problemList();
  const read = rows.flatMap(({ row, cells }) => {
    const said = (field: Field): string => (cells[place.get(field) ?? -1] ?? "").trim();
    const wrong = (field: Field, code: string, params: WorkspaceProblem["params"]): undefined => {
      problems.add({ file, cell: `${columnLetters(place.get(field) ?? 0)}${row}`, code, params });
      return undefined;
    };
    for (const field of MUST)
      if (said(field) === "") wrong(field, "cell-empty", { expected: field === "period" ? "period" : "count" });
    const parsed = fieldsOf(said, wrong);
    const draft = { ...parsed, source: said("source") === "" ? source : said("source"), productId: said("productId") };
    const outcome = Result.try(() => CaseAggregate.parse(draft));
    if (Result.isSuccess(outcome)) return [{ row, aggregate: outcome.success }];
    // All that the schema asks besides is that a code is not too long.
    if (problems.found().total === 0)
      wrong("productId", "text-too-long", { found: quoted(said("productId")), most: 80 });
    return [];
  });
  const found = problems.found();
  if (found.total > 0) return { kind: "refused", ...found };
  return {
    kind: "read",
    rows: read.map(({ aggregate }) => aggregate),
    spreadsheetRows: read.map(({ row }) => row),
    mapping: used,
    passedOver,
  };
}

type SaidIn = (field: Field) => string;
type Wrong = (field: Field, code: string, params: WorkspaceProblem["params"]) => undefined;

function fieldsOf(said: SaidIn, wrong: Wrong): object {
  const optional = <Value>(field: Field, read: (text: string) => Value | undefined): Record<string, Value> => {
    const text = said(field);
    const value = text === "" ? undefined : read(text);
    return value === undefined ? {} : { [field]: value };
  };
  const count = (field: Field) =>
    optional(field, (text) => {
      const cell = numberCell(text, "nl-BE");
      if (cell.kind === "wrong") return wrong(field, cell.code, cell.params);
      if (Number.isInteger(cell.value) && cell.value >= 0) return cell.value;
      return wrong(field, "list-value-unknown", { found: quoted(text), expected: "0, 1, 2, 3…" });
    });
  return {
    ...optional("period", (text) => {
      const cell = periodCell(text, undefined);
      return cell.kind === "wrong" ? wrong("period", cell.code, cell.params) : cell.period;
    }),
    ...optional("channel", (text) => {
      const found = CHANNELS.find((channel) => words.channel[channel].includes(text.toLowerCase()));
      const expected = CHANNELS.map((channel) => words.channel[channel][0]).join(", ");
      return found ?? wrong("channel", "list-value-unknown", { found: quoted(text), expected });
    }),
    ...optional("targetGroupId", (text) => text),
    ...count("received"),
    ...count("closedOnTime"),
    ...count("closedLate"),
    ...count("openWithin"),
    ...count("openPast"),
    ...count("transfers"),
    ...count("solvedAtFirstContact"),
    ...optional("durations", (text) => {
      const durations = durationsIn(text);
      return (
        durations ??
        wrong("durations", "list-value-unknown", {
          found: quoted(text),
          expected: "working-days: 3; 5; 12 / working-days: <=5 40; <=10 6; > 1",
        })
      );
    }),
    ...optional("importedOn", (text) =>
      isCalendarDate(text)
        ? text
        : wrong("importedOn", "list-value-unknown", { found: quoted(text), expected: "2026-02-02" }),
    ),
  };
}

/** `working-days: 3; 5; 12`, or in classes `working-days: <=5 40; <=10 6; > 1`. */
function durationsIn(text: string): CaseDurations | undefined {
  const [, unit = "", rest = ""] = /^([a-z-]+):(.*)$/u.exec(text) ?? [];
  const parts = rest
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const above = /^> (\d+)$/u.exec(parts.at(-1) ?? "")?.[1];
  const draft =
    above === undefined
      ? { kind: "values", unit, values: parts.map(Number) }
      : {
          kind: "classes",
          unit,
          above: Number(above),
          classes: parts.slice(0, -1).map((part) => {
            const [, upTo, held] = /^<=([\d.]+) (\d+)$/u.exec(part) ?? [];
            return { upTo: Number(upTo), count: Number(held) };
          }),
        };
  return Result.getOrUndefined(Result.try(() => CaseDurations.parse(draft)));
}

function durationsText(durations: CaseDurations | undefined): string {
  if (durations === undefined) return "";
  if (durations.kind === "values") return `${durations.unit}: ${durations.values.join("; ")}`;
  const classes = durations.classes.map(({ upTo, count }) => `<=${upTo} ${count}`);
  return `${durations.unit}: ${[...classes, `> ${durations.above}`].join("; ")}`;
}

/**
 * Case figures as rows of cells, the headings first, by a mapping that was kept or in Dutch: for `sheetWorkbook` of
 * `@maatstaf/interchange/frameworks`.
 *
 * @example
 * ```ts
 * import { caseRows } from "@maatstaf/interchange/catalogues";
 *
 * caseRows([])[0]?.slice(0, 3) // => ["bron", "product", "periode"]
 * ```
 */
export function caseRows(
  cases: readonly CaseAggregateType[],
  mapping: CaseMapping = OWN_MAPPING,
): readonly (readonly string[])[] {
  return [
    mapping.columns.map(({ heading }) => heading),
    ...cases.map((row) => mapping.columns.map(({ field }) => cellOf(row, field))),
  ];
}

const OWN_MAPPING: CaseMapping = {
  source: "maatstaf",
  version: 1,
  columns: FIELDS.map((field) => ({ heading: words.headings[field][0] ?? field, field })),
};

/**
 * What a list by this mapping does not tell of case figures: the fields that it has no column for. A source that is that of the
 * mapping is told by the reader.
 *
 * @example
 * ```ts
 * import { CaseMapping, untoldInCases } from "@maatstaf/interchange/catalogues";
 * import { CaseAggregate } from "@maatstaf/services";
 *
 * const mapping = CaseMapping.parse({ source: "crm", version: 1, columns: [{ heading: "Dossier", field: "productId" }] });
 * const row = { source: "crm", productId: "P-3", period: "2026-01", received: 1, closedOnTime: 1, closedLate: 0, openWithin: 0, openPast: 0, transfers: 2 };
 * untoldInCases([CaseAggregate.parse(row)], mapping).slice(-1) // => [{ productId: "P-3", field: "transfers" }]
 * ```
 */
export function untoldInCases(cases: readonly CaseAggregateType[], mapping: CaseMapping): readonly UntoldField[] {
  const told = new Set(mapping.columns.map(({ field }) => field));
  return cases.flatMap((row) =>
    FIELDS.filter((field) => row[field] !== undefined && !told.has(field))
      .filter((field) => field !== "source" || row.source !== mapping.source)
      .map((field) => ({ productId: row.productId, field })),
  );
}

function cellOf(row: CaseAggregateType, field: Field): string {
  if (field === "durations") return durationsText(row.durations);
  if (field === "channel") return row.channel === undefined ? "" : (words.channel[row.channel][0] ?? "");
  return String(row[field] ?? "");
}

/**
 * Case figures as CSV, which `readCaseList` reads back as they were.
 *
 * @example
 * ```ts
 * import { writeCaseList } from "@maatstaf/interchange/catalogues";
 *
 * writeCaseList([]).startsWith("bron;product;periode;kanaal;doelgroep;ontvangen;") // => true
 * ```
 */
export function writeCaseList(cases: readonly CaseAggregateType[], mapping?: CaseMapping): string {
  return csvText(caseRows(cases, mapping), ";");
}
