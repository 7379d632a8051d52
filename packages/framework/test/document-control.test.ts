import {
  ControlledDocument,
  disposalDecision,
  documentIssues,
  documentLifeCycle,
  issueText,
  printLine,
  unreadBy,
} from "@maatstaf/framework";
import type { DocumentIssueCode } from "@maatstaf/framework";
import { calendarDate, lifeCycleIssues, transition } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import type { z } from "zod";

const on = calendarDate("2026-05-01");
const document = (fields: Partial<z.input<typeof ControlledDocument>> = {}): ControlledDocument =>
  ControlledDocument.parse({
    id: "doc",
    code: "P-07",
    title: { nl: "Klachten behandelen" },
    type: "procedure",
    owner: "p1",
    author: "p1",
    version: 1,
    status: "in-force",
    approver: "p2",
    effectiveFrom: "2025-01-01",
    reviewDue: "2026-05-01",
    classification: "internal",
    ...fields,
  });
const second = { version: 2, changeLog: [{ version: 2, on: "2026-04-01", text: "Nieuwe termijn" }] };

describe("document control", () => {
  const CASES: Record<DocumentIssueCode, { readonly of: readonly ControlledDocument[]; readonly path: string }> = {
    "two-in-force": { of: [document(), document(second)], path: "[1].status" },
    "version-twice": { of: [document({ status: "withdrawn" }), document()], path: "[1].version" },
    "approver-missing": { of: [document({ approver: undefined })], path: "[0].approver" },
    "effective-date-missing": { of: [document({ effectiveFrom: undefined })], path: "[0].effectiveFrom" },
    "watch-missing": { of: [document({ type: "external" })], path: "[0].watch" },
    "review-overdue": { of: [document({ reviewDue: "2026-04-30" })], path: "[0].reviewDue" },
    "change-not-logged": { of: [document({ ...second, changeLog: [] })], path: "[0].changeLog" },
  };
  it.each(Object.entries(CASES))("%s, at its place, with words", (code, { of, path }) => {
    const found = documentIssues(of, on);
    expect(found.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
    for (const issue of found) expect(issueText(issue, "nl-BE")).not.toBe(issueText(issue, "en-GB"));
  });

  it("one version in force, with the old one superseded, is sound", () => {
    expect(documentIssues([document({ status: "superseded" }), document(second)], on)).toEqual([]);
    const watch = { owner: "p3", checkedOn: "2026-01-05" };
    expect(documentIssues([document({ type: "external", watch })], on)).toEqual([]);
  });

  it("read-acknowledge counts for the version that was read", () => {
    expect(
      unreadBy({ version: 2, distribution: ["p1", "p2", "p3"] }, [
        { person: "p1", version: 2 },
        { person: "p3", version: 1 },
      ]),
    ).toEqual(["p2", "p3"]);
  });

  it("a form printed shows its version and that it is an uncontrolled copy", () => {
    expect(printLine({ code: "F-1", version: 12 }, "en-GB")).toMatch(/^F-1, version 12. Uncontrolled copy/u);
  });
});

describe("the life cycle of a document", () => {
  it("has no dead end", () => {
    expect(lifeCycleIssues(documentLifeCycle)).toEqual([]);
  });
  it("nobody approves what they wrote", () => {
    const actor = { id: "p1", roles: ["approver"] } as const;
    expect(transition(documentLifeCycle, "review", "approve", { actor, parts: { author: ["p1"] } })).toMatchObject({
      kind: "refused",
      reasons: [{ code: "separation-of-duties" }],
    });
    expect(transition(documentLifeCycle, "review", "approve", { actor, parts: { author: ["p9"] } }).kind).toBe("moved");
  });
  it("comes in force only when no other version is", () => {
    const actor = { id: "p1", roles: ["owner"] } as const;
    const enforce = (other: boolean) =>
      transition(documentLifeCycle, "approved", "enforce", {
        actor,
        facts: { "effective-date-set": true, "no-other-in-force": !other },
      }).kind;
    expect([enforce(true), enforce(false)]).toEqual(["refused", "moved"]);
  });
});

const retention = (years: number, disposal: "destroy" | "transfer" | "keep") => ({
  retention: { years, trigger: "afsluiting", basis: "selectielijst", disposal },
});

describe("records are never deleted before their retention ends", () => {
  const record = { date: calendarDate("2024-02-29") };
  it.each([
    ["2025-02-28", { kind: "retain", until: "2025-02-28" }],
    ["2025-03-01", { kind: "dispose", how: "transfer", since: "2025-03-01" }],
  ])("on %s", (day, expected) => {
    expect(disposalDecision(retention(1, "transfer"), record, calendarDate(day))).toEqual(expected);
  });
  it("some are kept for good", () => {
    expect(disposalDecision(retention(0, "keep"), record, on)).toEqual({ kind: "keep" });
  });
});
