import {
  calendarDate,
  kernelMessages,
  lifeCycleIssues,
  openCommands,
  plusDays,
  refusalText,
  transition,
} from "@maatstaf/kernel";
import { movedSurvey, surveyLabel, surveyLifeCycle, surveyMessages, SURVEY_STATES } from "@maatstaf/surveys";
import type { SurveyCommand, Survey } from "@maatstaf/surveys";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUDGET, completeSurvey, ON } from "./complete-survey.ts";

const WHY = "Een reden die lang genoeg is om iets te zeggen.";
const cycle = surveyLifeCycle;
type Command = SurveyCommand["command"];

const guardName = (guard: string | { readonly name: string }): string =>
  typeof guard === "string" ? guard : guard.name;

const coordinator = { id: "bv", roles: ["survey-coordinator"] } as const;
const analyst = { id: "data", roles: ["survey-analyst"] } as const;
const team = { id: "mt", roles: ["management-team"] } as const;
const reviewer = { id: "audit", roles: ["independent-reviewer"] } as const;
const officer = { id: "dpo", roles: ["data-protection-officer"] } as const;
const timer = { id: "timer", roles: ["timer"] } as const;

const run = (
  survey: Survey,
  command: Command,
  actor: SurveyCommand["actor"],
  more: Partial<SurveyCommand> = {},
): Survey["state"] | readonly string[] => {
  const moved = movedSurvey(survey, { command, actor, on: ON, budgetLines: BUDGET, ...more });
  return moved.kind === "moved"
    ? moved.to
    : moved.reasons.map(({ code, params }) => String(params["guard"] ?? params["part"] ?? code));
};
const at = (state: Survey["state"], more: Partial<Survey> = {}): Survey => ({ ...completeSurvey(), state, ...more });
const base = completeSurvey();
const sheet = base.sheet;
if (sheet === undefined || base.questionnaire === undefined || base.feedback === undefined)
  throw new Error("incomplete");
const { questionnaire, feedback } = base;

const disputed = (entry: object): Survey =>
  at("scope-approved", {
    sheet: {
      ...sheet,
      neutrality: {
        ...sheet.neutrality,
        difficultQuestions: [{ question: "overall", objection: "Te pijnlijk.", ...entry }],
      },
    },
  });

describe("the life cycle of a survey", () => {
  it("has no issue: every state can be reached and left", () => {
    expect(lifeCycleIssues(cycle)).toEqual([]);
    expect(Object.keys(cycle.states)).toEqual([...SURVEY_STATES]);
  });

  it("takes every row of its table and refuses every other command, for any state", () => {
    for (const state of SURVEY_STATES) {
      for (const { command } of cycle.transitions) {
        const rows = cycle.transitions.filter(
          (row) => row.command === command && (Array.isArray(row.from) ? row.from.includes(state) : row.from === state),
        );
        const outcome = transition(cycle, state, command, {
          actor: { id: "somebody", roles: rows.flatMap((row) => row.roles) },
          facts: Object.fromEntries(rows.flatMap((row) => row.guards ?? []).map((guard) => [guardName(guard), true])),
          parts: { client: ["another"], author: ["another"] },
          motivation: WHY,
        });
        expect([state, command, outcome.kind]).toEqual([state, command, rows.length > 0 ? "moved" : "refused"]);
        const reasons = outcome.kind === "refused" ? outcome.reasons.map(({ code }) => code) : ["no-such-transition"];
        expect(reasons).toEqual(["no-such-transition"]);
      }
    }
  });

  it("has a word in both languages for all of its ids, and no word too many", () => {
    const ids = [
      ...SURVEY_STATES,
      ...cycle.transitions.flatMap(({ command, roles, notBy = [], guards = [] }) => [
        command,
        ...roles,
        ...notBy,
        ...guards.map(guardName),
      ]),
    ];
    const labels = surveyMessages.codes.filter((code) => code.startsWith("label.")).map((code) => code.slice(6));
    expect(labels.toSorted()).toEqual([...new Set(ids)].toSorted());
    for (const locale of ["nl-BE", "en-GB"] as const)
      expect(ids.filter((id) => surveyLabel(id, locale) === id && id.includes("-"))).toEqual([]);
  });
});

describe("the gates of a survey (DOMAIN 2.13)", () => {
  it("goes the whole way when everything is in order", () => {
    const steps: readonly (readonly [Command, SurveyCommand["actor"], string?])[] = [
      ["describe", coordinator],
      ["approve-scope", team],
      ["review", reviewer],
      ["freeze", coordinator],
      ["launch", coordinator],
      ["close", timer, "2026-04-01"],
      ["weight", analyst, "2026-04-03"],
      ["analyse", analyst, "2026-04-20"],
      ["report", coordinator, "2026-04-21"],
      ["feed-back", coordinator, "2026-05-10"],
      ["assign-actions", coordinator, "2026-05-10"],
      ["archive", coordinator, "2026-05-10"],
    ];
    let survey = at("idea", { frozenHash: undefined, launchedOn: undefined, closedOn: undefined });
    for (const [command, actor, on] of steps) {
      const moved = movedSurvey(survey, { command, actor, on: calendarDate(on ?? ON), budgetLines: BUDGET });
      expect([command, moved.kind === "refused" ? moved.reasons : "moved"]).toEqual([command, "moved"]);
      if (moved.kind === "moved") ({ survey } = moved);
    }
    expect([survey.state, survey.launchedOn, survey.closedOn]).toEqual(["archived", ON, "2026-04-01"]);
  });

  it("project sheet: nothing starts without one", () => {
    expect(run(at("idea", { sheet: undefined }), "describe", coordinator)).toEqual(["sheet-complete"]);
    expect(run(at("idea", { sheet: { ...sheet, decisionsSupported: [] } }), "describe", coordinator)).toEqual([
      "sheet-complete",
    ]);
  });

  it("scope: delimited, from a recurring budget that is enough, and not approved by the client", () => {
    expect(run(at("described", { sheet: { ...sheet, scopeOut: [] } }), "approve-scope", team)).toEqual([
      "scope-delimited",
    ]);
    expect(run(at("described"), "approve-scope", team, { budgetLines: [] })).toEqual(["budget-recurring"]);
    expect(
      run(at("described"), "approve-scope", team, {
        budgetLines: [{ id: "A1", isRecurring: false, euroCentsPerYear: 1e9 }],
      }),
    ).toEqual(["budget-recurring"]);
    expect(
      run(at("described"), "approve-scope", team, {
        budgetLines: [{ id: "A1", isRecurring: true, euroCentsPerYear: 1 }],
      }),
    ).toEqual(["budget-recurring"]);
    expect(run(at("described"), "approve-scope", { ...team, id: "client" })).toEqual(["client"]);
  });

  it("DOMAIN 2.13 (e), neutrality: the reviewer is the one named, of another unit, and neither client nor author", () => {
    expect(run(at("scope-approved"), "review", { ...reviewer, id: "another" })).toEqual(["reviewer-independent"]);
    const own = {
      ...sheet,
      neutrality: { ...sheet.neutrality, independentReviewer: { id: "audit", unit: "civil-affairs" } },
    };
    expect(run(at("scope-approved", { sheet: own }), "review", reviewer)).toEqual(["reviewer-independent"]);
    const author = { ...sheet, authors: [...sheet.authors, { id: "audit", unit: "audit" }] };
    expect(run(at("scope-approved", { sheet: author }), "review", reviewer)).toEqual([
      "author",
      "reviewer-independent",
    ]);
  });

  it("neutrality: the client is not the only author (decision 11)", () => {
    expect(run(at("scope-approved", { sheet: { ...sheet, authors: [sheet.client] } }), "review", reviewer)).toEqual([
      "several-authors",
    ]);
  });

  it("DOMAIN 2.13 (e), neutrality: a difficult question has its objection, its decision and its why", () => {
    expect(run(disputed({}), "review", reviewer)).toEqual(["difficult-questions-decided"]);
    expect(run(disputed({ decision: "kept" }), "review", reviewer)).toEqual(["difficult-questions-decided"]);
    expect(run(disputed({ decision: "dropped", why: WHY }), "review", reviewer)).toEqual([
      "difficult-questions-decided",
    ]);
    expect(run(disputed({ decision: "kept", why: WHY }), "review", reviewer)).toBe("reviewed");
  });

  it("privacy: advice of the officer, an impact assessment where one is needed, and a veto", () => {
    const { privacy } = sheet;
    const { advice: _none, ...without } = privacy;
    const of = (changed: typeof without): Survey => at("scope-approved", { sheet: { ...sheet, privacy: changed } });
    expect(run(of(without), "review", reviewer)).toEqual(["privacy-advice-positive"]);
    expect(run(of({ ...privacy, needsImpactAssessment: true }), "review", reviewer)).toEqual([
      "privacy-advice-positive",
    ]);
    expect(run(at("frozen"), "object", officer)).toEqual(["motivation-too-short"]);
    expect(run(at("frozen"), "object", officer, { motivation: WHY })).toBe("described");
    expect(run(at("fieldwork"), "stop", officer, { motivation: WHY })).toBe("cancelled");
  });

  it("questionnaire: without errors, and every wording that was pointed out is changed or explained", () => {
    const [first] = questionnaire.questions;
    if (first === undefined) throw new Error("no question");
    const broken = { ...questionnaire, questions: [...questionnaire.questions, first] };
    expect(run(at("reviewed", { questionnaire: broken }), "freeze", coordinator)).toEqual(["questionnaire-sound"]);
    const text = { nl: "Is de balie snel en vriendelijk?", en: "Is the counter quick and friendly?" };
    const worded = { ...questionnaire, questions: [{ ...first, text }] };
    expect(run(at("reviewed", { questionnaire: worded }), "freeze", coordinator)).toEqual(["wordings-answered"]);
    const wordingReasons = { "double-and": WHY, "vague-when": WHY };
    expect(
      run(
        at("reviewed", { questionnaire: { ...questionnaire, questions: [{ ...first, text, wordingReasons }] } }),
        "freeze",
        coordinator,
      ),
    ).toBe("frozen");
    expect(run(at("reviewed", { design: undefined }), "freeze", coordinator)).toEqual(["design-chosen"]);
  });

  it("launch: what was frozen, within the fieldwork, with tokens", () => {
    const changed = { ...questionnaire, title: { nl: "Anders" } };
    expect(run(at("frozen", { questionnaire: changed }), "launch", coordinator)).toEqual(["questionnaire-unchanged"]);
    expect(run(at("frozen"), "launch", coordinator, { on: calendarDate("2026-05-01") })).toEqual(["within-fieldwork"]);
    expect(run(at("frozen", { tokens: undefined }), "launch", coordinator)).toEqual(["tokens-issued"]);
    expect(run(at("frozen"), "reopen", coordinator, { motivation: WHY })).toBe("described");
  });

  it("close: only when the tokens are destroyed, and after the fieldwork or with a reason", () => {
    expect(
      run(at("fieldwork", { tokens: { invited: 1500 } }), "close", timer, { on: calendarDate("2026-04-01") }),
    ).toEqual(["tokens-destroyed"]);
    expect(run(at("fieldwork"), "close", timer)).toEqual(["fieldwork-over"]);
    expect(run(at("fieldwork"), "close", coordinator, { motivation: WHY })).toBe("closed");
  });

  it("results: weighted, screened before anybody reads, and a flag for every question", () => {
    const on = calendarDate("2026-04-20");
    expect(run(at("closed", { weightedOn: undefined }), "weight", analyst, { on })).toEqual(["weights-made"]);
    expect(run(at("weighted", { unscreened: 3 }), "analyse", analyst, { on })).toEqual(["open-answers-screened"]);
    expect(run(at("weighted", { unscreened: undefined }), "analyse", analyst, { on })).toEqual([
      "open-answers-screened",
    ]);
    expect(run(at("analysed", { publication: { questions: {}, cuts: [] } }), "report", coordinator)).toEqual([
      "publication-decided",
    ]);
  });

  it("US-39, decision 12: back to the people with a why for everything, and within 90 days", () => {
    const on = calendarDate("2026-05-10");
    const [heard] = feedback.heard;
    if (heard === undefined) throw new Error("nothing heard");
    const { answer: _answer, ...unanswered } = heard;
    expect(
      run(at("reported", { feedback: { ...feedback, heard: [unanswered] } }), "feed-back", coordinator, { on }),
    ).toEqual(["every-answer-has-why"]);
    const { representativeness: _silent, ...page } = feedback;
    expect(run(at("reported", { feedback: page }), "feed-back", coordinator, { on })).toEqual([
      "representativeness-stated",
    ]);
    const { publishedOn: _later, ...late } = feedback;
    const after = plusDays(calendarDate("2026-04-01"), 91);
    expect(run(at("reported", { feedback: late }), "feed-back", coordinator, { on: after })).toEqual([
      "fed-back-in-time",
    ]);
    expect(run(at("reported", { feedback: late }), "feed-back", coordinator, { on: after, motivation: WHY })).toBe(
      "fed-back",
    );
  });

  it("actions: assigned, or said why there are none; archived with a retention", () => {
    const none = { ...feedback, heard: feedback.heard.map(({ answer: _none, ...heard }) => heard) };
    expect(run(at("fed-back", { feedback: none }), "assign-actions", coordinator)).toEqual(["actions-assigned"]);
    expect(run(at("fed-back", { feedback: none, noActions: WHY }), "assign-actions", coordinator)).toBe("followed-up");
    expect(run(at("followed-up", { retainUntil: undefined }), "archive", coordinator)).toEqual(["retention-set"]);
  });

  it("staff (DOMAIN 2.26): threshold 8, social dialogue, and every team talks and acts", () => {
    const staff = { type: "employee", minGroup: 8, teamClusters: { green: "outdoor" } } as const;
    expect(run(at("scope-approved", staff), "review", reviewer)).toEqual(["social-dialogue-held"]);
    const socialDialogue = { on: ON, with: "overlegcomité", outcome: "Akkoord." };
    expect(run(at("scope-approved", { ...staff, socialDialogue }), "review", reviewer)).toBe("reviewed");
    expect(run(at("reviewed", { ...staff, minGroup: 5 }), "freeze", coordinator)).toEqual(["group-threshold-kept"]);
    expect(run(at("fed-back", staff), "assign-actions", coordinator)).toEqual(["teams-heard"]);
    const talk = {
      team: "green",
      on: ON,
      actions: ["a1"],
      why: "Het team koos zelf waar het mee begint, en zei waarom.",
    };
    expect(
      run(at("fed-back", { ...staff, teamTalks: [{ ...talk, actions: [] }] }), "assign-actions", coordinator),
    ).toEqual(["teams-heard"]);
    expect(run(at("fed-back", { ...staff, teamTalks: [talk] }), "assign-actions", coordinator)).toBe("followed-up");
  });

  it("says in words what stands in the way", () => {
    const moved = movedSurvey(at("described"), { command: "approve-scope", actor: coordinator, on: ON });
    const texts =
      moved.kind === "refused"
        ? moved.reasons.map((reason) => refusalText(reason, "nl-BE", (id) => surveyLabel(id, "nl-BE")))
        : [];
    expect(texts.join(" ")).toContain("terugkerend budget");
    expect(texts.every((text) => !text.includes("undefined"))).toBe(true);
    expect(kernelMessages.has("refusal.guard-not-met")).toBe(true);
  });
});

const CLOSED: readonly Survey["state"][] = [
  "closed",
  "weighted",
  "analysed",
  "reported",
  "fed-back",
  "followed-up",
  "archived",
];
const withoutTokens = (survey: Survey): Survey => ({ ...survey, tokens: { invited: 1500, destroyedOn: ON } });

describe("every gate of the table stops what it is for, and that alone (DOMAIN 2.13)", () => {
  const privacy = sheet.privacy;
  const [first] = questionnaire.questions;
  const [heard] = feedback.heard;
  if (first === undefined || heard === undefined) throw new Error("incomplete");
  const { answer: _answer, ...unanswered } = heard;
  const { representativeness: _silent, ...silent } = feedback;
  const { publishedOn: _later, ...unpublished } = feedback;
  const inSheet = (more: object): Partial<Survey> => ({ sheet: { ...sheet, ...more } });
  const ofUnit = (unit: string): object => ({
    neutrality: { ...sheet.neutrality, independentReviewer: { id: "audit", unit } },
  });
  const worded = { ...first, text: { nl: "Is de balie snel en vriendelijk?", en: "Is the counter fine?" } };
  const staff = { type: "employee", minGroup: 8, teamClusters: { green: "outdoor" } } as const;
  const late = "2026-05-10";

  const gates: Readonly<
    Record<string, readonly [Survey["state"], Command, SurveyCommand["actor"], Partial<Survey>, string?]>
  > = {
    "sheet-complete": ["idea", "describe", coordinator, inSheet({ stakeholders: [] })],
    "scope-delimited": ["described", "approve-scope", team, inSheet({ scopeIn: [] })],
    "budget-recurring": ["described", "approve-scope", team, inSheet({ budget: { line: "B9", euroCents: 1 } })],
    "several-authors": ["scope-approved", "review", reviewer, inSheet({ authors: [sheet.client] })],
    "reviewer-independent": ["scope-approved", "review", reviewer, inSheet(ofUnit("civil-affairs"))],
    "difficult-questions-decided": ["scope-approved", "review", reviewer, { sheet: disputed({}).sheet }],
    "privacy-advice-positive": [
      "scope-approved",
      "review",
      reviewer,
      inSheet({ privacy: { ...privacy, advice: { by: "dpo", on: ON, isPositive: false, text: "Nee." } } }),
    ],
    "social-dialogue-held": ["scope-approved", "review", reviewer, staff],
    "questionnaire-sound": [
      "reviewed",
      "freeze",
      coordinator,
      { questionnaire: { ...questionnaire, questions: [first, first] } },
    ],
    "wordings-answered": [
      "reviewed",
      "freeze",
      coordinator,
      { questionnaire: { ...questionnaire, questions: [worded] } },
    ],
    "design-chosen": ["reviewed", "freeze", coordinator, { fieldwork: undefined }],
    "group-threshold-kept": ["reviewed", "freeze", coordinator, { ...staff, minGroup: 7 }],
    "questionnaire-unchanged": ["frozen", "launch", coordinator, { frozenHash: "another" }],
    "within-fieldwork": ["frozen", "launch", coordinator, {}, "2026-02-28"],
    "tokens-issued": ["frozen", "launch", coordinator, { tokens: undefined }],
    "fieldwork-over": ["fieldwork", "close", coordinator, {}, "2026-03-31"],
    "tokens-destroyed": ["fieldwork", "close", timer, { tokens: { invited: 1500 } }, "2026-04-01"],
    "weights-made": ["closed", "weight", analyst, { weightedOn: undefined }],
    "open-answers-screened": ["weighted", "analyse", analyst, { unscreened: 1 }, late],
    "results-made": ["weighted", "analyse", analyst, { analysedOn: undefined }, late],
    "publication-decided": ["analysed", "report", coordinator, { publication: { questions: {}, cuts: [] } }],
    "every-answer-has-why": ["reported", "feed-back", coordinator, { feedback: { ...feedback, heard: [unanswered] } }],
    "representativeness-stated": ["reported", "feed-back", coordinator, { feedback: silent }],
    "fed-back-in-time": ["reported", "feed-back", coordinator, { feedback: unpublished }, "2026-07-01"],
    "actions-assigned": ["fed-back", "assign-actions", coordinator, { feedback: { ...feedback, heard: [unanswered] } }],
    "teams-heard": ["fed-back", "assign-actions", coordinator, staff],
    "retention-set": ["followed-up", "archive", coordinator, { retainUntil: calendarDate("2027-04-02") }],
  };

  it("is listed here, each of them", () => {
    const named = cycle.transitions.flatMap(({ guards = [] }) => guards.map(guardName));
    expect(Object.keys(gates).toSorted()).toEqual([...new Set(named)].toSorted());
  });

  it.each(Object.entries(gates))("gate %s", (gate, [state, command, actor, broken, on]) => {
    const day = on === undefined ? {} : { on: calendarDate(on) };
    expect(run(at(state, broken), command, actor, day)).toEqual([gate]);
  });
});

it("keeps answers no longer than the invitation promised (US-38)", () => {
  const kept = at("followed-up", { retainUntil: calendarDate("2027-04-01") });
  expect(run(kept, "archive", coordinator)).toBe("archived");
  const longer = at("followed-up", { retainUntil: calendarDate("2030-01-01") });
  expect(run(longer, "archive", coordinator)).toEqual(["retention-set"]);
});

describe("any row of commands, by anybody, at any time", () => {
  const commands = [...new Set(cycle.transitions.map(({ command }) => command))];
  const actors = [coordinator, analyst, team, reviewer, officer, timer];

  it("moves along the table only, keeps the file, and never reports with tokens alive", () => {
    const step = fc.record({
      command: fc.constantFrom(...commands),
      actor: fc.constantFrom(...actors),
      days: fc.integer({ min: -10, max: 120 }),
      motivation: fc.constantFrom(undefined, WHY),
      isDestroyed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let survey = at("idea", { tokens: { invited: 1500 } });
        for (const { command, actor, days, motivation, isDestroyed } of steps) {
          if (isDestroyed && survey.state === "fieldwork") survey = withoutTokens(survey);
          const before = JSON.stringify(survey);
          const moved = movedSurvey(survey, {
            command,
            actor,
            on: plusDays(ON, days),
            budgetLines: BUDGET,
            ...(motivation === undefined ? {} : { motivation }),
          });
          expect(JSON.stringify(survey)).toBe(before);
          expect(moved.kind === "moved" || moved.reasons.length > 0).toBe(true);
          if (moved.kind === "refused") continue;
          expect(openCommands(cycle, survey.state, actor.roles)).toContain(command);
          ({ survey } = moved);
          const isClosed = CLOSED.includes(survey.state);
          const marked = [survey.tokens?.destroyedOn, survey.closedOn, survey.launchedOn];
          expect(isClosed && marked.includes(undefined)).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });
});
