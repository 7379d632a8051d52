import { readDate } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { Unit } from "@maatstaf/organisation";
import { numberCell } from "../number-cell.ts";
import { numberText } from "../number-text.ts";
import { quoted } from "../quoted.ts";
import { severalIn, singleSpaced } from "./cell-grammar.ts";
import type { CellReading } from "./product-cells.ts";
import type { UnitField } from "./unit-mapping.ts";
import words from "./unit-words.json" with { type: "json" };

/** What a cell of a unit that is not empty says. A place without days holds as long as the unit: from `validFrom`. */
export function unitCell(field: UnitField, text: string, validFrom: string): CellReading {
  const plain: CellReading = { kind: "value", value: text };
  return {
    id: () => plain,
    code: () => plain,
    kind: () => kindIn(text),
    name: () => plain,
    nameEn: () => plain,
    organisationIds: (): CellReading => ({ kind: "value", value: severalIn(text) }),
    headId: () => plain,
    domainIds: (): CellReading => ({ kind: "value", value: severalIn(text) }),
    fte: () => made("fte", text, fteIn(text)),
    validFrom: () => made("validFrom", text, dayIn(text)),
    validTo: () => made("validTo", text, dayIn(text)),
    places: () => each("places", text, (one) => placeIn(one, validFrom)),
    lineage: () => each("lineage", text, originIn),
  }[field]();
}

/** A cell of a unit, written; empty where the unit does not say it. */
export function unitCellText(field: UnitField, unit: Unit): string {
  return {
    id: () => unit.id,
    code: () => unit.code,
    kind: () => words.kind[unit.kind][0] ?? unit.kind,
    name: () => unit.name.nl,
    nameEn: () => unit.name.en ?? "",
    organisationIds: () => unit.organisationIds.join("; "),
    headId: () => unit.headId ?? "",
    domainIds: () => unit.domainIds.join("; "),
    fte: () => (unit.fte === undefined ? "" : numberText(unit.fte).replace(".", ",")),
    validFrom: () => unit.validFrom,
    validTo: () => unit.validTo ?? "",
    places: () => unit.places.map((place) => placeText(place, unit.validFrom)).join("; "),
    lineage: () => unit.lineage.map(originText).join("; "),
  }[field]();
}

function made(field: keyof typeof words.examples, found: string, value: unknown): CellReading {
  if (value !== undefined) return { kind: "value", value };
  return {
    kind: "wrong",
    code: "list-form-unknown",
    params: { found: quoted(found), expected: words.examples[field] },
  };
}

function each(field: "places" | "lineage", cell: string, read: (text: string) => unknown): CellReading {
  const values = severalIn(cell).map((text) => ({ text, value: read(text) }));
  const wrong = values.find(({ value }) => value === undefined);
  return wrong === undefined
    ? { kind: "value", value: values.map(({ value }) => value) }
    : made(field, wrong.text, undefined);
}

function kindIn(text: string): CellReading {
  const value = codeIn(words.kind, text);
  if (value !== undefined) return { kind: "value", value };
  const expected = Object.values(words.kind)
    .map((names) => names[0] ?? "")
    .join(", ");
  return { kind: "wrong", code: "list-value-unknown", params: { found: quoted(text), expected } };
}

function codeIn(list: Readonly<Record<string, readonly string[]>>, text: string): string | undefined {
  const word = text.trim().toLowerCase();
  return Object.entries(list).find(([code, names]) => code === word || names.includes(word))?.[0];
}

function fteIn(text: string): number | undefined {
  const cell = numberCell(text, "nl-BE");
  return cell.kind === "number" && cell.value >= 0 ? cell.value : undefined;
}

function dayIn(text: string): CalendarDate | undefined {
  const reading = readDate(text, "nl-BE");
  return reading.kind === "date" ? reading.value : undefined;
}

const DAYS = /^(.*\S)\s+\((?:(?:vanaf|from)\s+([^()]+)|([^()]+?)\s+(?:t\/m|tot en met|to)\s+([^()]+))\)$/iu;

function placeIn(text: string, validFrom: string): unknown {
  const [, parentId, since, first, last] = DAYS.exec(singleSpaced(text)) ?? [];
  if (parentId === undefined) return { parentId: text, from: validFrom };
  const from = dayIn(since ?? first ?? "");
  const to = last === undefined ? undefined : dayIn(last);
  if (from === undefined || (last !== undefined && to === undefined)) return undefined;
  return { parentId, from, ...(to === undefined ? {} : { to }) };
}

function placeText({ parentId, from, to }: Unit["places"][number], validFrom: string): string {
  if (to !== undefined) return `${parentId} (${from} t/m ${to})`;
  return from === validFrom ? parentId : `${parentId} (vanaf ${from})`;
}

function originIn(text: string): unknown {
  const [, word = "", rest = ""] = /^([^:]+):\s*(.+)$/u.exec(singleSpaced(text)) ?? [];
  const [, ids = rest, day] = /^(.*\S)\s+\(([^()]+)\)$/u.exec(rest) ?? [];
  const on = day === undefined ? undefined : dayIn(day);
  const kind = codeIn(words.lineage, word);
  if (kind === undefined || (day !== undefined && on === undefined)) return undefined;
  return { kind, from: ids.split(/\s*,\s*/u), ...(on === undefined ? {} : { on }) };
}

function originText({ kind, from, on }: Unit["lineage"][number]): string {
  return `${words.lineage[kind][0] ?? kind}: ${from.join(", ")}${on === undefined ? "" : ` (${on})`}`;
}
