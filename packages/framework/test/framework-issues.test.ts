import { FRAMEWORK_ISSUES, frameworkIssues, issueText, loadedFramework } from "@maatstaf/framework";
import type { Framework, FrameworkIssueCode } from "@maatstaf/framework";
import { describe, expect, it } from "vitest";
import { framework, FRAMEWORK_INPUT, LEVELS, requirement } from "./example.ts";

const { requirements, parts, subthemes, scale } = FRAMEWORK_INPUT;
const plus = (id: string, code: string, fields: Parameters<typeof requirement>[2] = {}): Framework =>
  framework({ requirements: [...requirements, requirement(id, code, fields)] });
const retired = { retiredOn: "2026-01-01" };

/** Every code with a framework that has it, and where. */
const CASES: Record<FrameworkIssueCode, { readonly of: Framework; readonly path: string }> = {
  "duplicate-id": { of: plus("b.files", "B.03"), path: "requirements[4].id" },
  "duplicate-code": { of: plus("b.more", "B.02"), path: "requirements[4].code" },
  "foreign-id": { of: plus("b.more", "B.03", { id: "other:b.more" }), path: "requirements[4].id" },
  "dangling-part": { of: plus("c.more", "C.01"), path: "requirements[4].part" },
  "dangling-subtheme": { of: plus("b.more", "B.03", { subtheme: "own:b.none" }), path: "requirements[4].subtheme" },
  "subtheme-of-other-part": { of: plus("b.more", "B.03", { subtheme: "own:a.one" }), path: "requirements[4].subtheme" },
  "dangling-successor": {
    of: plus("b.more", "B.03", { ...retired, successor: "own:b.none" }),
    path: "requirements[4].successor",
  },
  "successor-of-live-id": {
    of: plus("b.more", "B.03", { successor: "own:b.files" }),
    path: "requirements[4].successor",
  },
  "successor-of-other-kind": {
    of: plus("b.more", "B.03", { ...retired, successor: "own:a" }),
    path: "requirements[4].successor",
  },
  "successor-cycle": {
    of: plus("b.more", "B.03", { ...retired, successor: "own:b.more" }),
    path: "requirements[4].successor",
  },
  "retired-parent": {
    of: framework({
      subthemes: [
        { id: "own:a.one", code: "A.S1", part: "own:a", name: { nl: "Richting" }, ...retired, successor: "own:a.two" },
        { id: "own:a.two", code: "A.S2", part: "own:a", name: { nl: "Koers" } },
      ],
      requirements: [...requirements, requirement("a.more", "A.03", { subtheme: "own:a.two" })],
    }),
    path: "requirements[0].subtheme",
  },
  "empty-part": {
    of: framework({ parts: [...parts, { id: "own:c", code: "C", name: { nl: "Leeg" } }] }),
    path: "parts[2]",
  },
  "scale-not-ordered": {
    of: framework({
      scale: { ...scale, levels: scale.levels.toSpliced(0, 2, ...scale.levels.slice(0, 2).toReversed()) },
    }),
    path: "scale.levels[0].value",
  },
  "level-not-on-scale": {
    of: framework({
      scale: { ...scale, levels: scale.levels.slice(0, 5) },
      requirements: [
        ...requirements.map((one) => ({ ...one, levels: LEVELS.slice(0, 5) })),
        requirement("b.more", "B.03"),
      ],
    }),
    path: "requirements[4].levels[5]",
  },
  "level-twice": {
    of: plus("b.more", "B.03", { levels: [...LEVELS, LEVELS[2]].filter((level) => level !== undefined) }),
    path: "requirements[4].levels[6]",
  },
  "slot-malformed": {
    of: plus("b.more", "B.03", { risk: { nl: "De {klant:dn} wacht" } }),
    path: "requirements[4].risk.nl",
  },
  "unknown-slot": {
    of: plus("b.more", "B.03", { examples: [{ nl: "een {kist}" }] }),
    path: "requirements[4].examples[0].nl",
  },
  "empty-subtheme": {
    of: framework({
      subthemes: [...subthemes, { id: "own:b.one", code: "B.S1", part: "own:b", name: { nl: "Leeg" } }],
    }),
    path: "subthemes[1]",
  },
  "successor-retired": {
    of: framework({
      requirements: [
        ...requirements,
        requirement("b.old", "B.03", { ...retired, successor: "own:b.older" }),
        requirement("b.older", "B.04", { ...retired, successor: "own:b.files" }),
      ].map((one) => (one.id === "own:b.older" ? { ...one, successor: undefined } : one)),
    }),
    path: "requirements[4].successor",
  },
  "guidance-missing": { of: plus("b.more", "B.03", { guidance: undefined }), path: "requirements[4]" },
  "level-missing": { of: plus("b.more", "B.03", { levels: LEVELS.slice(1) }), path: "requirements[4].levels" },
  "plural-missing": {
    of: framework({
      vocabulary: { ...FRAMEWORK_INPUT.vocabulary, zorg: { singular: "zorg", article: "de" } },
      requirements: [...requirements, requirement("b.more", "B.03", { examples: [{ nl: "veel {zorg:mv}" }] })],
    }),
    path: "requirements[4].examples[0].nl",
  },
  "code-outside-part": { of: plus("b.more", "A.03"), path: "requirements[4].code" },
  "retired-without-successor": { of: plus("b.more", "B.03", retired), path: "requirements[4]" },
  "evidence-missing": { of: plus("b.more", "B.03", { evidence: [] }), path: "requirements[4]" },
  "risk-missing": { of: plus("b.more", "B.03", { risk: undefined }), path: "requirements[4]" },
  "english-missing": {
    of: plus("b.more", "B.03", { question: { nl: "Weet u het?" } }),
    path: "requirements[4].question",
  },
};

/** What comes with a case because it cannot stand alone. */
const ALONGSIDE: Partial<Record<FrameworkIssueCode, readonly string[]>> = {
  "scale-not-ordered": [],
  "successor-retired": ["retired-without-successor"],
};

describe("frameworkIssues", () => {
  it("finds nothing in a framework that is whole", () => {
    expect(frameworkIssues(framework())).toEqual([]);
  });

  it.each(Object.entries(CASES))("%s, at its place and nothing else", (code, { of, path }) => {
    const found = frameworkIssues(of);
    const also = ALONGSIDE[code as FrameworkIssueCode] ?? [];
    expect(found.filter((issue) => !also.includes(issue.code)).map((issue) => [issue.code, issue.path])).toEqual([
      [code, path],
    ]);
    expect(found.find((issue) => issue.code === code)?.severity).toBe(FRAMEWORK_ISSUES[code as FrameworkIssueCode]);
  });

  it.each(Object.entries(CASES))("%s has words in both languages", (code, { of }) => {
    const issue = frameworkIssues(of).find((found) => found.code === code);
    if (issue === undefined) throw new Error("no issue");
    expect(issueText(issue, "nl-BE")).not.toBe(issueText(issue, "en-GB"));
  });

  it("follows a circle of several successors without end", () => {
    const found = frameworkIssues(
      framework({
        requirements: [
          ...requirements,
          requirement("b.x", "B.03", { ...retired, successor: "own:b.y" }),
          requirement("b.y", "B.04", { ...retired, successor: "own:b.x" }),
        ],
      }),
    );
    expect(found.map(({ code }) => code)).toEqual(["successor-cycle", "successor-cycle"]);
  });
});

describe("loadedFramework", () => {
  it("gives the document with its defaults, and what deserves a look", () => {
    const found = loadedFramework({
      ...FRAMEWORK_INPUT,
      requirements: [...requirements, requirement("b.more", "B.03", retired)],
    });
    expect(found.kind).toBe("loaded");
    expect(found.issues.map(({ code }) => code)).toEqual(["retired-without-successor"]);
  });

  it("tells every issue of form, with its place, and loads nothing half", () => {
    const found = loadedFramework({
      ...FRAMEWORK_INPUT,
      edition: 2026,
      requirements: [{ ...requirements[0], weight: 0, colour: "red" }],
    });
    expect(found.kind).toBe("refused");
    expect(found.issues.map(({ path, code }) => [path, code])).toEqual([
      ["edition", "wrong-type"],
      ["requirements[0].weight", "not-above"],
      ["requirements[0].colour", "unknown-field"],
    ]);
    expect(found.issues.map((issue) => issueText(issue, "nl-BE"))).not.toContain("");
  });

  it("refuses a framework with duplicate ids", () => {
    const found = loadedFramework({
      ...FRAMEWORK_INPUT,
      requirements: [...requirements, requirement("a.goals", "A.09")],
    });
    expect(found).toEqual({
      kind: "refused",
      issues: [
        {
          code: "duplicate-id",
          severity: "error",
          path: "requirements[4].id",
          params: { id: "own:a.goals", first: "requirements[0]" },
        },
      ],
    });
  });
});
