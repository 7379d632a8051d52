import {
  Adaptation,
  ADAPTATION_ISSUES,
  adaptationIssues,
  isComparable,
  issueText,
  loadedAdaptation,
} from "@maatstaf/framework";
import type { AdaptationIssueCode } from "@maatstaf/framework";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { framework, FRAMEWORK_INPUT, requirement } from "./example.ts";

const INPUT = {
  id: "libraries",
  code: "VT-BIB",
  version: 1,
  framework: { framework: "own", edition: "2026" },
  name: { nl: "bibliotheken" },
  slots: { klant: { singular: "lener", plural: "leners", article: "de" } },
} satisfies z.input<typeof Adaptation>;
const adaptation = (fields: Partial<z.input<typeof Adaptation>> = {}): Adaptation =>
  Adaptation.parse({ ...INPUT, ...fields });
const local = (id: string, code: string, fields: Parameters<typeof requirement>[2] = {}) =>
  requirement(id, code, fields);

const pluralAsked = framework({
  requirements: [...FRAMEWORK_INPUT.requirements, requirement("b.more", "B.03", { risk: { nl: "geen {klant:mv}" } })],
});

/** Every code with an adaptation that has it, where, and the framework when it is another than the example. */
const CASES: Record<
  AdaptationIssueCode,
  { readonly of: Adaptation; readonly path: string; readonly in?: ReturnType<typeof framework> }
> = {
  "wrong-framework": { of: adaptation({ framework: { framework: "own", edition: "2025" } }), path: "framework" },
  "unknown-requirement": { of: adaptation({ requirements: { "own:a.none": {} } }), path: 'requirements["own:a.none"]' },
  "reason-missing": {
    of: adaptation({ requirements: { "own:a.goals": { applicable: false } } }),
    path: 'requirements["own:a.goals"].reason',
  },
  "reason-not-used": {
    of: adaptation({ requirements: { "own:a.goals": { reason: "geen" } } }),
    path: 'requirements["own:a.goals"].reason',
  },
  "unknown-slot": { of: adaptation({ slots: { ...INPUT.slots, kist: INPUT.slots.klant } }), path: "slots.kist" },
  "unfilled-slot": {
    of: adaptation(),
    in: framework({
      requirements: [...FRAMEWORK_INPUT.requirements, requirement("b.more", "B.03", { risk: { nl: "geen {kist}" } })],
    }),
    path: "slots",
  },
  "slot-malformed": {
    of: adaptation({ requirements: { "own:a.goals": { examples: [{ nl: "de {klant" }] } } }),
    path: 'requirements["own:a.goals"].examples[0].nl',
  },
  "local-code": { of: adaptation({ localRequirements: [local("a.loan", "X1")] }), path: "localRequirements[0].code" },
  "local-code-taken": {
    of: adaptation({ localRequirements: [local("a.loan", "L1"), local("a.fine", "L1")] }),
    path: "localRequirements[1].code",
  },
  "local-id-taken": {
    of: adaptation({ localRequirements: [local("a.goals", "L1")] }),
    path: "localRequirements[0].id",
  },
  "dangling-part": {
    of: adaptation({ localRequirements: [local("c.loan", "L1")] }),
    path: "localRequirements[0].part",
  },
  "too-few-applicable": {
    of: adaptation({
      requirements: {
        "own:a.goals": { applicable: false, reason: "doet de gemeente" },
        "own:a.roles": { applicable: false, reason: "doet de gemeente" },
      },
    }),
    path: "requirements",
  },
  "general-word": { of: adaptation({ slots: {} }), path: "slots" },
  "plural-missing": {
    of: adaptation({ slots: { klant: { singular: "zorg", article: "de" } } }),
    in: pluralAsked,
    path: "slots.klant.plural",
  },
  "retired-requirement": {
    of: adaptation({ requirements: { "own:b.old": {} } }),
    in: framework({
      requirements: [...FRAMEWORK_INPUT.requirements, requirement("b.old", "B.03", { retiredOn: "2026-01-01" })],
    }),
    path: 'requirements["own:b.old"]',
  },
  "not-by-source": { of: adaptation({ publishedBySource: false }), path: "publishedBySource" },
};

describe("adaptationIssues", () => {
  it("finds nothing in an adaptation that is whole", () => {
    expect(adaptationIssues(framework(), adaptation())).toEqual([]);
  });

  it.each(Object.entries(CASES))("%s, at its place and nothing else, with words", (code, { of, path, in: whole }) => {
    const found = adaptationIssues(whole ?? framework(), of);
    expect(found.map((issue) => [issue.code, issue.path, issue.severity])).toEqual([
      [code, path, ADAPTATION_ISSUES[code as AdaptationIssueCode]],
    ]);
    for (const issue of found) expect(issueText(issue, "nl-BE")).not.toBe(issueText(issue, "en-GB"));
  });

  it("finds an unknown slot in a text of the adaptation itself, with the place", () => {
    const found = adaptationIssues(framework(), adaptation({ stepPlan: [{ nl: "Vraag {leverancier:de}." }] }));
    expect(found.map(({ code, path }) => [code, path])).toEqual([["unknown-slot", "stepPlan[0].nl"]]);
  });

  it("asks no word for a requirement that does not apply", () => {
    const whole = framework({
      requirements: [
        ...FRAMEWORK_INPUT.requirements,
        requirement("b.more", "B.03", { question: { nl: "{kist}?", en: "{kist}?" } }),
      ],
    });
    const note = { applicable: false, reason: "geen kisten" };
    expect(adaptationIssues(whole, adaptation({ requirements: { "own:b.more": note } }))).toEqual([]);
  });
});

describe("at least 70 % of the generic requirements must stay applicable, otherwise the domain is not comparable", () => {
  const ten = framework({
    requirements: Array.from({ length: 10 }, (_, index) =>
      requirement(`${index < 5 ? "a" : "b"}.r${index}`, `${index < 5 ? "A" : "B"}.${index}`),
    ),
    subthemes: [],
  });
  const without = (count: number): Adaptation =>
    adaptation({
      requirements: Object.fromEntries(
        ten.requirements.slice(0, count).map(({ id }) => [id, { applicable: false, reason: "niet hier" }]),
      ),
    });
  it.each([
    [3, true],
    [4, false],
  ])("without %d of ten: %s", (count, comparable) => {
    expect(isComparable(ten, without(count))).toBe(comparable);
    expect(adaptationIssues(ten, without(count)).map(({ code }) => code)).toEqual(
      comparable ? [] : ["too-few-applicable"],
    );
  });
});

describe("an overlay never changes code, scale, weight or meaning", () => {
  it.each(["id", "code", "weight", "meaning", "levels", "part", "question"])("%s in a note is refused", (field) => {
    const found = loadedAdaptation({ ...INPUT, requirements: { "own:a.goals": { [field]: 1 } } }, framework());
    expect(found).toEqual({
      kind: "refused",
      issues: [
        { path: `requirements["own:a.goals"].${field}`, code: "unknown-field", severity: "error", params: { field } },
      ],
    });
  });
});

it("at most ten local requirements", () => {
  const many = Array.from({ length: 11 }, (_, index) => local(`a.l${index}`, `L${index}`));
  expect(loadedAdaptation({ ...INPUT, localRequirements: many.slice(1) }, framework()).kind).toBe("loaded");
  expect(
    loadedAdaptation({ ...INPUT, localRequirements: many }, framework()).issues.map(({ path, code }) => [path, code]),
  ).toEqual([["localRequirements", "too-many"]]);
});
