import { calendarDate, period, plusDays, plusMonths } from "@maatstaf/kernel";
import type { CalendarDate, LifeCycle, Refusal } from "@maatstaf/kernel";
import {
  actionsProposed,
  BusinessProcess,
  cardUse,
  CHECK_ANSWERS,
  CheckRun,
  checkTrend,
  formulaLifeCycle,
  InstructionCard,
  movedFormula,
  movedProcess,
  movedProduct,
  openInputs,
  PROCESS_REVIEW_MONTHS,
  processIssues,
  processLifeCycle,
  processOfSteps,
  Product,
  PRODUCT_REVIEW_MONTHS,
  productLifeCycle,
  ServiceFormula,
  Session,
  SESSION_RESPONSE_DAYS,
} from "@maatstaf/services";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const WHY = "Zo werkt het aan het loket niet, vinden de collega's.";
const DAYS = ["2026-02-02", "2027-06-01", "2028-09-01", "2030-01-15"].map(calendarDate);

type Rows<Cycle extends LifeCycle> = Cycle["transitions"][number];

interface Attempt {
  readonly from: string;
  readonly command: string;
  readonly roles: readonly string[];
  readonly motivation: string;
}

/** A move that the table has no row for, or a refusal although a row asks nothing that is missing; `undefined`: as the table says. */
function offTable(
  cycle: LifeCycle,
  { from, command, roles, motivation }: Attempt,
  outcome: { readonly state: string } | { readonly reasons: readonly Refusal[] },
): string | undefined {
  const rows = cycle.transitions.filter((row) => row.command === command && [row.from].flat().includes(from));
  if ("reasons" in outcome) {
    const codes = new Set(outcome.reasons.map(({ code }) => code));
    if (rows.length === 0)
      return codes.has("no-such-transition") ? undefined : `${from} ${command}: ${[...codes].join()}`;
    const isGuarded = rows.every(({ guards = [] }) => guards.length > 0);
    const lacksRole = rows.every((row) => !row.roles.some((role) => roles.includes(role)));
    const isShort = rows.every((row) => motivation.length < (row.motivation ?? 0));
    return codes.size > 0 && (isGuarded || lacksRole || isShort)
      ? undefined
      : `${from} ${command}: refused for nothing`;
  }
  const row = rows.find((one) => one.to === outcome.state && one.roles.some((role) => roles.includes(role)));
  if (row === undefined) return `${from} ${command}: ${outcome.state} is not in the table for ${roles.join()}`;
  return motivation.length < (row.motivation ?? 0) ? `${from} ${command}: without a motivation` : undefined;
}

/** Days that only go on, as those of a thing do. */
const inTime = <Step extends readonly [CalendarDate, ...unknown[]]>(steps: readonly Step[]): readonly Step[] =>
  steps.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** What is tried: a command that the state knows, by a role that has it, three times in four; else any by anyone. */
const attempt = fc.record({ pick: fc.nat(999), isWild: fc.constantFrom(true, false, false, false) });

function tried<Cycle extends LifeCycle>(
  cycle: Cycle,
  state: string,
  { pick, isWild }: { readonly pick: number; readonly isWild: boolean },
): { readonly command: Rows<Cycle>["command"]; readonly roles: readonly Rows<Cycle>["roles"][number][] } {
  const all: readonly Rows<Cycle>[] = cycle.transitions;
  // Taking out of use comes last: it is left for one time in ten, or few would live to be reviewed.
  const own = all.filter(
    ({ from, command }) => [from].flat().includes(state) && (command !== "retire" || pick % 10 === 0),
  );
  const row = (isWild || own.length === 0 ? all : own)[pick % (isWild || own.length === 0 ? all.length : own.length)];
  if (row === undefined) throw new Error(`no row in ${cycle.id}`);
  const roles = isWild ? [all[(pick * 7) % all.length]?.roles[0] ?? row.roles[0] ?? ""] : row.roles;
  return { command: row.command, roles };
}

/** The names of the rules that do not hold. */
const broken = (rules: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));

const motivation = fc.constantFrom(WHY, WHY, WHY, "kort");

describe("life cycle of a product", () => {
  const ready = { targetGroupIds: ["J"], channels: [{ channel: "counter" }], formulaId: "F1", processId: "PR-1" };
  const change = fc.constantFrom<object>(
    {},
    ready,
    ready,
    { channels: [] },
    { channels: [{ channel: "counter", available: false }] },
    { targetGroupIds: [] },
    { formulaId: undefined },
    { processId: undefined },
    { processId: undefined, withoutProcess: "Dit is één telefoontje, er is geen proces." },
    { audience: "internal" },
  );
  // Half of them start with what was published before.
  const start = fc.constantFrom<object>({}, { ...ready, state: "published", reviewedOn: "2026-01-05" });
  const step = fc.tuple(fc.constantFrom(...DAYS), attempt, change, motivation, fc.boolean());

  it("model: whatever is tried, it moves as the table says, and what is in public has all that publishing asks", () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 40, size: "max" }).map(inTime), (first, steps) => {
        let now: Product = Product.parse({
          id: "P-1",
          name: { nl: "kids-ID" },
          audience: "external",
          type: "proof",
          ownerUnitId: "BZ",
          ...first,
        });
        for (const [on, given, more, why, isLookedAt] of steps) {
          const { command: name, roles } = tried(productLifeCycle, now.state, given);
          // What is in public changes by way of a revision only; a review is to look at it again.
          if (now.state === "draft" || now.state === "in-review") now = Product.parse({ ...now, ...more });
          if (now.state === "to-review" && isLookedAt) now = { ...now, reviewedOn: on };
          const before = structuredClone(now);
          const outcome = movedProduct(now, { command: name, actor: { id: "x", roles }, on, motivation: why });
          expect(now).toEqual(before);
          const asked = { from: now.state, command: name, roles, motivation: why };
          expect(
            offTable(productLifeCycle, asked, outcome.kind === "moved" ? outcome.product : outcome),
          ).toBeUndefined();
          if (outcome.kind === "refused") continue;
          expect(outcome.from).toBe(now.state);
          const wasDue = plusMonths(now.reviewedOn ?? on, PRODUCT_REVIEW_MONTHS) < on;
          expect(
            broken({
              "publishing sets the day of review": name !== "publish" || outcome.product.reviewedOn === on,
              "nothing falls due before a year": name !== "fall-due" || wasDue,
            }),
          ).toEqual([]);
          expect({ ...outcome.product, state: now.state, reviewedOn: now.reviewedOn }).toEqual({
            ...now,
            reviewedOn: now.reviewedOn,
          });
          now = outcome.product;
          reached.add(now.state);
          if (now.state !== "published" && now.state !== "to-review") continue;
          expect(now.targetGroupIds.length).toBeGreaterThan(0);
          expect(now.channels.some(({ available }) => available)).toBe(true);
          expect(now.audience === "internal" || now.formulaId !== undefined).toBe(true);
          expect(now.processId ?? now.withoutProcess).toBeDefined();
          expect(now.reviewedOn).toBeDefined();
        }
      }),
      { numRuns: 150 },
    );
    expect([...reached].toSorted()).toEqual(["draft", "in-review", "published", "retired", "to-review"]);
  });
});

describe("life cycle of a process", () => {
  const sound = processOfSteps("p", [{ id: "a", name: "Aannemen", by: "loket" }]);
  const laneOwners = Object.fromEntries(sound.lanes.map(({ id }) => [id, "BZ"]));
  const change = fc.constantFrom<object>(
    {},
    { diagram: sound, laneOwners },
    { diagram: sound, laneOwners },
    { diagram: sound, laneOwners: {} },
    { diagram: { ...sound, flows: [] } },
    { diagram: undefined },
    { links: [{ elementId: "a", kind: "document", targetId: "D-1" }] },
    { links: [{ elementId: "a", kind: "document", targetId: "weg" }] },
    { links: [] },
  );
  const targets = fc.constantFrom<readonly string[]>(["D-1"], ["D-1"], []);
  const agreedBy = fc.constantFrom<readonly ("unit-head" | "quality-coordinator")[]>(
    ["unit-head", "quality-coordinator"],
    ["unit-head"],
    ["quality-coordinator"],
    [],
  );
  // Half of them start with what was published before.
  const start = fc.constantFrom<object>(
    {},
    { diagram: sound, laneOwners, state: "published", reviewedOn: "2025-01-05" },
  );
  const step = fc.tuple(fc.constantFrom(...DAYS), attempt, change, motivation, agreedBy, targets, fc.boolean());

  it("model: whatever is tried, it moves as the table says, and what is in public was sound and seen by both", () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 40, size: "max" }).map(inTime), (first, steps) => {
        let now: BusinessProcess = BusinessProcess.parse({
          id: "PR-1",
          name: { nl: "Adreswijziging" },
          kind: "core",
          ownerId: "an",
          unitId: "BZ",
          ...first,
        });
        let revisions = 0;
        for (const [on, given, more, why, agreed, documents, isAlone] of steps) {
          const { command: name, roles } = tried(processLifeCycle, now.state, given);
          const by = isAlone ? roles.slice(0, 1) : roles;
          if (now.state === "draft") now = BusinessProcess.parse({ ...now, ...more });
          const links = { documents, controls: [], recordTypes: [] };
          const isSound = processIssues(now, links).every(({ severity }) => severity !== "error");
          const before = structuredClone(now);
          const outcome = movedProcess(now, {
            command: name,
            actor: { id: "x", roles: by },
            on,
            motivation: why,
            agreedBy: agreed,
            targets: links,
          });
          expect(now).toEqual(before);
          const asked = { from: now.state, command: name, roles: by, motivation: why };
          expect(
            offTable(processLifeCycle, asked, outcome.kind === "moved" ? outcome.process : outcome),
          ).toBeUndefined();
          if (outcome.kind === "refused") continue;
          const both = new Set<string>([...by, ...agreed]);
          const isReviewed = name === "publish" || name === "confirm";
          const wasDue = plusMonths(now.reviewedOn ?? on, PROCESS_REVIEW_MONTHS) < on;
          expect(
            broken({
              "only a sound diagram goes on": !(isReviewed || name === "validate") || isSound,
              "two agree": name !== "publish" || (both.has("unit-head") && both.has("quality-coordinator")),
              "the day of review is kept": !isReviewed || outcome.process.reviewedOn === on,
              "nothing falls due before three years": name !== "fall-due" || wasDue,
            }),
          ).toEqual([]);
          if (name === "revise") revisions += 1;
          expect(outcome.process.version).toBe(1 + revisions);
          now = outcome.process;
          reached.add(now.state);
          if (now.state !== "published" && now.state !== "review-due") continue;
          expect(now.diagram).toEqual(sound);
          expect(now.laneOwners).toEqual(laneOwners);
          expect(now.reviewedOn).toBeDefined();
        }
      }),
      { numRuns: 150 },
    );
    expect([...reached].toSorted()).toEqual(["draft", "published", "retired", "review-due", "valid"]);
  });
});

const value = (id: string, isMeasured = true): object => ({
  id,
  text: { nl: `waarde ${id}` },
  ...(isMeasured ? { measuredBy: { kind: "indicator", id: "KPI-02" } } : {}),
});

const card = (more: object): InstructionCard =>
  InstructionCard.parse({
    id: "K-1",
    formulaId: "F1",
    title: { nl: "Aan het loket" },
    checkQuestions: [{ id: "groet", text: { nl: "Heb je iemand eerst gegroet?" } }],
    ...more,
  });

describe("life cycle of a service formula", () => {
  const customerValues = ["a", "b", "c"].map((id) => value(id));
  const mirroredBy = ["management", "direction", "alderman"];
  const change = fc.constantFrom<object>(
    {},
    { customerValues, mirroredBy },
    { customerValues, mirroredBy },
    { customerValues: [] },
    { customerValues: [value("a"), value("a"), value("a")] },
    { mirroredBy: ["management", "management", "management"] },
    { certainties: [value("z", false)] },
    { certainties: [] },
  );
  const cards = fc.constantFrom<readonly InstructionCard[]>(
    [card({})],
    [card({})],
    [],
    [card({ checkQuestions: [] })],
    [card({ formulaId: "F2" })],
  );
  // Half of them start with what was adopted before.
  const start = fc.constantFrom<object>({}, { customerValues, mirroredBy, state: "adopted" });
  const step = fc.tuple(attempt, change, motivation, cards);

  it("model: whatever is tried, it moves as the table says, and a formula in use keeps what was adopted", () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 60, size: "max" }), (first, steps) => {
        let now: ServiceFormula = ServiceFormula.parse({
          id: "F1",
          name: { nl: "snel & standaard" },
          relationId: "klant",
          ...first,
        });
        let reworks = 0;
        for (const [given, more, why, held] of steps) {
          const { command: name, roles } = tried(formulaLifeCycle, now.state, given);
          // A formula is written in co-creation only.
          if (now.state === "co-creation") now = ServiceFormula.parse({ ...now, ...more });
          const before = structuredClone(now);
          const outcome = movedFormula(now, { command: name, actor: { id: "x", roles }, cards: held, motivation: why });
          expect(now).toEqual(before);
          const asked = { from: now.state, command: name, roles, motivation: why };
          expect(
            offTable(formulaLifeCycle, asked, outcome.kind === "moved" ? outcome.formula : outcome),
          ).toBeUndefined();
          if (outcome.kind === "refused") continue;
          if (name === "rework") reworks += 1;
          const hasCard = held.some(({ formulaId, checkQuestions }) => formulaId === "F1" && checkQuestions.length > 0);
          now = outcome.formula;
          const isMirrored = ["mirrored", "adopted", "in-use", "review"].includes(now.state);
          const isAdopted = isMirrored && now.state !== "mirrored";
          const promised = [...now.customerValues, ...now.certainties];
          expect(
            broken({
              "a rework is mirrored again": name !== "rework" || now.mirroredBy.length === 0,
              "the college adopts": name !== "adopt" || roles.includes("college"),
              "there is a card to work with": name !== "put-to-use" || hasCard,
              "three values": !isMirrored || new Set(now.customerValues.map(({ text }) => text.nl)).size >= 3,
              "three mirrors": !isMirrored || new Set(now.mirroredBy).size === 3,
              "all is measured": !isAdopted || promised.every(({ measuredBy }) => measuredBy !== undefined),
            }),
          ).toEqual([]);
          expect(now.version).toBe(1 + reworks);
          reached.add(now.state);
        }
      }),
      { numRuns: 200 },
    );
    expect([...reached].toSorted()).toEqual(["adopted", "co-creation", "in-use", "mirrored", "retired", "review"]);
  });
});

describe("rule 2.9: an input of a session, and a check run, whatever happens in between", () => {
  const day = fc.integer({ min: 0, max: 120 }).map((days) => plusDays(calendarDate("2026-01-05"), days));

  it("model: an input is open until the day of its answer, overdue after thirty days, and never lost", () => {
    const held = fc.record({ on: day, answers: fc.array(fc.option(day), { minLength: 1, maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(held, { maxLength: 6 }), day, (all, on) => {
        const sessions = all.map(({ on: date, answers }, at) =>
          Session.parse({
            id: `S-${at}`,
            kind: "mirror",
            on: date,
            inputs: answers.map((answered, place) => ({
              id: `S-${at}.${place}`,
              text: "Het loket is dicht als ik vrij ben.",
              ...(answered === null
                ? {}
                : { response: { decision: "later", why: `${WHY} Dat bekijken we.`, by: "an", on: answered } }),
            })),
          }),
        );
        const open = openInputs(sessions, on);
        const expected = all.flatMap(({ on: date, answers }, at) =>
          answers.flatMap((answered, place) =>
            answered !== null && answered <= on
              ? []
              : [`S-${at}.${place} ${plusDays(date, SESSION_RESPONSE_DAYS) < on ? "late" : "open"}`],
          ),
        );
        expect(open.map(({ inputId, isOverdue }) => `${inputId} ${isOverdue ? "late" : "open"}`).toSorted()).toEqual(
          expected.toSorted(),
        );
        expect(open.map(({ due }) => due)).toEqual(open.map(({ due }) => due).toSorted());
        // A day later nothing is open that was not, unless its session was still to come.
        const later = new Set(openInputs(sessions, plusDays(on, 400)).map(({ inputId }) => inputId));
        const before = new Set(open.map(({ inputId }) => inputId));
        expect([...later].filter((id) => !before.has(id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("model: the trend counts every answer once, and each no asks for an action until there is one, or a why not", () => {
    const card = InstructionCard.parse({
      id: "K-1",
      formulaId: "F1",
      title: { nl: "Aan het loket" },
      checkQuestions: ["q1", "q2"].map((id) => ({ id, text: { nl: id } })),
    });
    const answer = fc.record(
      {
        value: fc.constantFrom(...CHECK_ANSWERS),
        actionId: fc.constant("A-1"),
        noActionBecause: fc.constant("Het loket verhuist volgende maand."),
      },
      { requiredKeys: ["value"] },
    );
    const held = fc.record({
      on: fc.constantFrom("2026-01-31", "2026-02-01", "2026-03-31", "2026-04-01").map(calendarDate),
      unitId: fc.constantFrom("BZ", "SD"),
      answers: fc.tuple(answer, answer),
    });
    fc.assert(
      fc.property(fc.array(held, { maxLength: 12 }), (all) => {
        const runs = all.map(({ answers, ...run }, at) =>
          CheckRun.parse({
            ...run,
            id: `C-${at}`,
            cardId: "K-1",
            answers: answers.map((given, place) => ({ ...given, questionId: `q${place + 1}` })),
          }),
        );
        const tallies = checkTrend(card, runs, [period("2026-Q1"), period("2026-Q2")]);
        const counted = tallies.flatMap(({ answers }) => Object.values(answers));
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(2 * runs.length);
        for (const { share, counted: said, answers } of tallies) {
          expect(said).toBe(answers.yes + answers.partly + answers.no);
          expect(share === undefined).toBe(said === 0);
          expect((share ?? 0) >= 0 && (share ?? 0) <= 1).toBe(true);
        }
        const open = runs.flatMap(({ answers }) =>
          answers.filter((one) => one.value === "no" && (one.actionId ?? one.noActionBecause) === undefined),
        );
        expect(actionsProposed(runs)).toHaveLength(open.length);
        for (const quarter of ["2026-Q1", "2026-Q2"].map(period)) {
          const { used, unused } = cardUse(card, runs, { period: quarter, unitIds: ["BZ", "SD"] });
          expect([...used, ...unused].toSorted()).toEqual(["BZ", "SD"]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
