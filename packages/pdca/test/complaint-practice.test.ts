import {
  COMPLAINT_PRINCIPLES,
  complaintFrame,
  ComplaintPractice,
  complaintPracticeIssues,
  ComplaintPrinciple,
  complaintPrinciples,
  ComplaintRegulation,
  pdcaIssueText,
  pdcaTerm,
} from "@maatstaf/pdca";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const term = (amount: number) => ({ amount, unit: "calendar-days", roll: "forward" });
const frame = complaintFrame("be-vlg");
const regulation = (more: object = {}) =>
  ComplaintRegulation.parse({
    ...frame,
    terms: { ...frame.terms, acknowledgement: term(10), answer: term(45) },
    id: "KR",
    version: "2026.1",
    adoptedBy: "gemeenteraad",
    adoptedOn: "2025-12-15",
    secondLine: { body: "Vlaamse Ombudsdienst" },
    anonymous: "as-report",
    retentionYears: 5,
    ...more,
  });
const dutch = ComplaintRegulation.parse({
  ...complaintFrame("nl"),
  id: "KV",
  version: "2026.1",
  adoptedBy: "college",
  adoptedOn: "2025-12-15",
  secondLine: { body: "Nationale ombudsman" },
  anonymous: "refused",
  retentionYears: 5,
});

const sound = {
  publishedAt: ["website", "balie"],
  channels: ["phone", "web-form"],
  tellsProgress: true,
  chargeCents: 0,
  readerRoles: ["complaints-coordinator"],
  asksSatisfaction: true,
  reportsTo: ["gemeenteraad"],
  reviewMonths: 12,
};
const found = (more: object = {}, rules = regulation()) =>
  complaintPracticeIssues(ComplaintPractice.parse({ ...sound, ...more }), rules).map(({ code, place }) => [
    code.replace("complaint.practice-not-", ""),
    place,
  ]);

const ideas = (given: object) => found(given).map(([idea]) => idea);

describe("ISO 10002: the nine guiding ideas as checks of the configuration", () => {
  it("a sound practice under a sound regulation falls short in none", () => {
    expect(found()).toEqual([]);
    expect(found({ reviewMonths: 6, channels: ["counter", "letter", "other"] })).toEqual([]);
  });

  it.each([
    ["visible", { publishedAt: [] }, "practice.publishedAt"],
    ["accessible", { channels: [] }, "practice.channels"],
    ["accessible", { channels: ["web-form", "email"] }, "practice.channels"],
    ["accessible", { channels: ["counter", "phone"] }, "practice.channels"],
    ["responsive", { tellsProgress: false }, "practice.tellsProgress"],
    ["no-charge", { chargeCents: 1 }, "practice.chargeCents"],
    ["confidential", { readerRoles: ["complaint-handler", "unit-head"] }, "practice.readerRoles"],
    ["customer-focused", { asksSatisfaction: false }, "practice.asksSatisfaction"],
    ["accountable", { reportsTo: [] }, "practice.reportsTo"],
    ["improving", { reviewMonths: 13 }, "practice.reviewMonths"],
    ["improving", { reviewMonths: undefined }, "practice.reviewMonths"],
  ])("%s: %j falls short, in that idea alone", (idea, more, place) => {
    expect(found(more)).toEqual([[idea, place]]);
  });

  it("responsive and objective look at the regulation as well", () => {
    expect(found({}, dutch)).toEqual([["responsive", "regulation.terms.acknowledgement"]]);
    expect(found({}, regulation({ secondLine: undefined }))).toEqual([["objective", "regulation.secondLine"]]);
  });

  it("they advise: every issue is a warning, with words and a name in both languages", () => {
    const issues = complaintPracticeIssues(
      ComplaintPractice.parse({ chargeCents: 500, readerRoles: ["unit-head"] }),
      regulation({ secondLine: undefined }),
    );
    expect(issues.map(({ code }) => code)).toEqual(
      COMPLAINT_PRINCIPLES.map((idea) => `complaint.practice-not-${idea}`),
    );
    expect(issues.map(({ severity }) => severity)).toEqual(COMPLAINT_PRINCIPLES.map(() => "warning"));
    for (const locale of ["nl-BE", "en-GB"] as const) {
      expect(new Set(issues.map((issue) => pdcaIssueText(issue, locale))).size).toBe(9);
      expect(new Set(COMPLAINT_PRINCIPLES.map((idea) => pdcaTerm("complaint-principle", idea, locale))).size).toBe(9);
    }
  });

  it("what an idea asks is a table: every idea has its demands, and another table asks otherwise", () => {
    expect(complaintPrinciples().map(({ id }) => id)).toEqual(COMPLAINT_PRINCIPLES);
    const yearly = ComplaintPrinciple.parse({
      id: "improving",
      demands: [{ of: "practice.reviewMonths", kind: "at-most", most: 24 }],
    });
    const practice = ComplaintPractice.parse({ ...sound, reviewMonths: 24, publishedAt: [] });
    expect(complaintPracticeIssues(practice, regulation(), [yearly])).toEqual([]);
    expect(
      ComplaintPrinciple.safeParse({ id: "visible", demands: [{ of: "practice.chargeCents", kind: "some" }] }).success,
    ).toBe(false);
  });

  it("a channel, a place or a reader more never makes another idea fall short", () => {
    const channel = fc.constantFrom("counter", "phone", "email", "letter", "web-form", "social-media", "other");
    const practice = fc.record({
      channels: fc.array(channel, { maxLength: 4 }),
      publishedAt: fc.array(fc.constant("website")),
    });
    fc.assert(
      fc.property(practice, channel, (drawn, more) => {
        const before = ideas(drawn);
        const after = ideas({ channels: [...drawn.channels, more], publishedAt: [...drawn.publishedAt, "loket"] });
        expect(after.filter((idea) => !before.includes(idea))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
