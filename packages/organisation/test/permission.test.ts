import {
  ACCESS_REFUSAL_CODES,
  activeRoles,
  CAPABILITIES,
  CAPABILITY_OBJECTS,
  CapabilityGrant,
  capabilityIssues,
  capabilityMatrix,
  organisationMessages,
  organisationRefusalText,
  permission,
  roleAbbreviation,
  roleIssues,
  ROLES,
  reorganised,
} from "@maatstaf/organisation";
import type {
  AccessObject,
  AccessQuestion,
  AccessRules,
  Capability,
  Person,
  RoleAssignment,
} from "@maatstaf/organisation";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changes, day, ON, person, role, structure } from "./structure.ts";

const matrix = capabilityMatrix();
const rules = (
  assignments: readonly RoleAssignment[],
  people: readonly Person[] = [],
  more: Partial<AccessRules> = {},
) => ({
  structure: structure(),
  people,
  assignments,
  matrix,
  ...more,
});
const object = (kind: AccessObject["kind"], more: Partial<AccessObject> = {}): AccessObject => ({
  kind,
  organisationId: "gem",
  ...more,
});
const ask = (personId: string, action: Capability, what: AccessObject, on = ON): AccessQuestion => ({
  personId,
  action,
  object: what,
  on,
});
const answer = (given: AccessRules, question: AccessQuestion): string => {
  const found = permission(given, question);
  return found.kind === "allowed" ? `by ${found.reach}` : found.reasons.map(({ code }) => code).join(", ");
};

/** The table of the specification, as printed: suffix o, s and p as there. */
const TABLE = `
framework                 | CUA   | R     | R      | A      | R    | R    | -    | R    | R    | R    | -
self-evaluation-score     | agg   | C s   | C s    | C s    | C s  | -    | -    | agg  | -    | -    | -
self-evaluation-consensus | CU    | A o   | R o    | R      | R    | p    | p    | R    | p    | -    | -
product                   | CUA   | CUA o | R      | R      | R    | R    | p    | R    | R    | R    | p
indicator-card            | CUA   | CU o  | R      | A      | R    | p    | p    | R    | R    | R    | p
measurement               | CU    | CU o  | C s    | R      | R    | p    | p    | R    | R    | R    | p
objective                 | R     | CU o  | R      | A      | CU   | A    | A    | R    | R    | -    | p
survey                    | CUA   | -     | p      | A      | A    | p    | p    | R    | R    | R    | p
complaint                 | agg   | R s   | C      | R      | agg  | agg  | agg  | R s  | -    | CUA  | C
proposal                  | CUA   | CUA o | C      | A      | A    | A    | -    | R    | R    | R    | C
audit                     | CU    | -     | R o    | A      | R    | p    | p    | CUA  | CU s | -    | -
risk                      | CU    | CU o  | C      | A      | A    | A    | p    | R    | R    | R    | -
policy-test               | CU    | CU o  | R      | R      | A    | A    | p    | R    | R    | -    | p
management-review         | CU    | -     | p      | A      | A    | R    | p    | R    | R    | -    | -
report                    | C     | C o   | R o    | A      | A    | R    | p    | R    | p    | C    | p
`;
const COLUMNS = [
  "quality-coordinator",
  "unit-head",
  "staff-member",
  "general-director",
  "management-team",
  "college",
  "council",
  "internal-auditor",
  "external-auditor",
  "complaints-coordinator",
  "resident",
] as const;
const CELLS = TABLE.trim()
  .split("\n")
  .flatMap((line) => {
    const [kind = "", ...cells] = line.split("|").map((part) => part.trim());
    return COLUMNS.map((column, at) => [kind as AccessObject["kind"], column, cells[at] ?? ""] as const);
  });

/** What an object must be like for a suffix to reach it, and what it must not be like. */
const REACH = {
  "": { is: {}, not: undefined },
  o: { is: { unitId: "bz" }, not: { unitId: "ict" } },
  s: { is: { assigneeIds: ["me"] }, not: { assigneeIds: ["other"] } },
  p: { is: { isPublished: true }, not: { isPublished: false } },
} as const;
const ASPECTS = ["key-set", "budget", "scope", "programme", "escalated", "signal", "critical", "high"];

const CHANGES = ["create", "update", "approve"] as const;

/** Whether the holder of one role may do something with an object. */
const may = (kind: AccessObject["kind"], column: (typeof COLUMNS)[number], action: Capability, more: object) => {
  const scope = column === "unit-head" ? "unit:bz" : "organisation:gem";
  const mine = rules([role("me", column, scope, { to: "2026-12-31" })], [person("me", ["bz"])]);
  return permission(mine, ask("me", action, object(kind, { aspects: ASPECTS, ...more }))).kind === "allowed";
};

/** Whether a cell says that its object may be read; a cell that speaks of creating alone does not say. */
const reads = (cell: string): boolean | undefined => {
  if (cell === "-" || cell === "agg") return false;
  return /[RUAp]/u.test(cell) ? true : undefined;
};

const issuesOf = (grant: object) =>
  capabilityIssues([CapabilityGrant.parse({ reach: "all", ...grant })]).map(({ code }) => code);

describe("the capability matrix", () => {
  it.each(CELLS)("%s: %s is %s", (kind, column, cell) => {
    const [letters = "", suffix = ""] = cell === "p" ? ["", "p"] : cell.split(" ");
    const { is, not } = REACH[/^[osp]$/u.test(suffix) ? (suffix as "o" | "s" | "p") : ""];
    const wanted = CHANGES.filter((action) => letters !== "agg" && letters.includes(action.charAt(0).toUpperCase()));
    expect(CHANGES.filter((action) => may(kind, column, action, is))).toEqual(wanted);
    expect([undefined, may(kind, column, "read", is)]).toContain(reads(cell));
    expect(cell !== "agg" || may(kind, column, "read-aggregate", {})).toBe(true);
    const beyond =
      not === undefined ? [] : [...CHANGES, "read" as const].filter((action) => may(kind, column, action, not));
    expect(beyond).toEqual(column === "quality-coordinator" && not !== undefined ? ["read"] : []);
  });

  it("keeps to its invariants, and an adapted one that does not is told", () => {
    expect(capabilityIssues(matrix)).toEqual([]);
    expect(issuesOf({ role: "administrator", object: "complaint", actions: ["read"] })).toEqual([
      "administrator-reaches-content",
    ]);
    expect(issuesOf({ role: "council", object: "risk", actions: ["read"] })).toEqual(["council-beyond-published"]);
    expect(issuesOf({ role: "external-auditor", object: "complaint", actions: ["read"], reach: "self" })).toEqual([
      "external-auditor-beyond-data-room",
    ]);
    expect(issuesOf({ role: "resident", object: "survey", actions: ["update"] })).toEqual(["outsider-changes"]);
  });

  it("has a word for every role, action and object, and an abbreviation for every role", () => {
    const ids = [...ROLES, ...CAPABILITIES, ...CAPABILITY_OBJECTS, ...matrix.flatMap(({ only = [] }) => only)];
    expect(ids.filter((id) => !organisationMessages.has(`label.${id}`))).toEqual([]);
    expect(new Set(ROLES.map((one) => roleAbbreviation(one))).size).toBe(ROLES.length);
  });

  it("US-19: who scored a self-evaluation sees their own score, and no colleague does", () => {
    const given = rules(
      [role("mw", "staff-member", "organisation:gem"), role("head", "unit-head", "unit:bz")],
      [person("mw", ["bz"])],
    );
    const score = object("self-evaluation-score", { unitId: "bz", createdBy: "mw", assigneeIds: ["mw"] });
    expect(["mw", "head"].map((who) => answer(given, ask(who, "read", score)))).toEqual(["by self", "not-assigned"]);
  });

  it("a limit holds: the management team accepts a risk up to high, the college a critical one", () => {
    const given = rules([role("mt", "management-team", "group:group"), role("col", "college", "organisation:gem")]);
    const accepts = (who: string, zone: string) =>
      answer(given, ask(who, "approve", object("risk", { aspects: [zone] })));
    expect([accepts("mt", "high"), accepts("mt", "critical")]).toEqual(["by all", "beyond-limit"]);
    expect([accepts("col", "critical"), accepts("col", "high")]).toEqual(["by all", "beyond-limit"]);
  });
});

describe("scope", () => {
  const head = role("me", "unit-head", "unit:citizen");

  it("the head of a unit reaches the units under it, of that day, and no other", () => {
    const found = ["citizen", "bz", "desk", "ict"].map((unitId) =>
      answer(rules([head]), ask("me", "update", object("product", { unitId }))),
    );
    expect(found).toEqual(["by own-unit", "by own-unit", "by own-unit", "outside-own-unit"]);
  });

  it("what a closed unit owned is reached through its successor", () => {
    const outcome = reorganised(structure(), changes.rename, { holdings: [], transfers: [] });
    if (outcome.kind === "refused") throw new Error("refused");
    const given = rules([role("me", "unit-head", "unit:digital")], [], { structure: outcome.structure });
    expect(answer(given, ask("me", "update", object("product", { unitId: "ict" }), day("2026-03-01")))).toBe(
      "by own-unit",
    );
  });

  it("a group reaches its organisations; a police zone only what it published to the municipality", () => {
    const given = rules([role("me", "management-team", "group:group"), role("mw", "staff-member", "organisation:gem")]);
    expect(answer(given, ask("me", "read", object("risk", { organisationId: "ocmw" })))).toBe("by all");
    expect(answer(given, ask("me", "read", object("risk", { organisationId: "pz" })))).toBe("other-organisation");
    const shared = object("survey", { organisationId: "pz", publishedTo: ["gem"] });
    expect(answer(given, ask("mw", "read", shared))).toBe("by published");
    expect(answer(given, ask("mw", "read", { ...shared, publishedTo: ["other"] }))).toBe("other-organisation");
    // Who reads everything of the municipality reads what the zone published to it as well, and changes none of it.
    const coordinators = rules([role("kc", "quality-coordinator", "organisation:gem")]);
    expect(answer(coordinators, ask("kc", "read", shared))).toBe("by all");
    expect(answer(coordinators, ask("kc", "update", shared))).toBe("other-organisation");
    expect(answer(coordinators, ask("kc", "read", { ...shared, publishedTo: ["other"] }))).toBe("other-organisation");
    expect(answer(given, ask("mw", "create", { ...shared, kind: "complaint" }))).toBe("other-organisation");
  });

  it("a role for one thing reaches that thing, and what is part of it", () => {
    const given = rules([role("x", "external-auditor", "audit:AU-1", { to: "2026-03-13" })]);
    const inRoom = object("report", { isPublished: true, partOf: [{ kind: "audit", id: "AU-1" }] });
    expect(answer(given, ask("x", "read", inRoom))).toBe("by published");
    expect(answer(given, ask("x", "read", object("report", { isPublished: true })))).toBe("outside-scope");
  });

  it("protected content is for who is entitled, and for whom it is assigned to", () => {
    const given = rules([
      role("kc", "quality-coordinator", "organisation:gem"),
      role("mt", "management-team", "organisation:gem"),
      role("ad", "general-director", "organisation:gem"),
      role("own", "risk-owner", "risk:R-01"),
    ]);
    const fraud = object("risk", { id: "R-01", isProtected: true, aspects: ["high"], assigneeIds: ["own"] });
    expect(["kc", "mt", "ad", "own"].map((who) => answer(given, ask(who, "read", fraud)))).toEqual([
      "protected-content",
      "protected-content",
      "by all",
      "by self",
    ]);
  });
});

const approves = (given: AccessRules, createdBy: string) =>
  answer(given, ask("kc", "approve", object("proposal", { createdBy })));
const action = (executorIds: readonly string[]) => object("improvement-action", { executorIds });
const case1 = (more: Partial<AccessObject>) => object("complaint", { id: "K-1", assigneeIds: ["klb"], ...more });

describe("separation of duties", () => {
  const kc = role("kc", "quality-coordinator", "organisation:gem");

  it("nobody approves their own proposal, nor a stand-in that of whom they stand in for", () => {
    const ad = role("ad", "general-director", "organisation:gem");
    const standIn = role("kc", "general-director", "organisation:gem", {
      id: "s",
      delegatedBy: ad.id,
      to: "2026-02-28",
    });
    expect(approves(rules([kc]), "mw")).toBe("by all");
    expect(approves(rules([kc]), "kc")).toBe("own-proposal");
    expect(approves(rules([ad, standIn]), "mw")).toBe("by all");
    expect(approves(rules([ad, standIn]), "ad")).toBe("own-proposal");
  });

  it("who carried out an action does not verify its effect", () => {
    const auditor = rules([role("ia", "internal-auditor", "organisation:gem")]);
    expect(answer(auditor, ask("ia", "verify", action(["mw"])))).toBe("by all");
    expect(answer(auditor, ask("ia", "verify", action(["mw", "ia"])))).toBe("executor-verifies");
  });

  it("US-32: an auditor does not audit a unit they worked in during the last twelve months", () => {
    const worked = person("ia", [], {
      units: [
        { unitId: "bz", from: "2025-01-01", to: "2025-06-30" },
        { unitId: "support", from: "2025-07-01" },
      ],
    });
    const auditor = rules([role("ia", "internal-auditor", "organisation:gem")], [worked]);
    const may = (unitId: string, on: string, action: Capability = "create") =>
      answer(auditor, ask("ia", action, object("audit", { unitId }), day(on)));
    expect(may("bz", "2026-06-30")).toBe("audits-own-unit");
    expect(may("bz", "2026-07-01")).toBe("by all");
    expect(may("desk", "2026-02-02")).toBe("audits-own-unit");
    expect(may("citizen", "2026-02-02")).toBe("audits-own-unit");
    expect(may("sd", "2026-02-02")).toBe("by all");
    expect(may("ict", "2026-07-01")).toBe("audits-own-unit");
    expect(may("bz", "2026-02-02", "read")).toBe("by all");
  });

  it("an auditor of whom it is not known where they worked audits no unit", () => {
    const given = rules([role("ia", "internal-auditor", "organisation:gem")]);
    expect(answer(given, ask("ia", "create", object("audit", { unitId: "bz" })))).toBe("work-history-unknown");
    expect(answer(given, ask("ia", "read", object("audit", { unitId: "bz" })))).toBe("by all");
  });

  it("a unit that got another name is still the unit they worked in", () => {
    const outcome = reorganised(structure(), changes.rename, { holdings: [], transfers: [] });
    if (outcome.kind === "refused") throw new Error("refused");
    const worked = person("ia", [], { units: [{ unitId: "ict", from: "2025-01-01", to: "2026-02-01" }] });
    const given = rules([role("ia", "internal-auditor", "organisation:gem")], [worked], {
      structure: outcome.structure,
    });
    expect(answer(given, ask("ia", "create", object("audit", { unitId: "digital" }), day("2026-06-01")))).toBe(
      "audits-own-unit",
    );
  });

  it("a complaint is not handled by whom it is about, nor by who took the decision", () => {
    const handler = rules([role("klb", "complaint-handler", "complaint:K-1")]);
    expect(answer(handler, ask("klb", "update", case1({})))).toBe("by self");
    expect(answer(handler, ask("klb", "update", case1({ subjectIds: ["klb"] })))).toBe("subject-of-complaint");
    expect(answer(handler, ask("klb", "update", case1({ decidedByIds: ["klb"] })))).toBe("own-decision");
  });

  it("an administrator reads no complaint, whatever other role they hold", () => {
    const given = rules([
      role("p", "administrator", "organisation:gem"),
      role("p", "complaints-coordinator", "organisation:gem"),
    ]);
    expect(answer(rules([role("p", "administrator", "organisation:gem")]), ask("p", "read", object("complaint")))).toBe(
      "role-has-no-right",
    );
    expect(answer(given, ask("p", "read", object("complaint")))).toBe("administrator-no-content");
    expect(roleIssues(structure(), [person("p")], given.assignments).map(({ code }) => code)).toEqual([
      "administrator-handles-complaints",
    ]);
  });

  it("US-34: the access of an external auditor ends by itself, and holds no complaint", () => {
    const given = rules([role("x", "external-auditor", "organisation:gem", { to: "2026-03-13" })]);
    const reads = (on: string) => answer(given, ask("x", "read", object("product"), day(on)));
    expect([reads("2026-03-13"), reads("2026-03-14")]).toEqual(["by all", "role-ended"]);
    expect(answer(given, ask("x", "read", object("complaint")))).toBe("role-has-no-right");
    expect(
      answer(rules([role("x", "external-auditor", "organisation:gem")]), ask("x", "read", object("product"))),
    ).toBe("no-role");
  });
});

const updates = (assignments: readonly RoleAssignment[], unitId = "bz", on = ON) =>
  answer(rules(assignments), ask("in", "update", object("product", { unitId }), on));
const found = (people: readonly Person[], ...assignments: RoleAssignment[]) =>
  roleIssues(structure(), people, assignments).map(({ code }) => code);

describe("delegation", () => {
  const head = role("head", "unit-head", "unit:bz");
  const standIn = (more: object) =>
    role("in", "unit-head", "unit:bz", { id: "d", delegatedBy: head.id, to: "2026-02-28", ...more });

  it("holds for its days, as long as the role itself, and says instead of whom", () => {
    const given = [head, standIn({})];
    expect(permission(rules(given), ask("in", "update", object("product", { unitId: "bz" })))).toMatchObject({
      insteadOf: "head",
    });
    expect(updates(given, "bz", day("2026-03-01"))).toBe("role-ended");
    expect(updates([{ ...head, to: day("2026-01-31") }, standIn({})])).toBe("no-role");
    expect(updates([standIn({})])).toBe("no-role");
  });

  it("without an end, or of a delegation, gives nothing; a wider scope reaches no farther", () => {
    expect(updates([head, standIn({ to: undefined })])).toBe("no-role");
    expect(
      updates(
        [head, standIn({}), role("in", "unit-head", "unit:bz", { id: "e", delegatedBy: "d", to: "2026-02-28" })].slice(
          0,
          2,
        ),
      ),
    ).toBe("by own-unit");
    expect(
      updates([
        head,
        standIn({ personId: "x" }),
        role("in", "unit-head", "unit:bz", { id: "e", delegatedBy: "d", to: "2026-02-28" }),
      ]),
    ).toBe("no-role");
    expect(updates([head, standIn({ scope: { kind: "unit", id: "support" } })], "ict")).toBe("outside-own-unit");
  });

  it("a stand-in handles what was assigned to whom they stand in for", () => {
    const owner = role("own", "risk-owner", "risk:R-1");
    const given = rules([owner, role("in", "risk-owner", "risk:R-1", { delegatedBy: owner.id, to: "2026-02-28" })]);
    expect(answer(given, ask("in", "update", object("risk", { id: "R-1", assigneeIds: ["own"] })))).toBe("by self");
  });

  it.each([
    ["delegation-unknown", { delegatedBy: "none" }],
    ["delegation-endless", { to: undefined }],
    ["delegation-longer", { from: "2024-12-01" }],
    ["delegation-wider", { scope: { kind: "unit", id: "citizen" } }],
    ["delegation-wider", { role: "general-director" }],
    ["delegation-to-self", { personId: "head" }],
  ])("%s is found", (code, more) => {
    const people = [person("head"), person("in")];
    expect(roleIssues(structure(), people, [head, standIn(more)]).map((one) => one.code)).toEqual([code]);
  });

  it("other things that are wrong with roles and people are found", () => {
    expect(found([person("head")], head)).toEqual([]);
    expect(found([], head)).toEqual(["person-unknown"]);
    expect(found([person("head", ["none"])], head)).toEqual(["unit-unknown"]);
    expect(found([person("head", [], { employment: { from: "2025-02-01" } })], head)).toEqual([
      "role-outside-employment",
    ]);
    expect(found([person("head", ["bz"], { employment: { from: "2025-02-01" } })])).toEqual(["unit-after-employment"]);
    const chain = role("third", "unit-head", "unit:bz", { delegatedBy: "d", to: "2026-02-28" });
    expect(found([person("head"), person("in"), person("third")], head, standIn({}), chain)).toEqual([
      "delegation-of-delegation",
    ]);
    expect(found([person("head"), person("head")])).toEqual(["id-used-twice"]);
  });

  it("a unit is headed by somebody who is known", () => {
    const headed = structure();
    const units = headed.units.map((one) => (one.id === "bz" ? { ...one, headId: "head" } : one));
    const issues = (people: readonly Person[]) => roleIssues({ ...headed, units }, people, []);
    expect(issues([person("head")])).toEqual([]);
    expect(issues([])).toMatchObject([{ code: "person-unknown", place: "units[1].headId" }]);
  });

  it("nobody holds a role outside their employment", () => {
    const left = person("head", [], { employment: { from: "2020-01-01", to: "2026-01-31" } });
    expect(activeRoles([head], "head", day("2026-01-31"), [left])).toHaveLength(1);
    expect(activeRoles([head], "head", ON, [left])).toEqual([]);
  });
});

const scopes = fc.constantFrom(
  "organisation:gem",
  "group:group",
  "unit:bz",
  "unit:citizen",
  "risk:R-1",
  "complaint:K-1",
);
const roles = fc.record({
  role: fc.constantFrom(...ROLES),
  scope: scopes,
  to: fc.constantFrom("2026-01-31", "2026-12-31"),
});
const held = (list: readonly { role: string; scope: string; to: string }[]) =>
  list.map(({ role: name, scope, to }, at) => role("me", name, scope, { id: `a${at}`, to }));
const objects = fc.record({
  kind: fc.constantFrom(...CAPABILITY_OBJECTS),
  id: fc.constantFrom("R-1", "K-1"),
  organisationId: fc.constantFrom("gem", "ocmw", "pz"),
  unitId: fc.constantFrom("bz", "desk", "ict"),
  isPublished: fc.boolean(),
  isProtected: fc.boolean(),
  aspects: fc.subarray(ASPECTS),
  createdBy: fc.constantFrom("me", "other"),
  assigneeIds: fc.subarray(["me"]),
  executorIds: fc.subarray(["me"]),
});
const actions = fc.constantFrom(...CAPABILITIES);

describe("permission is monotone", () => {
  it("one role more never takes a right away, but for the administrator's on complaints", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.array(roles, { maxLength: 4 }), roles, objects, actions, (before, extra, what, action) => {
        fc.pre(extra.role !== "administrator" || what.kind !== "complaint");
        const question = ask("me", action, what);
        const people = [person("me", ["bz"])];
        const kinds = [before, [...before, extra]].map((list) => permission(rules(held(list), people), question).kind);
        expect(kinds).not.toEqual(["allowed", "refused"]);
      }),
      { numRuns: 500 },
    );
  });

  it("a role gives nothing after its last day, and nobody anything without a role", () => {
    fc.assert(
      fc.property(fc.array(roles, { maxLength: 4 }), objects, actions, (list, what, action) => {
        const ended = held(list.map((one) => ({ ...one, to: "2026-01-31" })));
        expect(permission(rules(ended), ask("me", action, what)).kind).toBe("refused");
        expect(permission(rules(held(list)), ask("other", action, what)).kind).toBe("refused");
      }),
      { numRuns: 200 },
    );
  });

  it("what may be changed may be read, a narrower unit never opens more, and no zone opens unasked", () => {
    fc.assert(
      fc.property(roles, objects, (one, what) => {
        const people = [person("me", ["bz"])];
        const can = (scope: string, action: Capability, target: AccessObject = what) =>
          permission(rules(held([{ ...one, scope, to: "2026-12-31" }]), people), ask("me", action, target)).kind ===
          "allowed";
        expect(!can(one.scope, "update") || can(one.scope, "read")).toBe(true);
        expect(!can("unit:bz", "update") || can("unit:citizen", "update")).toBe(true);
        expect(can("organisation:gem", "read", { ...what, organisationId: "pz" })).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

it("every refusal has words in both languages, with the role named and not its code", () => {
  const params = {
    person: "p",
    on: "2026-02-02",
    role: "unit-head",
    roles: "unit-head, college",
    action: "read",
    object: "risk",
  };
  const more = { organisation: "pz", scope: "audit AU-1", limit: "budget", unit: "BZ" };
  for (const code of ACCESS_REFUSAL_CODES) {
    expect(organisationRefusalText({ code, params: { ...params, ...more } }, "nl-BE")).toMatch(/^[^{}]+[.]$/u);
    expect(organisationRefusalText({ code, params: { ...params, ...more } }, "en-GB")).not.toMatch(/unit-head|[{}]/u);
  }
});
