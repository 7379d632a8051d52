import { calendarDate } from "@maatstaf/kernel";
import { Person, RoleAssignment, Structure } from "@maatstaf/organisation";
import type { Holding, StructureChange } from "@maatstaf/organisation";

export const day = calendarDate;
export const ON = day("2026-02-02");

export const organisation = (id: string, more: object = {}) => ({
  id,
  kind: "municipality",
  name: { nl: id },
  country: "BE-VLG",
  identifiers: { nisCode: "44084" },
  planningRegime: "BBC",
  calendarId: "be",
  groupId: "group",
  validFrom: "2025-01-01",
  ...more,
});

export const unit = (id: string, parentId: string | undefined, more: object = {}) => ({
  id,
  code: id.toUpperCase(),
  kind: parentId === undefined ? "cluster" : "cell",
  name: { nl: id },
  organisationIds: ["gem"],
  validFrom: "2025-01-01",
  places: parentId === undefined ? [] : [{ parentId, from: "2025-01-01" }],
  ...more,
});

/** A municipality and its OCMW in one group, a police zone beside them, and two clusters of cells. */
export function structure(
  more: { readonly units?: readonly object[]; readonly organisations?: readonly object[] } = {},
): Structure {
  return Structure.parse({
    organisations: more.organisations ?? [
      organisation("gem"),
      organisation("ocmw", { kind: "ocmw", identifiers: {} }),
      organisation("pz", { kind: "police-zone", identifiers: {}, groupId: undefined, planningRegime: "none" }),
    ],
    groups: [{ id: "group", name: { nl: "Gemeente en OCMW" } }],
    units: more.units ?? [
      unit("citizen", undefined),
      unit("bz", "citizen"),
      unit("desk", "bz", { kind: "team" }),
      unit("sd", "citizen", { organisationIds: ["gem", "ocmw"] }),
      unit("support", undefined),
      unit("ict", "support"),
    ],
  });
}

export const person = (id: string, unitIds: readonly string[] = [], more: object = {}) =>
  Person.parse({
    id,
    name: `Persoon ${id}`,
    language: "nl",
    employment: { from: "2020-01-01" },
    units: unitIds.map((unitId) => ({ unitId, from: "2025-01-01" })),
    ...more,
  });

export const role = (personId: string, name: string, scope: string, more: object = {}) => {
  const [kind = "", id = ""] = scope.split(":");
  return RoleAssignment.parse({
    id: `${personId}-${name}`,
    personId,
    role: name,
    scope: { kind, id },
    from: "2025-01-01",
    ...more,
  });
};

export const holding = (kind: Holding["kind"], id: string, unitId: string, isOpen = true): Holding => ({
  kind,
  id,
  unitId,
  isOpen,
});

export const made = (id: string) => ({ id, code: id.toUpperCase(), name: { nl: id } });

export const changes = {
  rename: { kind: "rename", unitId: "ict", into: made("digital"), on: ON },
  merge: { kind: "merge", unitIds: ["bz", "sd"], into: made("counter"), on: ON },
  split: { kind: "split", unitId: "bz", into: [made("desk-a"), made("desk-b")], under: { desk: "desk-b" }, on: ON },
  move: { kind: "move", unitId: "ict", parentId: "citizen", on: ON },
  close: { kind: "close", unitId: "ict", on: ON },
} as const satisfies Record<string, StructureChange>;
