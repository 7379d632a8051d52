import { CalendarDate, INPUT_ISSUE_CODES, inputIssueText, inputIssues, Period } from "@maatstaf/kernel";
import { describe, expect, test } from "vitest";
import * as z from "zod";

const issuesOf = (schema: z.ZodType, input: unknown): ReturnType<typeof inputIssues> =>
  inputIssues(schema.safeParse(input).error, input);

describe("each kind of fault has its code, place and parameters", () => {
  test.each([
    ["missing", z.object({ a: z.string() }), {}, "a", { expected: "string" }],
    ["missing", z.object({ a: z.int() }), {}, "a", { expected: "number" }],
    ["missing", z.object({ a: z.enum(["x"]) }), {}, "a", { expected: "value" }],
    ["missing", z.object({ a: z.union([z.string(), z.number()]) }), {}, "a", { expected: "value" }],
    ["wrong-type", z.string(), 12, "", { expected: "string", foundType: "number", found: 12 }],
    ["wrong-type", z.object({ a: z.number() }), { a: null }, "a", { expected: "number", foundType: "null" }],
    ["wrong-type", z.object({}), [], "", { expected: "object", foundType: "array" }],
    ["wrong-type", z.boolean(), "ja", "", { expected: "boolean", foundType: "string", found: "ja" }],
    ["wrong-type", z.string(), true, "", { expected: "string", foundType: "boolean", found: "true" }],
    ["not-whole", z.int(), 1.5, "", { found: 1.5 }],
    ["not-finite", z.number(), Number.NaN, "", { found: "NaN" }],
    ["not-finite", z.number(), Number.POSITIVE_INFINITY, "", { found: "Infinity" }],
    ["too-small", z.number().min(2), 1, "", { minimum: 2, found: 1 }],
    ["too-large", z.number().max(2), 3, "", { maximum: 2, found: 3 }],
    ["not-above", z.number().positive(), 0, "", { minimum: 0, found: 0 }],
    ["not-below", z.number().lt(2), 2, "", { maximum: 2, found: 2 }],
    ["too-short", z.string().min(2), "a", "", { minimum: 2, found: "a" }],
    ["too-long", z.string().max(2), "abc", "", { maximum: 2, found: "abc" }],
    ["too-few", z.array(z.int()).min(1), [], "", { minimum: 1 }],
    ["too-many", z.array(z.int()).max(1), [1, 2], "", { maximum: 1 }],
    ["not-a-multiple", z.number().multipleOf(5), 7, "", { divisor: 5, found: 7 }],
    ["wrong-format", z.email(), "x", "", { format: "email", found: "x" }],
    ["unknown-field", z.strictObject({}), { extra: 1 }, "extra", { field: "extra" }],
    ["not-allowed", z.enum(["x", "y"]), "z", "", { allowed: "x, y", found: "z" }],
    ["not-allowed", z.literal(1), 2, "", { allowed: "1", found: 2 }],
    ["no-alternative-fits", z.union([z.string(), z.number()]), true, "", { found: "true" }],
    ["invalid-key", z.record(z.string().regex(/^x/), z.int()), { y: 1 }, "y", { found: 1 }],
    ["invalid", z.string().refine(() => false), "x", "", { found: "x" }],
    ["not-a-calendar-date", CalendarDate, "31/03/2019", "", { found: "31/03/2019" }],
    ["not-a-period", Period, "2019-Q5", "", { found: "2019-Q5" }],
  ])("%s", (code, schema, input, ...[path, params]) => {
    expect(issuesOf(schema, input)).toEqual([{ path, code, params }]);
  });
});

test("a rule names its own code and parameters; its `found` wins over ours", () => {
  const schema = z.object({ share: z.number() }).superRefine((value, context) => {
    context.addIssue({
      code: "custom",
      path: ["share"],
      params: { code: "percentage-offered", most: 1, hidden: { a: 1 } },
    });
    context.addIssue({ code: "custom", path: [], params: { code: "own-found", found: value.share / 100 } });
  });
  expect(issuesOf(schema, { share: 85 })).toEqual([
    { path: "share", code: "percentage-offered", params: { found: 85, most: 1 } },
    { path: "", code: "own-found", params: { found: 0.85 } },
  ]);
});

test("places are written as one would write them", () => {
  const schema = z.object({
    target: z.object({ points: z.array(z.object({ value: z.number(), "nl-NL": z.string() })) }),
  });
  const input = { target: { points: [{ value: 1, "nl-NL": "" }, { value: "2" }] } };
  expect(issuesOf(schema, input).map(({ path }) => path)).toEqual(["target.points[1].value", "target.points[1].nl-NL"]);
  expect(issuesOf(z.record(z.string(), z.int()), { "first name": "x" })[0]?.path).toBe('["first name"]');
});

test("every fault and every unknown field is told, at once", () => {
  const schema = z.strictObject({ a: z.string(), b: z.int() });
  expect(issuesOf(schema, { b: "1", c: 1, d: 2 }).map(({ path, code }) => `${path} ${code}`)).toEqual([
    "a missing",
    "b wrong-type",
    "c unknown-field",
    "d unknown-field",
  ]);
});

describe("of a union", () => {
  const Shape = z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("linear"), step: z.int() }),
    z.strictObject({ kind: z.literal("flat") }),
  ]);

  test("an unknown kind is told with the kinds there are", () => {
    expect(issuesOf(z.object({ shape: Shape }), { shape: { kind: "curved" } })).toEqual([
      { path: "shape.kind", code: "not-allowed", params: { allowed: "linear, flat", found: "curved" } },
    ]);
    expect(issuesOf(Shape, {})).toEqual([{ path: "kind", code: "missing", params: { expected: "value" } }]);
  });

  test("the faults of the kind meant are told in their own place", () => {
    expect(issuesOf(z.array(Shape), [{ kind: "linear", step: 0.5 }])).toEqual([
      { path: "[0].step", code: "not-whole", params: { found: 0.5 } },
    ]);
  });

  test("a value of the right type is told what its own variant finds", () => {
    expect(issuesOf(z.union([z.string().min(3), z.number()]), "ab")).toEqual([
      { path: "", code: "too-short", params: { minimum: 3, found: "ab" } },
    ]);
  });

  test("without a kind, the faults of the only variant that is near are told", () => {
    const schema = z.object({ a: z.union([z.number(), z.strictObject({ b: z.string() })]) });
    expect(issuesOf(schema, { a: { b: 1 } })).toEqual([
      { path: "a.b", code: "wrong-type", params: { expected: "string", foundType: "number", found: 1 } },
    ]);
  });
});

test("what was found is told from the input, from zod's own report, or not at all", () => {
  const schema = z.object({ a: z.string(), b: z.int() });
  const input = { b: "x" };
  const reported = [
    { path: "a", code: "missing", params: { expected: "string" } },
    { path: "b", code: "wrong-type", params: { expected: "number", foundType: "string", found: "x" } },
  ];
  expect(issuesOf(schema, input)).toEqual(reported);
  expect(inputIssues(schema.safeParse(input, { reportInput: true }).error)).toEqual(reported);
  expect(inputIssues(schema.safeParse(input).error)).toEqual([
    { path: "a", code: "wrong-type", params: { expected: "string" } },
    { path: "b", code: "wrong-type", params: { expected: "number" } },
  ]);
});

test("a long text is cut, and nothing wrong is no issue", () => {
  const found = "x".repeat(200);
  expect(issuesOf(z.string().max(5), found)[0]?.params.found).toBe(`${"x".repeat(80)}…`);
  expect(issuesOf(z.string(), "fine")).toEqual([]);
});

describe("in words", () => {
  test("every code of the kernel has words in every locale that need no more than its parameters", () => {
    const params = {
      expected: "string",
      minimum: 1,
      maximum: 2,
      divisor: 5,
      format: "email",
      field: "x",
      allowed: "a, b",
      found: "y",
    };
    for (const code of INPUT_ISSUE_CODES) {
      for (const locale of ["nl-BE", "nl-NL", "en-GB"] as const) {
        expect(inputIssueText({ path: "", code, params }, locale)).toMatch(/^\S.*\. (?:Gevonden|Found): y\.$/);
      }
    }
  });

  test("say what to do, and what was found where that is known", () => {
    const schema = z.object({ a: z.number().max(1000), b: z.string() });
    const issues = issuesOf(schema, { a: 1234.5 });
    expect(issues.map((issue) => inputIssueText(issue, "nl-BE"))).toEqual([
      "Geef hoogstens 1.000. Gevonden: 1234.5.",
      "Dit ontbreekt. Vul een tekst in.",
    ]);
  });

  test("are left to the package whose code it is", () => {
    expect(inputIssueText({ path: "", code: "percentage-offered", params: {} }, "nl-BE")).toBeUndefined();
  });
});
