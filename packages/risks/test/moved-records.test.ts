import { calendarDate, inputIssues } from "@maatstaf/kernel";
import {
  contextIssues,
  ContextIssue,
  contextLifeCycle,
  Control,
  ControlTest,
  controlTestLifeCycle,
  dutyConflicts,
  Incident,
  incidentLifeCycle,
  movedContext,
  movedControlTest,
  movedIncident,
  movedScenario,
  Scenario,
  scenarioIssues,
  scenarioLibrary,
  scenarioLifeCycle,
  testedControl,
} from "@maatstaf/risks";
import { describe, expect, it } from "vitest";
import { walked, WHY } from "./model.ts";
import { control, ON, register } from "./register.ts";

const owner = { id: "ict", roles: ["risk-owner", "internal-auditor", "quality-coordinator"] } as const;
const auditor = { id: "ia", roles: ["internal-auditor"] } as const;
const kc = { id: "kc", roles: ["quality-coordinator"] } as const;
const director = { id: "ad", roles: ["general-director"] } as const;
const head = { id: "head", roles: ["unit-head"] } as const;

const came = (
  outcome: ReturnType<typeof movedScenario | typeof movedIncident | typeof movedControlTest | typeof movedContext>,
) =>
  outcome.kind === "moved"
    ? outcome.to
    : outcome.reasons.map(({ code, params }) => `${code} ${params["guard"] ?? params["part"] ?? ""}`.trim());

const { risks } = register();
const planned = (more: object = {}) => ControlTest.parse({ id: "T-1", controlId: "restore-test", ...more });
const seen = { on: "2026-01-04", result: "works", evidence: "Logboek van de hersteltest" };

const movedTest = (
  test: ControlTest,
  command: "perform" | "confirm" | "repeat" | "cancel",
  actor: typeof owner | typeof auditor | typeof kc,
) => movedControlTest(test, { command, actor, on: ON, motivation: WHY }, { risks });

describe("a test of a control", () => {
  it("is performed with evidence, and confirmed by who neither performed it nor owns a risk that rests on it", () => {
    expect(came(movedTest(planned(), "perform", owner))).toEqual(["guard-not-met evidence-attached"]);
    expect(came(movedTest(planned({ ...seen, on: "2026-01-06" }), "perform", owner))).toEqual([
      "guard-not-met evidence-attached",
    ]);
    const performed = movedTest(planned(seen), "perform", owner);
    const test = performed.kind === "moved" ? performed.record : planned();
    expect(test.performerIds).toEqual(["ict"]);
    expect(came(movedTest(test, "confirm", owner))).toEqual([
      "separation-of-duties risk-owner",
      "separation-of-duties performer",
    ]);
    const byAuditor = movedTest(planned(seen), "perform", auditor);
    expect(byAuditor.kind === "moved" && came(movedTest(byAuditor.record, "confirm", auditor))).toEqual([
      "separation-of-duties performer",
    ]);
    const confirmed = movedTest(test, "confirm", kc);
    expect(confirmed.kind === "moved" && confirmed.record).toMatchObject({
      state: "confirmed",
      performerIds: ["ict", "kc"],
    });
  });

  it("decision 11: a confirmed test never leaves the owner as the only assessor; an unconfirmed one counts for nothing", () => {
    const fresh = Control.parse(control({ tests: [] }));
    const performed = planned({ ...seen, state: "performed", performerIds: ["ict"] });
    expect(testedControl(fresh, performed)).toEqual(fresh);
    expect(testedControl(fresh, { ...performed, state: "confirmed", controlId: "other" })).toEqual(fresh);
    const confirmed = movedTest(performed, "confirm", kc);
    const tested = confirmed.kind === "moved" ? testedControl(fresh, confirmed.record) : fresh;
    expect(tested.tests).toEqual([{ on: "2026-01-04", by: ["ict", "kc"], result: "works" }]);
    expect(dutyConflicts({ risks, controls: [tested] }, ON)).toEqual([]);
  });

  it("that is repeated starts anew, without what was seen", () => {
    const again = movedTest(planned({ ...seen, state: "performed", performerIds: ["ict"] }), "repeat", kc);
    expect(again.kind === "moved" && again.record).toEqual(planned());
  });

  it("random edits and commands never confirm one by its performer or by the owner of the risk, nor without evidence", () => {
    const reached = walked<ControlTest>({
      cycle: controlTestLifeCycle,
      start: planned(),
      actors: [owner, auditor, kc, { id: "p2", roles: ["control-owner"] }, { id: "p2", roles: ["internal-auditor"] }],
      edits: [(test, on) => ({ ...test, on, result: "works", evidence: "Logboek" })],
      move: (test, given) => movedControlTest(test, given as Parameters<typeof movedControlTest>[1], { risks }),
      invariant: (after, { command, actor }, before) => ({
        "evidence is there": after.state !== "confirmed" || (after.evidence !== undefined && after.on !== undefined),
        "confirmed by another":
          command !== "confirm" || !(actor.id === "ict" || before.performerIds.includes(actor.id)),
        "two assessors": after.state !== "confirmed" || after.performerIds.length > 1,
      }),
    });
    expect(reached).toEqual(new Set(["planned", "performed", "confirmed", "cancelled"]));
  });
});

const scenario = (more: object = {}) =>
  Scenario.parse({
    id: "power-cut",
    version: 1,
    name: { nl: "Stroomuitval" },
    trigger: { nl: "Het gebouw valt zonder stroom" },
    authorId: "fac",
    processes: [{ processId: "civil-registry", tolerableHours: 8, recoveryHours: 4, paperFallback: true }],
    ...more,
  });
const exercise = (more: object = {}) => ({ on: "2026-01-04", kind: "desk", ...more });

const movedStory = (
  record: Scenario,
  command: "approve" | "exercise" | "review" | "rewrite",
  actor: typeof director | typeof kc,
) => movedScenario(record, { command, actor, on: ON, motivation: WHY });

describe("a scenario", () => {
  it("is approved when recovery is tolerable, by another than who wrote it, and only when it is known who did", () => {
    const approved = movedStory(scenario(), "approve", director);
    expect(approved.kind === "moved" && [approved.to, approved.record.approvedOn]).toEqual(["approved", ON]);
    expect(came(movedStory(scenario({ authorId: "ad" }), "approve", director))).toEqual([
      "separation-of-duties author",
    ]);
    expect(scenarioLibrary().flatMap((draft) => came(movedStory(draft, "approve", director)))).toEqual(
      Array(15).fill("part-unknown author"),
    );
    const slow = { processId: "civil-registry", tolerableHours: 8, recoveryHours: 9, paperFallback: true };
    expect(came(movedStory(scenario({ processes: [slow] }), "approve", director))).toEqual([
      "guard-not-met recovery-tolerable",
    ]);
    const bare = { ...slow, recoveryHours: 4, paperFallback: false };
    expect(came(movedStory(scenario({ processes: [bare] }), "approve", director))).toEqual([
      "guard-not-met recovery-tolerable",
    ]);
  });

  it("is exercised by an exercise that was not reviewed yet, and reviewed when its findings are answered", () => {
    expect(came(movedStory(scenario({ state: "approved" }), "exercise", kc))).toEqual([
      "guard-not-met exercise-recorded",
    ]);
    const late = scenario({ state: "approved", exercises: [exercise({ on: "2026-01-06" })] });
    expect(came(movedStory(late, "exercise", kc))).toEqual(["guard-not-met exercise-recorded"]);
    const exercised = scenario({ state: "exercised", exercises: [exercise({ findings: ["De sleutel was zoek"] })] });
    expect(came(movedStory(exercised, "review", kc))).toEqual(["guard-not-met findings-answered"]);
    const answered = scenario({
      ...exercised,
      exercises: [exercise({ findings: ["De sleutel was zoek"], followUp: "Er hangt een tweede sleutel." })],
    });
    const reviewed = movedStory(answered, "review", kc);
    const record = reviewed.kind === "moved" ? reviewed.record : answered;
    expect(record.exercises.map(({ reviewedOn }) => reviewedOn)).toEqual([ON]);
    expect(came(movedStory(record, "exercise", kc))).toEqual(["guard-not-met exercise-recorded"]);
  });

  it("random edits and commands never approve one that recovers too late, nor by its author", () => {
    const reached = walked<Scenario>({
      cycle: scenarioLifeCycle,
      start: scenario(),
      actors: [director, { id: "fac", roles: ["general-director", "risk-owner"] }, kc],
      edits: [
        (record) => ({ ...record, processes: record.processes.map((one) => ({ ...one, recoveryHours: 12 })) }),
        (record) => ({ ...record, processes: record.processes.map((one) => ({ ...one, recoveryHours: 4 })) }),
        (record, on) => ({ ...record, exercises: [...record.exercises, { on, kind: "live", findings: ["Traag"] }] }),
        (record) => ({ ...record, exercises: record.exercises.map((one) => ({ ...one, followUp: "Hersteld" })) }),
      ],
      move: (record, given) => movedScenario(record, given as Parameters<typeof movedScenario>[1]),
      invariant: (after, { command, actor, on }, before) => ({
        "approved by another": command !== "approve" || actor.id !== "fac",
        "recovery tolerable":
          command !== "approve" || scenarioIssues([after], { on }).every(({ severity }) => severity !== "error"),
        "exercised by an exercise": after.state !== "exercised" || after.exercises.some(({ on: day }) => day <= on),
        "reviewed with answers":
          after.state !== "reviewed" ||
          after.exercises.every(({ followUp, findings }) => findings.length === 0 || followUp !== undefined),
        "a version for each rewrite": after.version === before.version + (command === "rewrite" ? 1 : 0),
      }),
    });
    expect(reached).toEqual(new Set(["approved", "exercised", "reviewed", "draft"]));
  });
});

const incident = (more: object = {}) =>
  Incident.parse({
    id: "I-1",
    on: "2026-01-02",
    riskIds: ["R-03"],
    description: "Ladder gleed weg",
    nearMiss: true,
    ...more,
  });

const movedCase = (
  record: Incident,
  command: "analyse" | "close" | "reopen",
  actor: typeof kc | typeof head,
  motivation = WHY,
) => movedIncident(record, { command, actor, on: ON, motivation }, { risks });

describe("an incident", () => {
  it("is linked to risks that are there, and closed with a lesson by another than who analysed it", () => {
    expect(came(movedCase(incident({ riskIds: [] }), "analyse", kc))).toEqual(["guard-not-met risks-linked"]);
    expect(came(movedCase(incident({ riskIds: ["R-99"] }), "analyse", kc))).toEqual(["guard-not-met risks-linked"]);
    const analysed = movedCase(incident(), "analyse", kc);
    const record = analysed.kind === "moved" ? analysed.record : incident();
    expect(record.analystIds).toEqual(["kc"]);
    const learned = { ...record, lessons: "De ladder staat nu vast." };
    expect(came(movedCase(record, "close", head))).toEqual(["guard-not-met lesson-written"]);
    expect(came(movedCase(learned, "close", kc))).toEqual(["separation-of-duties analyst"]);
    expect(came(movedCase(learned, "close", head))).toBe("closed");
    expect(came(movedCase(incident({ state: "analysed", lessons: "Geleerd." }), "close", head))).toEqual([
      "part-unknown analyst",
    ]);
  });

  it("is reopened twice, with a why, and not a third time", () => {
    const closed = incident({ state: "closed", analystIds: ["ict"], reopened: 1 });
    expect(came(movedCase(closed, "reopen", kc, "ok"))).toEqual(["motivation-too-short"]);
    expect(came(movedCase(closed, "reopen", kc))).toBe("analysed");
    expect(came(movedCase({ ...closed, reopened: 2 }, "reopen", kc))).toEqual(["counter-exhausted"]);
  });

  it("random edits and commands never close one without a lesson, nor by who analysed it", () => {
    const reached = walked<Incident>({
      cycle: incidentLifeCycle,
      start: incident(),
      actors: [owner, kc, head, { id: "kc2", roles: ["quality-coordinator"] }],
      edits: [(record) => ({ ...record, lessons: "De ladder staat nu vast." })],
      move: (record, given) => movedIncident(record, given as Parameters<typeof movedIncident>[1], { risks }),
      invariant: (after, { command, actor }, before) => ({
        "a lesson": after.state !== "closed" || after.lessons !== undefined,
        "closed by another": command !== "close" || before.analystIds?.includes(actor.id) === false,
        "reopened twice at most": (after.reopened ?? 0) <= 2,
        "no analyst is lost": (before.analystIds ?? []).every((id) => after.analystIds?.includes(id) === true),
      }),
    });
    expect(reached).toEqual(new Set(["analysed", "closed"]));
  });
});

const factor = (more: object = {}) =>
  ContextIssue.parse({
    id: "ageing",
    kind: "external",
    theme: "social",
    text: { nl: "De bevolking vergrijst" },
    effect: { nl: "Meer vraag naar zorg" },
    ownerId: "aw",
    ...more,
  });

const team = (id: string) => ({ id, roles: ["management-team"] }) as const;
const validated = (record: ContextIssue, id: string) =>
  movedContext(record, { command: "validate", actor: team(id), on: ON });

describe("a factor of the context", () => {
  it("is validated by another than who wrote it, from which day a year counts", () => {
    expect(came(validated(factor(), "aw"))).toEqual(["separation-of-duties author"]);
    expect(came(validated(factor({ authorId: "kc" }), "kc"))).toEqual(["separation-of-duties author"]);
    const done = validated(factor(), "mt");
    const record = done.kind === "moved" ? done.record : factor();
    const late = (day: string) =>
      contextIssues({ factors: [record], stakeholders: [] }, { riskIds: [], on: calendarDate(day) }).map(
        ({ code }) => code,
      );
    expect([late("2027-01-05"), late("2027-01-06")]).toEqual([[], ["context-review-overdue"]]);
  });

  it("random commands never leave one validated without a day, nor validate the first time by its author", () => {
    const reached = walked<ContextIssue>({
      cycle: contextLifeCycle,
      start: factor(),
      actors: [team("mt"), team("aw"), kc, { id: "timer", roles: ["timer"] }],
      edits: [(record) => ({ ...record, riskIds: ["R-03"] })],
      move: (record, given) => movedContext(record, given as Parameters<typeof movedContext>[1]),
      invariant: (after, { command, actor, on }, before) => ({
        "a day": after.state === "draft" || after.validatedOn !== undefined,
        "the day of the command": command !== "validate" || after.validatedOn === on,
        "by another": command !== "validate" || before.state !== "draft" || actor.id !== "aw",
      }),
    });
    expect(reached).toEqual(new Set(["draft", "validated", "review"]));
  });
});

it("a command out of turn is refused with its code and changes nothing, for every record", () => {
  expect(came(movedControlTest(planned(), { command: "confirm", actor: auditor, on: ON }, { risks }))).toEqual([
    "no-such-transition",
  ]);
  expect(came(movedScenario(scenario(), { command: "review", actor: kc, on: ON }))).toEqual(["no-such-transition"]);
  expect(came(movedIncident(incident(), { command: "close", actor: head, on: ON }, { risks }))).toEqual([
    "no-such-transition",
  ]);
  expect(came(movedContext(factor(), { command: "look-again", actor: kc, on: ON }))).toEqual(["no-such-transition"]);
});

it.each([
  ["an incident", Incident, { ...incident(), on: "2026-02-30" }, "on"],
  ["an exercise", Scenario, { ...scenario(), exercises: [exercise({ on: "2026-13-01" })] }, "exercises[0].on"],
  [
    "a test of a control",
    Control,
    control({ tests: [{ on: "gisteren", by: ["ia"], result: "works" }] }),
    "tests[0].on",
  ],
  ["a test that is planned", ControlTest, { ...planned(), due: "2026-06-31" }, "due"],
  ["a factor", ContextIssue, { ...factor(), validatedOn: "05/01/2026" }, "validatedOn"],
])("a date that is no date is refused in %s with its code and place", (_, schema, input, place) => {
  expect(inputIssues(schema.safeParse(input).error, input).map(({ path, code }) => [path, code])).toEqual([
    [place, "not-a-calendar-date"],
  ]);
});
