import { calendarDate, period } from "@maatstaf/kernel";
import {
  actionDrafts,
  employeeDesignIssues,
  employeeFollowUpIssues,
  exchangeFigures,
  feedbackIssues,
  peerComparison,
  PeerExchange,
  programmeIssues,
  ProjectSheet,
  Question,
  sheetIssues,
  standardQuestions,
  Survey,
  surveyFacts,
  surveyIssueText,
  SurveyProgramme,
  wordingHash,
} from "@maatstaf/surveys";
import type { PublishedTable } from "@maatstaf/surveys";
import { describe, expect, it } from "vitest";
import { completeSurvey, ON } from "./complete-survey.ts";

const budgetLines = [{ id: "A1", isRecurring: true, euroCentsPerYear: 1_500_000 }];
const theme = (year: number, name: string, more: object = {}): object => ({
  id: `t${year}${name}`,
  type: "annual-theme",
  theme: name,
  period: `${year}`,
  budgetLine: "A1",
  ...more,
});
const programme = (items: readonly object[], more: object = {}): SurveyProgramme =>
  SurveyProgramme.parse({ from: 2025, to: 2027, budgetLines, items, ...more });
const global = { id: "g", type: "global", period: "2025", budgetLine: "A1" };
const found = (of: SurveyProgramme): readonly string[] =>
  programmeIssues(of, ON).map(({ code, path }) => `${code} ${path}`);

const staff = (more: object): Survey =>
  Survey.parse({
    id: "staff",
    title: { nl: "Medewerkers" },
    type: "employee",
    minGroup: 8,
    teamClusters: { green: "outdoor" },
    ...more,
  });

const cut = (attributes: readonly string[]): boolean =>
  Survey.safeParse({
    id: "s",
    title: { nl: "S" },
    type: "employee",
    publication: { cuts: [{ id: "c", attributes }] },
  }).success;

const after = (teamTalks: readonly object[]): readonly string[] =>
  employeeFollowUpIssues(
    staff({ analysedOn: "2026-03-01", teamClusters: { green: "outdoor" }, teamTalks }),
    calendarDate("2026-06-01"),
  ).map(({ code }) => code);

describe("the survey programme (DOMAIN 2.13 f and g)", () => {
  const themes = [theme(2025, "a"), theme(2026, "b"), theme(2027, "c")];

  it("DOMAIN 2.13 (g): lets a theme rest three years, unless there is a reason", () => {
    expect(found(programme([global, ...themes]))).toEqual([]);
    expect(found(programme([global, theme(2025, "a"), theme(2026, "b"), theme(2027, "a")]))).toEqual([
      "theme-too-soon items[3].theme",
    ]);
    expect(
      found(
        programme([
          global,
          theme(2025, "a"),
          theme(2026, "b"),
          theme(2027, "a", { motivation: "De fusie veranderde alles wat we vroegen." }),
        ]),
      ),
    ).toEqual([]);
    const longer = { from: 2025, to: 2028 };
    expect(
      found(programme([global, ...themes, theme(2028, "a"), { ...global, id: "g2", period: "2028" }], longer)),
    ).toEqual([]);
  });

  it("DOMAIN 2.13 (f): wants a recurring budget line that is enough", () => {
    const { budgetLine: _none, ...unpaid } = global;
    expect(found(programme([unpaid, ...themes]))).toEqual(["budget-line-missing items[0]"]);
    expect(found(programme([{ ...global, budgetLine: "B" }, ...themes]))).toEqual([
      "budget-line-unknown items[0].budgetLine",
    ]);
    const once = [...budgetLines, { id: "B", isRecurring: false, euroCentsPerYear: 1 }];
    expect(found(programme([{ ...global, budgetLine: "B" }, ...themes], { budgetLines: once }))).toEqual([
      "budget-not-recurring items[0].budgetLine",
    ]);
    expect(found(programme([{ ...global, costEuroCents: 1_500_001 }, ...themes]))).toEqual([
      "budget-too-small budgetLines[0]",
    ]);
  });

  it("shows gaps: years without a theme, nobody asking everybody, a target group left out for six years", () => {
    expect(found(programme([theme(2026, "a")]))).toEqual([
      "year-without-theme items",
      "year-without-theme items",
      "global-survey-missing items",
    ]);
    const targetGroups = [{ id: "youth", name: { nl: "Jongeren" } }];
    const six = programme([], { from: 2025, to: 2030, targetGroups });
    expect(found(six).filter((code) => code.startsWith("target"))).toEqual(["target-group-missing targetGroups[0]"]);
    const asked = { id: "y", type: "target-group", targetGroup: "youth", period: "2028", budgetLine: "A1" };
    expect(
      found(programme([asked], { from: 2025, to: 2030, targetGroups })).filter((code) => code.startsWith("target")),
    ).toEqual([]);
    expect(found(programme([{ ...asked, targetGroup: "x" }, global, ...themes]))).toEqual([
      "target-group-unknown items[0].targetGroup",
    ]);
  });

  it("answers what teams ask for within sixty days", () => {
    const request = { id: "r1", unit: "library", subject: "Openingsuren", on: "2026-01-01" };
    expect(found(programme([global, ...themes], { requests: [request] }))).toEqual(["request-unanswered requests[0]"]);
    expect(found(programme([{ ...global, requestId: "r1" }, ...themes], { requests: [request] }))).toEqual([]);
    const refused = { on: "2026-02-01", why: "De bibliotheek bevraagt haar leden in mei al over hetzelfde." };
    expect(found(programme([global, ...themes], { requests: [{ ...request, refused }] }))).toEqual([]);
    expect(found(programme([{ ...global, requestId: "x" }, ...themes]))).toEqual([
      "request-unknown items[0].requestId",
    ]);
  });
});

describe("the project sheet", () => {
  const { sheet } = completeSurvey();
  if (sheet === undefined) throw new Error("no sheet");
  const codes = (changed: object): readonly string[] =>
    sheetIssues(ProjectSheet.parse({ ...sheet, ...changed }), ["overall"]).map(({ code }) => code);

  it("is in order when everything is there", () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ["the client as only author", { authors: [sheet.client] }, ["client-sole-author"]],
    [
      "a reviewer of the client's unit",
      { neutrality: { independentReviewer: { id: "x", unit: sheet.client.unit } } },
      ["reviewer-of-client-unit"],
    ],
    [
      "the client as reviewer",
      { neutrality: { independentReviewer: { ...sheet.client, unit: "audit" } } },
      ["reviewer-is-client"],
    ],
    [
      "a negative advice",
      { privacy: { ...sheet.privacy, advice: { by: "dpo", on: ON, isPositive: false, text: "Nee." } } },
      ["advice-negative"],
    ],
    [
      "an impact assessment that is not there",
      { privacy: { ...sheet.privacy, needsImpactAssessment: true } },
      ["impact-assessment-missing"],
    ],
    ["nothing out of scope", { scopeOut: [] }, ["sheet-incomplete"]],
  ])("points out %s", (_, changed, expected) => {
    expect(codes(changed)).toEqual(expected);
  });

  it("has a sentence for each in both languages", () => {
    for (const issue of sheetIssues({ ...sheet, authors: [sheet.client], scopeIn: [] }, [])) {
      for (const locale of ["nl-BE", "en-GB"] as const) expect(surveyIssueText(issue, locale)).not.toContain("{");
    }
  });
});

describe("the survey of the staff (DOMAIN 2.26)", () => {
  const questions = standardQuestions().filter(({ id }) => id.startsWith("staff-"));

  it("asks about nine dimensions and shows groups from eight", () => {
    const questionnaire = { id: "staff", version: 1, title: { nl: "Medewerkers" }, questions };
    expect(employeeDesignIssues(staff({ questionnaire }))).toEqual([]);
    expect(employeeDesignIssues(staff({ questionnaire, minGroup: 7 })).map(({ code }) => code)).toEqual([
      "employee-threshold-too-low",
    ]);
    expect(
      employeeDesignIssues(staff({ questionnaire: { ...questionnaire, questions: questions.slice(1) } })).map(
        ({ code, params }) => [code, params["dimension"]],
      ),
    ).toEqual([["employee-dimension-missing", "leadership"]]);
  });

  it("knows its teams: the small ones are shown in their cluster, and each of them talks about the results", () => {
    const questionnaire = { id: "staff", version: 1, title: { nl: "Medewerkers" }, questions };
    expect(employeeDesignIssues({ ...staff({ questionnaire }), teamClusters: {} }).map(({ code }) => code)).toEqual([
      "employee-teams-missing",
    ]);
  });

  it("crosses no more than two attributes", () => {
    expect([cut(["team"]), cut(["team", "age"]), cut(["team", "age", "sex"])]).toEqual([true, true, false]);
  });

  it("is talked about in every team within sixty days, with at least one action", () => {
    const talk = {
      team: "green",
      on: "2026-05-10",
      actions: ["a"],
      why: "Het team koos zelf waar het mee begint, en zei waarom.",
    };
    expect(after([])).toEqual(["employee-team-not-discussed"]);
    expect(after([{ ...talk, on: "2026-04-20" }])).toEqual([]);
    expect(after([talk])).toEqual(["employee-discussed-too-late"]);
    expect(after([{ ...talk, on: "2026-04-20", actions: [] }])).toEqual(["employee-team-without-action"]);
  });
});

describe("back to the people (US-39)", () => {
  const { feedback } = completeSurvey();
  if (feedback === undefined) throw new Error("no feedback");

  it("is late after ninety days, by the day it was published", () => {
    const closed = calendarDate("2026-02-09");
    expect(feedbackIssues(feedback, closed, calendarDate("2027-01-01"))).toEqual([]);
    expect(
      feedbackIssues(feedback, calendarDate("2026-02-08"), ON).map(({ code, params }) => [code, params["found"]]),
    ).toEqual([["feedback-late", 91]]);
  });

  it("drafts the actions that are promised and not on the list yet", () => {
    expect(actionDrafts("residents-2026", feedback)).toEqual([]);
    const [heard] = feedback.heard;
    if (heard?.answer === undefined || !("actionId" in heard.answer)) throw new Error("no action");
    const { actionId: _none, ...answer } = heard.answer;
    expect(actionDrafts("residents-2026", { ...feedback, heard: [{ ...heard, answer }] })).toEqual([
      {
        origin: { kind: "survey", id: "residents-2026" },
        heard: "h1",
        title: { nl: "Een avond per week open" },
        why: answer.why,
        owner: "balie",
        due: "2026-09-01",
      },
    ]);
  });
});

const table = (more: Partial<PublishedTable> = {}): PublishedTable => ({
  kind: "table",
  item: "overall",
  cut: "all",
  label: "representative",
  groups: [
    {
      group: "all",
      members: ["all"],
      count: 390,
      effectiveCount: 366,
      classes: [],
      mean: { value: 7.5, standardDeviation: 1.5 },
      satisfied: { share: 0.745 },
    },
  ],
  ...more,
});

describe("results as facts", () => {
  const mapping = { indicatorId: "mark", item: "overall", figure: "mean", period: period("2025") } as const;

  it("DOMAIN 2.13 (h): gives a mean and its spread back from sum, squares and number", () => {
    const [fact] = surveyFacts("s", [table()], [mapping]);
    if (fact === undefined) throw new Error("no fact");
    const { numerator, denominator, sumOfSquares = 0, effectiveCount } = fact;
    expect([numerator / denominator, effectiveCount]).toEqual([7.5, 366]);
    expect(Math.sqrt((sumOfSquares - numerator ** 2 / denominator) / (denominator - 1))).toBeCloseTo(1.5, 9);
  });

  it("gives none for an open link, a figure that is not shown, or a table that is not there", () => {
    expect(surveyFacts("s", [table({ label: "not-representative" })], [mapping])).toEqual([]);
    expect(surveyFacts("s", [table()], [{ ...mapping, figure: "dissatisfied" }])).toEqual([]);
    expect(
      surveyFacts("s", [{ kind: "not-published", item: "overall", cut: "all", because: "too-few-answers" }], [mapping]),
    ).toEqual([]);
    expect(surveyFacts("s", [table()], [{ ...mapping, cut: "age" }])).toEqual([]);
  });

  it("names the group of a cut", () => {
    const [fact] = surveyFacts("s", [table({ cut: "age" })], [{ ...mapping, cut: "age", unit: "civil-affairs" }]);
    expect([fact?.breakdown, fact?.unit, fact?.source]).toEqual([{ age: "all" }, "civil-affairs", "survey:s"]);
  });
});

describe("comparison with others (DOMAIN 2.25)", () => {
  const question = Question.parse({ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } });
  const figures = exchangeFigures([table()], [question], period("2025"));
  const peer = (id: string, more: object = {}): PeerExchange =>
    PeerExchange.parse({
      organisation: { id, name: `Gemeente ${id}`, inhabitants: 20_000 },
      on: "2026-01-01",
      figures: figures.map((figure) => ({ ...figure, ...more })),
    });
  const compared = (
    files: readonly PeerExchange[],
    declaredEqual: readonly string[] = [],
  ): ReturnType<typeof peerComparison> =>
    peerComparison({
      question,
      indicatorId: "mark",
      files,
      declaredEqual,
      minGroup: 5,
      peerGroup: "size-class",
      source: { name: "peers", retrievedOn: ON },
    });
  const of = (...args: Parameters<typeof compared>): unknown => {
    const found = compared(...args);
    return found.kind === "peers" && [found.series.match, found.isRanked];
  };
  const five = ["a", "b", "c", "d", "e"].map((id) => peer(id));

  it("ranks five peers who asked the same words", () => {
    const found = compared(five);
    expect(
      found.kind === "peers" && [found.series.match, found.isRanked, found.hasSeveralYears, found.series.peers.length],
    ).toEqual(["identical", true, false, 5]);
  });

  it("has no rank with fewer, and none over a proxy; wordings that were declared equal are comparable", () => {
    expect(of(five.slice(1))).toEqual(["identical", false]);
    expect(of([...five, peer("f", { wording: "other" })])).toEqual(["proxy", false]);
    expect(of([...five, peer("f", { wording: "other" })], ["other"])).toEqual(["comparable", true]);
  });

  it("names the years when they differ, and leaves out who has too few answers", () => {
    const found = compared([...five, peer("f", { period: "2023" }), peer("g", { count: 4 })]);
    expect(found.kind === "peers" && [found.hasSeveralYears, found.series.peers.map(({ id }) => id)]).toEqual([
      true,
      ["a", "b", "c", "d", "e", "f"],
    ]);
    expect(compared([peer("g", { count: 4 })])).toEqual({ kind: "no-peers" });
  });

  it("hands out no figure of an open link, and marks the wording of the question", () => {
    expect(exchangeFigures([table({ label: "not-representative" })], [question], period("2025"))).toEqual([]);
    expect(figures[0]?.wording).toBe(wordingHash(question));
  });
});
