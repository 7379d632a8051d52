/// <reference types="node" />
import { calendarDate, lifeCycleIssues, period, transition } from "@maatstaf/kernel";
import type { LifeCycle } from "@maatstaf/kernel";
import {
  actionsProposed,
  cardFan,
  cardUse,
  CHECK_ANSWERS,
  CheckRun,
  checkRunIssues,
  checkTrend,
  comparisonLifeCycle,
  formulaCoverage,
  formulaIssues,
  formulaLifeCycle,
  InstructionCard,
  Journey,
  journeyIssues,
  journeySummary,
  movedFormula,
  openInputs,
  processLifeCycle,
  Product,
  productLifeCycle,
  Relation,
  Roadmap,
  roadmapStandings,
  ServiceFormula,
  serviceLabel,
  serviceMessages,
  Session,
} from "@maatstaf/services";
import type { FormulaCommand } from "@maatstaf/services";
import { lifeCycleWalk } from "@maatstaf/testkit";
import { describe, expect, it } from "vitest";

const WHY = "De collega's aan het loket vinden de kaart te lang om te gebruiken.";
const coordinator = { id: "kris", roles: ["quality-coordinator"] } as const;
const college = { id: "schepen", roles: ["college"] } as const;

const value = (id: string, isMeasured = true): object => ({
  id,
  text: { nl: `waarde ${id}` },
  ...(isMeasured ? { measuredBy: { kind: "indicator", id: "KPI-02" } } : {}),
});

const formula = (more: object = {}): ServiceFormula =>
  ServiceFormula.parse({ id: "F1", name: { nl: "snel & standaard" }, relationId: "klant", ...more });

const full = {
  customerValues: ["a", "b", "c"].map((id) => value(id)),
  mirroredBy: ["management", "direction", "alderman"],
};

const card = InstructionCard.parse({
  id: "K-1",
  formulaId: "F1",
  title: { nl: "Aan het loket" },
  checkQuestions: [
    { id: "groet", text: { nl: "Heb je iemand eerst gegroet?" } },
    { id: "uitleg", text: { nl: "Weet de inwoner wat er nu gebeurt?" } },
  ],
});

const product = (id: string, more: object = {}): Product =>
  Product.parse({ id, name: { nl: id }, audience: "external", type: "proof", ownerUnitId: "BZ", ...more });

function guards(before: ServiceFormula, given: Partial<FormulaCommand> & Pick<FormulaCommand, "command">): unknown {
  const outcome = movedFormula(before, { actor: coordinator, cards: [card], ...given });
  return outcome.kind === "refused"
    ? outcome.reasons.map(({ code, params }) => params["guard"] ?? code)
    : outcome.formula.state;
}

const run = (id: string, on: string, answers: readonly object[], unitId = "BZ"): CheckRun =>
  CheckRun.parse({ id, cardId: "K-1", unitId, on, answers });

const session = (id: string, on: string, response?: object): Session =>
  Session.parse({
    id,
    kind: "mirror",
    on,
    inputs: [
      {
        id: `${id}.1`,
        text: "Het loket is dicht als ik vrij ben.",
        ...(response === undefined ? {} : { response }),
      },
    ],
  });

const step = (id: string, start: string, end: string, more: object = {}): object => ({
  id,
  title: { nl: id },
  start,
  end,
  ownerUnitId: "ICT",
  ...more,
});

describe("rule 2.9: life cycle of a service formula", () => {
  it("needs three customer values and three mirrors", () => {
    const two = formula({ state: "co-creation", ...full, customerValues: full.customerValues.slice(1) });
    expect(guards(two, { command: "mirror" })).toEqual(["values-enough"]);
    const alone = formula({ state: "co-creation", ...full, mirroredBy: ["direction"] });
    expect(guards(alone, { command: "mirror" })).toEqual(["mirrored-by-all"]);
    expect(guards(formula({ state: "co-creation", ...full }), { command: "mirror" })).toBe("mirrored");
  });

  it("is adopted by the college, with a measure for every value and certainty", () => {
    const unmeasured = formula({ state: "mirrored", ...full, certainties: [value("z", false)] });
    expect(guards(unmeasured, { command: "adopt", actor: college })).toEqual(["values-measured"]);
    expect(guards(formula({ state: "mirrored", ...full }), { command: "adopt" })).toEqual(["role-not-allowed"]);
    expect(guards(formula({ state: "mirrored", ...full }), { command: "adopt", actor: college })).toBe("adopted");
  });

  it("is not put to use without cards that a team can check itself with", () => {
    const adopted = formula({ state: "adopted", ...full });
    expect(guards(adopted, { command: "put-to-use", cards: [] })).toEqual(["cards-ready"]);
    expect(guards(adopted, { command: "put-to-use", cards: [{ ...card, checkQuestions: [] }] })).toEqual([
      "cards-ready",
    ]);
    expect(guards(adopted, { command: "put-to-use" })).toBe("in-use");
  });

  it("a rework is a new version that is mirrored again", () => {
    const outcome = movedFormula(formula({ state: "in-use", ...full }), {
      command: "rework",
      actor: college,
      cards: [card],
      motivation: WHY,
    });
    expect(outcome.kind === "moved" ? [outcome.formula.version, outcome.formula.mirroredBy] : []).toEqual([2, []]);
  });
});

const CYCLES: readonly LifeCycle[] = [formulaLifeCycle, productLifeCycle, processLifeCycle, comparisonLifeCycle];

const hasWord = (id: string) => serviceMessages.has(`label.${id}`);

it.each(CYCLES.map((cycle) => [cycle.id, cycle] as const))(
  "life cycle %s: every row works, every other command is refused with its code, and all ids have words",
  (_, cycle) => {
    expect(lifeCycleWalk(cycle, { transition, lifeCycleIssues, hasWord })).toEqual([]);
  },
);

describe("rule 2.9: completeness over the whole catalogue", () => {
  const relations = [
    Relation.parse({ id: "klant", name: { nl: "klant" } }),
    Relation.parse({ id: "partner", name: { nl: "partner" } }),
    Relation.parse({ id: "collega", name: { nl: "interne klant" }, internal: true }),
  ];
  const formulas = [
    formula({ state: "in-use", ...full }),
    formula({ id: "F0", relationId: "collega", state: "draft" }),
    formula({ id: "F9", relationId: "weg", state: "in-use", ...full, certainties: [value("z", false)] }),
  ];
  const products = [
    product("P-1", { formulaId: "F1" }),
    product("P-2"),
    product("P-3", { formulaId: "F0" }),
    product("P-4", { audience: "internal" }),
    product("P-5", { state: "retired" }),
  ];
  const concept = { relations, formulas, cards: [card, { ...card, id: "K-2", formulaId: "F7" }], products };

  it("a product for residents has one formula, of a relation with residents", () => {
    expect(formulaCoverage(concept)).toEqual({
      placed: 1,
      counted: 3,
      share: 1 / 3,
      perFormula: [
        { formulaId: "F1", products: 1 },
        { formulaId: "F9", products: 0 },
      ],
      unplacedIds: ["P-2", "P-3"],
    });
  });

  it("gaps are named with their place", () => {
    expect(formulaIssues(concept).map(({ code, place }) => `${code} ${place}`)).toEqual([
      "formula-too-few-values formulas[1].customerValues",
      "formula-relation-unknown formulas[2].relationId",
      "value-without-measure formulas[2].certainties[0]",
      "formula-without-card formulas[2]",
      "formula-without-product formulas[2]",
      "relation-without-formula relations[1]",
      "card-formula-unknown cards[1].formulaId",
    ]);
  });
});

describe("US-13: a check with the team", () => {
  const runs = [
    run("1", "2026-01-10", [
      { questionId: "groet", value: "yes" },
      { questionId: "uitleg", value: "no" },
    ]),
    run("2", "2026-02-10", [
      { questionId: "groet", value: "partly" },
      { questionId: "uitleg", value: "no", actionId: "A-1" },
    ]),
    run("3", "2026-04-10", [
      { questionId: "groet", value: "not-applicable" },
      { questionId: "uitleg", value: "no", noActionBecause: "Volgende week komt de nieuwe kaart." },
    ]),
  ];

  it("US-13 (1): the card of a formula is handed out with its questions", () => {
    const [blade] = cardFan([formula({ state: "in-use", ...full })], [card]);
    expect(blade?.cards.flatMap(({ checkQuestions }) => checkQuestions.map(({ text }) => text.nl))).toEqual([
      "Heb je iemand eerst gegroet?",
      "Weet de inwoner wat er nu gebeurt?",
    ]);
  });

  it("US-13 (2): a question is answered ja, deels, nee or nvt, and nothing else", () => {
    expect(CHECK_ANSWERS.map((answer) => serviceLabel(answer, "nl-BE"))).toEqual([
      "ja",
      "deels",
      "nee",
      "niet van toepassing",
    ]);
    const accepted = [...CHECK_ANSWERS, "soms"].filter(
      (value) => CheckRun.safeParse({ ...runs[0], answers: [{ questionId: "groet", value }] }).success,
    );
    expect(accepted).toEqual([...CHECK_ANSWERS]);
  });

  it("US-13 (4): the trend per question counts a half for deels and nothing for nvt", () => {
    const trend = checkTrend(card, runs, [period("2026-Q1"), period("2026-Q2")]);
    expect(trend.map(({ questionId, period: at, share, counted }) => [questionId, at, share, counted])).toEqual([
      ["groet", "2026-Q1", 0.75, 2],
      ["groet", "2026-Q2", undefined, 0],
      ["uitleg", "2026-Q1", 0, 2],
      ["uitleg", "2026-Q2", 0, 1],
    ]);
  });

  it("US-13 (3): a nee asks for an action, or why there is none", () => {
    expect(actionsProposed(runs)).toEqual([{ unitId: "BZ", runId: "1", questionId: "uitleg" }]);
  });

  it("rule 2.9: check runs feed the indicator card used per team per quarter", () => {
    const asked = { period: period("2026-Q1"), unitIds: ["BZ", "SD"] };
    expect(cardUse(card, runs, asked)).toEqual({ used: ["BZ"], unused: ["SD"] });
    expect(cardUse({ ...card, unitIds: ["BZ"] }, runs, asked)).toEqual({ used: ["BZ"], unused: [] });
  });

  it("answers to questions that are not on the card, or twice, are named", () => {
    const wrong = run("4", "2026-01-10", [
      { questionId: "weg", value: "yes" },
      { questionId: "groet", value: "yes" },
      { questionId: "groet", value: "no" },
    ]);
    expect(checkRunIssues(wrong, card).map(({ code, place }) => `${code} ${place}`)).toEqual([
      "check-question-unknown answers[0]",
      "check-question-twice answers[2]",
    ]);
    expect(checkRunIssues({ ...wrong, cardId: "K-9", answers: [] }, card).map(({ code }) => code)).toEqual([
      "check-card-unknown",
    ]);
  });
});

describe("rule 2.9: every input of a session gets an answer with the why within 30 days", () => {
  it("what is open is listed, oldest first; an answer without a why is none", () => {
    const answer = {
      decision: "taken-over",
      why: "Vanaf maart is het loket op dinsdag open tot 19 uur.",
      by: "an",
      on: "2026-01-20",
    };
    const all = [session("S-2", "2026-01-20"), session("S-1", "2026-01-05"), session("S-3", "2026-01-05", answer)];
    expect(
      openInputs(all, calendarDate("2026-02-05")).map(({ inputId, due, isOverdue }) => [inputId, due, isOverdue]),
    ).toEqual([
      ["S-1.1", "2026-02-04", true],
      ["S-2.1", "2026-02-19", false],
    ]);
    expect(() => session("S-4", "2026-01-05", { ...answer, why: "zo beslist" })).toThrow("too_small");
  });
});

describe("journeys and the roadmap", () => {
  const journey = Journey.parse({
    id: "verhuizen",
    name: { nl: "Verhuizen" },
    personaId: "rita",
    productIds: ["P-1", "P-9"],
    state: "as-is",
    phases: [
      {
        name: { nl: "Melden" },
        steps: [
          { touchpoint: { nl: "Website" }, channel: "website", feeling: 1, moment: "truth", unitId: "COM" },
          { touchpoint: { nl: "Wachten op de wijkagent" }, feeling: -1, moment: "pain" },
          {
            touchpoint: { nl: "Balie" },
            channel: "counter",
            feeling: -2,
            moment: "pain",
            unitId: "BZ",
            improvement: { nl: "Op afspraak" },
          },
        ],
      },
    ],
  });

  it("a journey in counts, with the lowest feeling and no average", () => {
    expect(journeySummary(journey)).toEqual({
      steps: 3,
      contacts: 2,
      transfers: 1,
      pains: 2,
      truths: 1,
      lowestFeeling: -2,
    });
  });

  it("pains without a way out, and references to nothing", () => {
    const known = { personaIds: ["rita"], productIds: ["P-1"] };
    expect(journeyIssues(journey, known).map(({ code, place }) => `${code} ${place}`)).toEqual([
      "journey-product-unknown productIds[1]",
      "journey-pain-open phases[0].steps[1]",
    ]);
  });

  it("steps to come, running, overdue, done, and impossible ones", () => {
    const roadmap = Roadmap.parse({
      id: "R",
      themes: [
        {
          id: "t",
          name: { nl: "Digitaal" },
          horizon: "2028-12-31",
          steps: [
            step("a", "2026-07-01", "2026-12-31"),
            step("b", "2026-01-01", "2026-06-30"),
            step("c", "2025-01-01", "2025-06-30"),
            step("d", "2025-01-01", "2025-06-30", { doneOn: "2025-07-15" }),
            step("e", "2026-01-01", "2029-01-01"),
          ],
        },
      ],
    });
    expect(roadmapStandings(roadmap, calendarDate("2026-02-02")).map(({ standing }) => standing)).toEqual([
      "to-come",
      "running",
      "overdue",
      "done",
      "impossible",
    ]);
  });
});
