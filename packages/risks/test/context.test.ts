import { calendarDate } from "@maatstaf/kernel";
import {
  ContextIssue,
  contextIssues,
  riskIssueText,
  scenarioIssues,
  scenarioLibrary,
  Stakeholder,
} from "@maatstaf/risks";
import { describe, expect, it } from "vitest";

const factor = (more: object = {}) =>
  ContextIssue.parse({
    id: "ageing",
    kind: "external",
    theme: "social",
    text: { nl: "De bevolking vergrijst" },
    effect: { nl: "Meer vraag naar zorg" },
    ownerId: "aw",
    state: "validated",
    validatedOn: "2025-02-02",
    riskIds: ["R-13"],
    ...more,
  });
const stakeholder = (interest: number, influence: number, more: object = {}) =>
  Stakeholder.parse({
    id: "union",
    name: { nl: "Vakbond" },
    kind: "staff",
    interest,
    influence,
    contactId: "hr",
    ...more,
  });
const found = (factors: ContextIssue[], stakeholders: Stakeholder[], on = "2026-02-02", riskIds = ["R-13"]) =>
  contextIssues({ factors, stakeholders }, { riskIds, on: calendarDate(on) });
const codes = (...args: Parameters<typeof found>) => found(...args).map(({ code }) => code);

describe("context and stakeholders", () => {
  it("a stakeholder whose interest and influence are eight or more together has an engagement plan", () => {
    expect(
      codes([], [stakeholder(4, 3), stakeholder(5, 3, { engagementPlan: { nl: "Overleg per kwartaal" } })]),
    ).toEqual([]);
    expect(codes([], [stakeholder(4, 4)])).toEqual(["stakeholder-without-plan"]);
  });

  it("a factor is looked at every year, once it was validated, and refers to risks that are there", () => {
    expect(codes([factor()], [])).toEqual([]);
    expect(codes([factor()], [], "2026-02-03")).toEqual(["context-review-overdue"]);
    expect(codes([factor({ state: "draft", validatedOn: undefined })], [], "2026-02-03")).toEqual([]);
    expect(codes([factor({ riskIds: ["R-99"] })], [])).toEqual(["risk-unknown"]);
  });

  it("what is found has words in both languages", () => {
    for (const issue of found([factor()], [stakeholder(5, 5)], "2027-01-01"))
      for (const locale of ["nl-BE", "en-GB"] as const) expect(riskIssueText(issue, locale)).toMatch(/^[^{}]+[.]$/u);
  });
});

it("the library has fifteen scenarios to begin with, all drafts, none wrong", () => {
  const library = scenarioLibrary();
  expect(new Set(library.map(({ id }) => id)).size).toBe(15);
  expect(
    library.every(({ state, name, trigger }) => state === "draft" && name.en !== undefined && trigger.en !== undefined),
  ).toBe(true);
  expect(scenarioIssues(library, { on: calendarDate("2026-02-02") })).toEqual([]);
});
