import { isBefore, plusDays } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { openHoldings, transferred } from "./holding.ts";
import type { Holding, Transfer } from "./holding.ts";
import type { NewUnit, StructureChange } from "./structure-change.ts";
import { endedBy, madeBy } from "./structure-change.ts";
import { structureIssues } from "./structure-issues.ts";
import type { Structure } from "./structure.ts";
import { parentIdOn } from "./unit-tree.ts";
import type { Unit } from "./unit.ts";
import { isValidOn } from "./validity.ts";

/**
 * Why a change of the structure is refused. Words are in `wording/` under `refusal.<code>`.
 *
 * @example
 * ```ts
 * import { CHANGE_REFUSAL_CODES } from "@maatstaf/organisation";
 *
 * CHANGE_REFUSAL_CODES.includes("unit-owns-open-records") // => true
 * ```
 */
export const CHANGE_REFUSAL_CODES = [
  "unit-owns-open-records",
  "unit-not-there",
  "unit-already-there",
  "too-few-units",
  "unit-under-it-unplaced",
  "begins-with-the-unit",
  "changed-later",
  "owner-not-there",
  "structure-unsound",
] as const;

/** One reason why a change is refused. */
export interface ChangeRefusal {
  readonly code: (typeof CHANGE_REFUSAL_CODES)[number];
  readonly params: Readonly<Record<string, string | number>>;
}

/** The structure and the owners after a change, or everything that stands in its way. */
export type Reorganised =
  | { readonly kind: "reorganised"; readonly structure: Structure; readonly holdings: readonly Holding[] }
  | { readonly kind: "refused"; readonly reasons: readonly [ChangeRefusal, ...ChangeRefusal[]] };

/**
 * A structure after a change. Units that end keep their records of the past; units under them go along; every open complaint,
 * action, risk and active product gets a new owner by the transfer plan. Nothing that holds before the day of the change is
 * touched, so that figures *as-was* stay what they are.
 *
 * @param options - `holdings`: what the units own; `transfers`: the plan, such as {@link proposedTransfers}.
 * @returns A new structure and holdings, or `refused` with the counts of what has no new owner; nothing is half done.
 *
 * @see docs/methods/organisation.md
 *
 * @example
 * ```ts
 * import { reorganised, Structure } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const structure = Structure.parse({
 *   organisations: [{ id: "gem", kind: "municipality", name: { nl: "Voorbeeld" }, country: "BE-VLG", planningRegime: "BBC", calendarId: "be", validFrom: "2025-01-01" }],
 *   units: [{ id: "ict", code: "ICT", kind: "cluster", name: { nl: "ICT" }, organisationIds: ["gem"], validFrom: "2025-01-01" }],
 * });
 * const holdings = [{ kind: "risk", id: "R-1", unitId: "ict", isOpen: true }] as const;
 * const change = { kind: "close", unitId: "ict", on: calendarDate("2026-01-01") } as const;
 * const outcome = reorganised(structure, change, { holdings, transfers: [] });
 * outcome.kind === "refused" && outcome.reasons // => [{ code: "unit-owns-open-records", params: { unit: "ICT", complaint: 0, action: 0, risk: 1, product: 0 } }]
 * ```
 */
export function reorganised(
  structure: Structure,
  change: StructureChange,
  { holdings, transfers }: { readonly holdings: readonly Holding[]; readonly transfers: readonly Transfer[] },
): Reorganised {
  const obstacles = [...changeRefusals(structure, change), ...transferRefusals(structure, change, holdings, transfers)];
  const [first, ...others] = obstacles;
  if (first !== undefined) return { kind: "refused", reasons: [first, ...others] };
  const changed = { ...structure, units: changedUnits(structure.units, change) };
  const known = new Set(structureIssues(structure).map((one) => JSON.stringify([one.code, one.params])));
  const broken = structureIssues(changed).find(
    (one) => one.severity === "error" && !known.has(JSON.stringify([one.code, one.params])),
  );
  if (broken !== undefined) {
    return {
      kind: "refused",
      reasons: [{ code: "structure-unsound", params: { issue: broken.code, place: broken.place } }],
    };
  }
  return { kind: "reorganised", structure: changed, holdings: transferred(holdings, transfers) };
}

function changeRefusals({ units }: Structure, change: StructureChange): ChangeRefusal[] {
  const { on } = change;
  const touched = change.kind === "merge" ? change.unitIds : [change.unitId];
  const made = madeBy(change).map(({ id }) => id);
  const parents = change.kind === "move" && change.parentId !== undefined ? [change.parentId] : [];
  const refusal = (code: ChangeRefusal["code"], params: ChangeRefusal["params"]): ChangeRefusal => ({ code, params });
  const isThere = (id: string): boolean => units.some((unit) => unit.id === id && isValidOn(unit, on));
  return [
    ...[...touched, ...parents].filter((id) => !isThere(id)).map((id) => refusal("unit-not-there", { unit: id, on })),
    ...made
      .filter((id, at) => units.some((unit) => unit.id === id) || made.indexOf(id) < at)
      .map((id) => refusal("unit-already-there", { unit: id })),
    ...((change.kind === "split" && made.length < 2) || (change.kind === "merge" && new Set(touched).size < 2)
      ? [refusal("too-few-units", { minimum: 2 })]
      : []),
    ...units
      .filter(({ id, validFrom }) => touched.includes(id) && validFrom === on)
      .map(({ code, validFrom }) => refusal("begins-with-the-unit", { unit: code, on: validFrom })),
    ...units
      .filter((unit) =>
        endedBy(change).includes(unit.id)
          ? unit.validTo !== undefined
          : touched.includes(unit.id) && hasLaterPlace(unit, on),
      )
      .map(({ code }) => refusal("changed-later", { unit: code, on })),
    ...units
      .filter((unit) => isValidOn(unit, on) && isLeftOver(unit, change))
      .map(({ code }) => refusal("unit-under-it-unplaced", { unit: code })),
  ];
}

function hasLaterPlace({ places }: Unit, on: CalendarDate): boolean {
  return places.some(({ from, to }) => !isBefore(from, on) || (to !== undefined && !isBefore(to, on)));
}

/** Whether a unit under one that is split or closed has nowhere to go. */
function isLeftOver(unit: Unit, change: StructureChange): boolean {
  const parentId = parentIdOn(unit, change.on);
  if (change.kind === "close") return parentId === change.unitId;
  if (change.kind !== "split" || parentId !== change.unitId) return false;
  return !change.into.some(({ id }) => id === change.under[unit.id]);
}

function transferRefusals(
  { units }: Structure,
  change: StructureChange,
  holdings: readonly Holding[],
  transfers: readonly Transfer[],
): ChangeRefusal[] {
  const ended = endedBy(change);
  const isOwner = (id: string): boolean =>
    madeBy(change).some((made) => made.id === id) ||
    units.some((unit) => unit.id === id && isValidOn(unit, change.on) && !ended.includes(id));
  const unknown = transfers.filter(({ toUnitId }) => !isOwner(toUnitId));
  const left = transferred(holdings, transfers);
  return [
    ...unknown.map(({ kind, id, toUnitId }) => ({
      code: "owner-not-there" as const,
      params: { kind, id, unit: toUnitId },
    })),
    ...ended.flatMap((id) => {
      const counts = openHoldings(left, id);
      const unit = units.find((one) => one.id === id)?.code ?? id;
      return Object.values(counts).every((count) => count === 0)
        ? []
        : [{ code: "unit-owns-open-records" as const, params: { unit, ...counts } }];
    }),
  ];
}

function changedUnits(units: readonly Unit[], change: StructureChange): Unit[] {
  const { on } = change;
  const before = plusDays(on, -1);
  const ended = endedBy(change);
  const kept = units.map((unit): Unit => {
    if (ended.includes(unit.id)) return { ...unit, validTo: before, places: endedPlaces(unit, on) };
    const parentId = newParent(unit, change);
    if (parentId === "same") return unit;
    const places = endedPlaces(unit, on);
    return { ...unit, places: parentId === undefined ? places : [...places, { parentId, from: on }] };
  });
  const sources = units.filter(({ id }) => ended.includes(id));
  return [...kept, ...madeBy(change).flatMap((made) => newUnits(made, sources, change))];
}

/** The places up to the day before. */
function endedPlaces({ places }: Unit, on: CalendarDate): Unit["places"] {
  return places
    .filter(({ from }) => isBefore(from, on))
    .map((place) => (place.to === undefined || !isBefore(place.to, on) ? { ...place, to: plusDays(on, -1) } : place));
}

/** Where a unit that goes on stands from now on: `same` when nothing changes. */
function newParent(unit: Unit, change: StructureChange): string | undefined {
  if (change.kind === "move") return unit.id === change.unitId ? change.parentId : "same";
  const parentId = parentIdOn(unit, change.on);
  if (parentId === undefined || !endedBy(change).includes(parentId)) return "same";
  return change.kind === "split" ? change.under[unit.id] : madeBy(change)[0]?.id;
}

function newUnits(made: NewUnit, sources: readonly Unit[], change: StructureChange): Unit[] {
  const [first] = sources;
  if (first === undefined || change.kind === "move" || change.kind === "close") return [];
  const parentId = parentIdOn(first, change.on);
  const kind = { rename: "renamed", merge: "merged", split: "split" } as const;
  return [
    {
      ...made,
      kind: first.kind,
      organisationIds: [...new Set(sources.flatMap(({ organisationIds }) => organisationIds))],
      domainIds: [...new Set(sources.flatMap(({ domainIds }) => domainIds))],
      validFrom: change.on,
      places: parentId === undefined ? [] : [{ parentId, from: change.on }],
      lineage: [{ kind: kind[change.kind], from: sources.map(({ id }) => id) }],
    },
  ];
}
