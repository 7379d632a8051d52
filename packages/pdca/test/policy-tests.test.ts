/// <reference types="node" />
import { calendarDate, inputIssues } from "@maatstaf/kernel";
import {
  ActionDraft,
  agendaSheet,
  Consultation,
  consultationViews,
  movedPolicyTest,
  pdcaMessages,
  PolicyTest,
  policyTestActionDrafts,
  policyTestDueMoments,
  policyTestIssues,
  policyTestIssueText,
  policyTestLifeCycle,
  policyTestOutcome,
  targetGroups,
  tasks,
} from "@maatstaf/pdca";
import type { PolicyTestContext } from "@maatstaf/pdca";
import { golden } from "@maatstaf/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterwards, came, walked, WHY } from "./model.ts";

const day = calendarDate;
const author = { id: "p1", roles: ["unit-head", "quality-coordinator", "college"] } as const;
const kc = { id: "kc", roles: ["quality-coordinator"] } as const;
const college = { id: "college", roles: ["college"] } as const;

/** A score for one group on each of its criteria, the first as given and the others 0. */
const group = (groupId: string, score: number | undefined, others = 0) => {
  const criteria = targetGroups().find(({ id }) => id === groupId)?.criteria ?? [];
  return {
    groupId,
    applicable: true,
    criteria: criteria.map(({ id }, at) => ({ criterionId: id, score: at === 0 ? score : others })),
  };
};
const all = (scores: Readonly<Record<string, number>> = {}) =>
  targetGroups().map(({ id }) => group(id, scores[id] ?? 0));
const mitigation = (groupId: string) => ({
  id: `M-${groupId}`,
  groupId,
  action: { title: { nl: "Vrije inloop op woensdagvoormiddag" }, kind: "preventive" },
});
const consulted = (more: object = {}) => ({
  id: "C-1",
  groupId: "associations",
  partyId: "sportraad",
  how: "brief",
  requestedOn: "2026-01-05",
  deadline: "2026-02-01",
  ...more,
});
const test = (more: object = {}): PolicyTest =>
  PolicyTest.parse({
    id: "BT-1",
    subject: { kind: "project", id: "P-7", title: "Balie alleen op afspraak" },
    phase: "ex-ante",
    authorId: "p1",
    groups: all(),
    ...more,
  });
type Command = Parameters<typeof movedPolicyTest>[1];
const given = (
  record: PolicyTest,
  command: Command["command"],
  actor: Command["actor"],
  when: string | ({ readonly on: string } & PolicyTestContext),
) => {
  const { on, ...context } = typeof when === "string" ? { on: when } : when;
  return movedPolicyTest(record, { command, actor, on: day(on), motivation: WHY }, context);
};
const by = (id: string, on = "2026-02-20") => ({ text: "Akkoord, met inloop", why: WHY, by: id, on });

const one = (groupId: string, score: number | null) => ({
  groupId,
  applicable: score !== null,
  criteria: score === null ? [] : [{ criterionId: "reach", score }],
});

describe("the outcome of a policy test", () => {
  const NAMES = {
    jongeren: "youth",
    beroepsactief: "working-age",
    senioren: "seniors",
    economie: "economy",
    sociaal: "social",
    verenigingen: "associations",
  } as const;
  const G46 = golden<
    Record<keyof typeof NAMES, number | null>,
    {
      negative: (keyof typeof NAMES)[];
      blocking: (keyof typeof NAMES)[];
      positive: number;
      tested: number;
      outcome: string;
    }
  >("G46");

  it.skipIf(G46 === undefined)("G46: no averaging over target groups", () => {
    const scores = G46?.input;
    const names = Object.keys(NAMES) as (keyof typeof NAMES)[];
    const outcome = policyTestOutcome({ groups: names.map((name) => one(NAMES[name], scores?.[name] ?? null)) });
    expect(outcome).toEqual({
      ...G46?.expected,
      negative: G46?.expected.negative.map((name) => NAMES[name]),
      blocking: G46?.expected.blocking.map((name) => NAMES[name]),
    });
  });

  it("G46 in figures: one -2 asks for rework whatever the others gain", () => {
    const groups = [
      one("youth", 2),
      one("working-age", 1),
      one("seniors", -2),
      one("economy", 1),
      one("social", -1),
      one("associations", null),
    ];
    expect(policyTestOutcome({ groups })).toEqual({
      negative: ["seniors", "social"],
      blocking: ["seniors"],
      positive: 3,
      tested: 5,
      outcome: "rework",
    });
  });

  it("nor over the criteria of one group", () => {
    const criteria = [2, 2, -2].map((score, at) => ({ criterionId: `c${at}`, score }));
    expect(policyTestOutcome({ groups: [{ groupId: "youth", applicable: true, criteria }] })).toMatchObject({
      blocking: ["youth"],
      positive: 0,
      outcome: "rework",
    });
  });

  it("a group that gains never mends the outcome, and the order of groups does not matter", () => {
    const score = fc.integer({ min: -2, max: 2 });
    const rank = { untested: 0, proceed: 0, mitigate: 1, rework: 2 };
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 2 }), (scores, gain) => {
        const groups = scores.map((value, at) => one(`g${at}`, value));
        const before = policyTestOutcome({ groups });
        const after = policyTestOutcome({ groups: [...groups, one("more", gain)] });
        expect(rank[after.outcome]).toBe(rank[before.outcome]);
        expect(policyTestOutcome({ groups: groups.toReversed() }).outcome).toBe(before.outcome);
        expect(before.outcome).toBe(scores.includes(-2) ? "rework" : scores.includes(-1) ? "mitigate" : "proceed");
      }),
      { numRuns: 100 },
    );
  });

  it("without a score nothing is tested", () => {
    expect(
      policyTestOutcome({ groups: [group("youth", undefined)].map((own) => ({ ...own, criteria: [] })) }).outcome,
    ).toBe("untested");
  });
});

const codes = (more: object) => policyTestIssues(test(more)).map(({ code, params }) => `${code} ${params["group"]}`);

describe("what a policy test lacks", () => {
  it("every group is answered: scored on each criterion, or not applicable with a reason", () => {
    expect(codes({})).toEqual([]);
    const [first, ...others] = all();
    expect(codes({ groups: others })).toEqual(["policy-test.group-missing youth"]);
    expect(codes({ groups: [{ groupId: "youth", applicable: false }, ...others] })).toEqual([
      "policy-test.reason-missing youth",
    ]);
    expect(
      codes({ groups: [{ groupId: "youth", applicable: false, reasonNotApplicable: "Gaat over zerken" }, ...others] }),
    ).toEqual([]);
    expect(codes({ groups: [{ ...first, criteria: first?.criteria.slice(1) }, ...others] })).toEqual([
      "policy-test.criterion-open youth",
    ]);
    expect(codes({ groups: [...all(), { groupId: "pets", applicable: true }] })).toEqual([
      "policy-test.group-unknown pets",
    ]);
  });

  it("a group that is worse off wants something that softens it", () => {
    expect(codes({ groups: all({ seniors: -1 }) })).toEqual(["policy-test.mitigation-missing seniors"]);
    expect(codes({ groups: all({ seniors: -1 }), mitigation: [mitigation("seniors")] })).toEqual([]);
  });

  it("says it with the name of the group and the question, in the language of the reader", () => {
    const [issue] = policyTestIssues(
      test({ groups: [{ ...group("seniors", undefined) }, ...all().filter(({ groupId }) => groupId !== "seniors")] }),
    );
    expect(issue && policyTestIssueText(issue, "nl-BE")).toBe(
      "Nog geen score voor senioren: Geraken senioren er, ook wie minder mobiel is? Geef een score van -2 tot 2.",
    );
  });

  it("the groups are data: six to begin with, of three kinds, each with criteria", () => {
    const groups = targetGroups();
    expect(groups.map(({ kind }) => kind)).toEqual([
      "population",
      "population",
      "population",
      "policy-field",
      "policy-field",
      "organisation",
    ]);
    expect(
      groups.every(
        ({ criteria }) => criteria.length >= 3 && criteria.every(({ question }) => question.en !== undefined),
      ),
    ).toBe(true);
    const newcomers = {
      id: "newcomers",
      version: 1,
      kind: "population",
      name: { nl: "nieuwkomers" },
      criteria: [{ id: "c", question: { nl: "?" } }],
    } as const;
    expect(policyTestIssues(test(), [...groups, newcomers]).map(({ params }) => params["group"])).toEqual([
      "newcomers",
    ]);
  });
});

const advised = (more: object = {}) => test({ state: "advised", decision: by("college"), ...more });

const decide = (more: object, actor: Command["actor"] = college) =>
  came(given(advised(more), "decide", actor, "2026-02-20"));

describe("movedPolicyTest", () => {
  it("goes from draft to decided", () => {
    expect(came(given(test({ groups: [] }), "test", author, "2026-01-10"))).toEqual([
      "guard-not-met every-group-answered",
    ]);
    const tested = afterwards(given(test(), "test", author, "2026-01-10"));
    const advice = { text: "Kan doorgaan", by: "kc", on: "2026-01-20" };
    expect(came(given(tested, "advise", kc, "2026-01-20"))).toEqual(["guard-not-met advice-by-actor"]);
    const told = afterwards(given(PolicyTest.parse({ ...tested, advice }), "advise", kc, "2026-01-20"));
    expect(came(given(PolicyTest.parse({ ...told, decision: by("college") }), "decide", college, "2026-02-20"))).toBe(
      "decided",
    );
  });

  it("the author neither advises nor decides", () => {
    const tested = test({ state: "tested", advice: { text: "Goed", by: "p1", on: "2026-01-20" } });
    expect(came(given(tested, "advise", author, "2026-01-20"))).toEqual(["separation-of-duties author"]);
    expect(decide({ decision: by("p1") }, author)).toEqual(["separation-of-duties author"]);
  });

  it("US-29 AC 2: -2 requires rework, or an override with why by who decides", () => {
    const harmed = { groups: all({ seniors: -2 }), mitigation: [mitigation("seniors")] };
    expect(decide(harmed)).toEqual(["guard-not-met no-blocking-or-override"]);
    expect(decide({ ...harmed, override: { why: "Moet nu.", by: "college", on: "2026-02-20" } })).toEqual([
      "guard-not-met no-blocking-or-override",
    ]);
    expect(decide({ ...harmed, override: { why: WHY, by: "p1", on: "2026-02-20" } })).toEqual([
      "guard-not-met no-blocking-or-override",
    ]);
    expect(decide({ ...harmed, override: { why: WHY, by: "college", on: "2026-02-20" } })).toBe("decided");
    expect(came(given(advised(harmed), "rework", college, "2026-02-20"))).toBe("draft");
  });

  it("-1 requires mitigation, and a decision says why", () => {
    expect(decide({ groups: all({ social: -1 }) })).toEqual(["guard-not-met mitigation-planned"]);
    expect(decide({ groups: all({ social: -1 }), mitigation: [mitigation("social")] })).toBe("decided");
    expect(decide({ decision: { ...by("college"), why: "Ja." } })).toEqual(["guard-not-met decisions-with-why"]);
  });

  it("US-40 AC 2: every view is answered with why before the decision", () => {
    const view = { text: "Wij vergaderen 's avonds", on: "2026-01-20" };
    const response = { taken: "partly", why: "Op maandag blijft de zaal langer open.", by: "p1", on: "2026-02-10" };
    expect(decide({ consulted: [consulted({ view })] })).toEqual(["guard-not-met views-answered"]);
    expect(decide({ consulted: [consulted({ view, response: { ...response, on: "2026-03-01" } })] })).toEqual([
      "guard-not-met views-answered",
    ]);
    expect(decide({ consulted: [consulted({ view, response })] })).toBe("decided");
    expect(decide({ consulted: [consulted()] })).toBe("decided");
  });

  it("US-29 AC 3: is followed up by a test afterwards, twelve months after the decision", () => {
    const decided = afterwards(given(advised(), "decide", college, "2026-02-28"));
    const after = PolicyTest.parse({ ...test(), id: "BT-2", phase: "ex-post", exAnteId: "BT-1", state: "tested" });
    const follow = (on: string, tests: readonly PolicyTest[]) => came(given(decided, "follow-up", kc, { on, tests }));
    expect(follow("2027-02-27", [after])).toEqual(["guard-not-met months-since-decision"]);
    expect(follow("2027-02-28", [])).toEqual(["guard-not-met ex-post-tested"]);
    expect(follow("2027-02-28", [{ ...after, state: "draft" }])).toEqual(["guard-not-met ex-post-tested"]);
    expect(follow("2027-02-28", [{ ...after, phase: "ex-ante" }])).toEqual(["guard-not-met ex-post-tested"]);
    expect(follow("2027-02-28", [{ ...after, exAnteId: "BT-9" }])).toEqual(["guard-not-met ex-post-tested"]);
    expect(follow("2027-02-28", [after])).toBe("followed-up");
  });

  it("random edits and commands never decide over a group that is much worse off without an override", () => {
    const after = PolicyTest.parse({ ...test(), id: "BT-2", phase: "ex-post", exAnteId: "BT-1", state: "tested" });
    const reached = walked<PolicyTest>({
      cycle: policyTestLifeCycle,
      rare: ["rework"],
      start: test({ groups: [] }),
      from: day("2026-01-05"),
      mostDays: 90,
      actors: [author, kc, college, { id: "mt", roles: ["management-team"] }],
      edits: [
        (record) => PolicyTest.parse({ ...record, groups: all() }),
        (record) => PolicyTest.parse({ ...record, groups: all({ seniors: -2 }), mitigation: [mitigation("seniors")] }),
        (record, on, id) => PolicyTest.parse({ ...record, decision: by(id, on), advice: { text: "x", by: id, on } }),
        (record, on) =>
          PolicyTest.parse({ ...record, decision: by("college", on), override: { why: WHY, by: "college", on } }),
      ],
      move: (record, command) => movedPolicyTest(record, command as Command, { tests: [after] }),
      invariant: (moved, { command, actor }) => ({
        "the author neither advises nor decides": (command !== "advise" && command !== "decide") || actor.id !== "p1",
        "who decides wrote the decision": moved.state !== "decided" || moved.decision?.by === actor.id,
        "much worse only with an override":
          moved.state !== "decided" ||
          policyTestOutcome(moved).blocking.length === 0 ||
          moved.override?.by === actor.id,
      }),
    });
    expect(reached.get("decided")).toBeGreaterThan(3);
    expect(reached.get("followed-up")).toBeGreaterThan(1);
  });
});

describe("the agenda sheet", () => {
  const project = { kind: "project", id: "P-7" } as const;

  it("US-29 AC 1: an agenda item without a test gets a warning", () => {
    const [warning] = agendaSheet(project, []).issues;
    expect(warning?.severity).toBe("warning");
    expect(warning && policyTestIssueText(warning, "nl-BE")).toBe(
      "Er is nog geen beleidstoets voor P-7. Doe die toets voor het punt naar het college gaat.",
    );
    expect(agendaSheet({ kind: "product", id: "P-7" }, [test()])).toMatchObject({ groups: [], issues: [] });
  });

  it("shows how each of the six groups fares, by its scores", () => {
    const groups = all({ youth: 2, seniors: -2, social: -1 }).map((own) =>
      own.groupId === "economy"
        ? { groupId: "economy", applicable: false, reasonNotApplicable: "Geen ondernemers bij betrokken" }
        : own,
    );
    const sheet = agendaSheet(project, [test({ id: "BT-0" }), test({ groups, consulted: [consulted()] })]);
    expect(sheet.testId).toBe("BT-1");
    expect(sheet.groups.map(({ group: own, standing }) => [own.id, standing])).toEqual([
      ["youth", "better"],
      ["working-age", "neutral"],
      ["seniors", "much-worse"],
      ["economy", "not-applicable"],
      ["social", "worse"],
      ["associations", "neutral"],
    ]);
    expect(sheet.groups[0]?.scores).toEqual([
      { criterionId: "reach", score: 2 },
      { criterionId: "say", score: 0 },
      { criterionId: "space", score: 0 },
    ]);
    expect(sheet.issues[0]).toMatchObject({ code: "policy-test.rework", params: { group: "seniors" } });
    expect(sheet.consulted).toEqual([{ partyId: "sportraad", groupId: "associations" }]);
  });

  it("US-29 AC 2: with an override the why is shown instead of the demand to rework, and after the decision when it is looked back on", () => {
    const decided = afterwards(
      given(
        test({
          state: "advised",
          groups: all({ seniors: -2 }),
          mitigation: [mitigation("seniors")],
          decision: by("college"),
          override: { why: WHY, by: "college", on: "2026-02-20" },
        }),
        "decide",
        college,
        "2026-02-20",
      ),
    );
    const sheet = agendaSheet(project, [decided]);
    const thin = { ...decided, override: { why: "Moet nu.", by: "college", on: day("2026-02-20") } };
    expect(agendaSheet(project, [thin]).issues.map(({ code }) => code)).toEqual(["policy-test.rework"]);
    expect([sheet.override, sheet.issues, sheet.exPostOn]).toEqual([WHY, [], "2027-02-20"]);
    expect(sheet.mitigation.map(({ nl }) => nl)).toEqual(["Vrije inloop op woensdagvoormiddag"]);
  });

  it("US-29 AC 3: reminds of the look back after twelve months", () => {
    const decided = afterwards(
      given(test({ state: "advised", decision: by("college") }), "decide", college, "2026-02-20"),
    );
    const [reminder] = tasks(policyTestDueMoments(decided), day("2027-02-21"));
    expect([reminder?.kind, reminder?.standing, reminder?.escalation?.isReached]).toEqual([
      "ex-post-test",
      "overdue",
      true,
    ]);
    expect(policyTestDueMoments({ ...decided, phase: "ex-post" })).toEqual([]);
    expect(pdcaMessages.has("task.ex-post-test")).toBe(true);
  });

  it("what softens a decided test becomes an action", () => {
    const drafts = policyTestActionDrafts(test({ state: "decided", mitigation: [mitigation("seniors")] }));
    expect(drafts.map((draft) => [ActionDraft.safeParse(draft).success, draft.origin.kind])).toEqual([
      [true, "policy-test"],
    ]);
    expect(policyTestActionDrafts(test({ mitigation: [mitigation("seniors")] }))).toEqual([]);
  });
});

describe("a consulted party", () => {
  const view = { text: "Wij vergaderen 's avonds", on: "2026-01-20" };
  const response = { taken: "partly", why: "Op maandag blijft de zaal langer open.", by: "p1", on: "2026-02-10" };

  it("US-40 AC 1: has a request with a deadline, and a task by it", () => {
    const asked = test({ consulted: [consulted()] });
    expect(consultationViews([asked], "sportraad", day("2026-02-01"))).toEqual([
      { testId: "BT-1", title: "Balie alleen op afspraak", deadline: "2026-02-01", isOpen: true },
    ]);
    expect(consultationViews([asked], "sportraad", day("2026-02-02"))[0]?.isOpen).toBe(false);
    expect(policyTestDueMoments(asked).map(({ kind, due, assignee }) => [kind, due, assignee])).toEqual([
      ["give-view", "2026-02-01", "sportraad"],
    ]);
    expect(policyTestDueMoments(test({ consulted: [consulted({ view })] }))).toMatchObject([
      { kind: "answer-view", due: "2026-02-19", assignee: "p1", escalatesTo: "quality-coordinator" },
    ]);
    expect(policyTestDueMoments(test({ consulted: [consulted({ view, response })] }))).toEqual([]);
  });

  it("US-40 AC 2 and US-40 AC 3: sees its own view and the answer with why, not those of others, and is listed in the test", () => {
    const other = consulted({ id: "C-2", partyId: "jeugdraad", view: { text: "Geheim", on: "2026-01-21" } });
    const answered = test({ consulted: [consulted({ view, response }), other] });
    const seen = consultationViews([answered], "sportraad", day("2026-02-15"));
    expect(seen.map(({ view: own, response: answer }) => [own, answer?.why])).toEqual([[view.text, response.why]]);
    expect(JSON.stringify(seen)).not.toContain("Geheim");
    expect(agendaSheet({ kind: "project", id: "P-7" }, [answered]).consulted.map(({ partyId }) => partyId)).toEqual([
      "sportraad",
      "jeugdraad",
    ]);
  });

  it("a deadline before the request is refused with its place, as is a score off the scale", () => {
    const wrong = Consultation.safeParse(consulted({ deadline: "2026-01-04" }));
    expect(inputIssues(wrong.error).map(({ path, code }) => [path, code])).toEqual([
      ["deadline", "policy-test.deadline-before-request"],
    ]);
    const far = PolicyTest.safeParse({ ...test(), groups: [group("youth", -3)] });
    expect(inputIssues(far.error).map(({ path, code }) => [path, code])).toEqual([
      ["groups[0].criteria[0].score", "too-small"],
    ]);
  });
});
