import type * as z from "zod";
import type { InputIssueCode } from "./input-issue-code.ts";
import type { InputIssue } from "./input-issue.ts";
import { inputPath, valueAt } from "./input-path.ts";

type ZodIssue = z.core.$ZodIssue;
type Params = InputIssue["params"];
interface Found {
  readonly code: string;
  readonly params: Params;
}

/**
 * What a schema found wrong with an input: every issue, as a code with its place and parameters, without a word.
 *
 * A rule of a schema names its own code in zod's `params`: `refine(isFair, { params: { code: "not-fair" } })`; other
 * texts and numbers in `params` become parameters. Every unknown field is an issue of its own. Where an input fits no
 * variant of a union, the issues of the nearest variant are given, or `no-alternative-fits` when none is nearer.
 *
 * @param error - Of `schema.safeParse(input)`.
 * @param input - The input itself, so that the issues can tell what was found and a missing field is called
 * `missing`. Parsing with `{ reportInput: true }` does as well; with neither, a missing field is a `wrong-type`.
 *
 * @example
 * ```ts
 * import { inputIssues, Period } from "@maatstaf/kernel";
 * import * as z from "zod";
 *
 * const Target = z.strictObject({ points: z.array(z.strictObject({ period: Period, value: z.number() })) });
 * const input = { points: [{ period: "2019-Q5" }] };
 * const { error } = Target.safeParse(input);
 *
 * inputIssues(error, input)[0] // => { path: "points[0].period", code: "not-a-period", params: { found: "2019-Q5" } }
 * inputIssues(error, input)[1] // => { path: "points[0].value", code: "missing", params: { expected: "number" } }
 * ```
 */
export function inputIssues(error: z.core.$ZodError | undefined, input?: unknown): InputIssue[] {
  const root: Root = input === undefined ? { known: false } : { known: true, input };
  return (error?.issues ?? []).flatMap((issue) => issuesOf(issue, [], root));
}

type Root = { readonly known: false } | { readonly known: true; readonly input: unknown };

function issuesOf(issue: ZodIssue, above: readonly PropertyKey[], root: Root): InputIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: inputPath([...path, key]),
      code: "unknown-field",
      params: { field: key },
    }));
  }
  if (issue.code === "invalid_union") {
    const nearest = nearestVariant(issue.errors);
    if (nearest !== undefined) return nearest.flatMap((inner) => issuesOf(inner, path, root));
  }
  if (issue.code === "invalid_element") return issue.issues.flatMap((inner) => issuesOf(inner, path, root));
  const { code, params } = codeOf(issue, valueOf(issue, path, root));
  return [{ path: inputPath(path), code, params }];
}

/** The variant whose issues all lie deeper than the union itself, when there is one only. */
function nearestVariant(errors: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] | undefined {
  const deeper = errors.filter((issues) =>
    issues.every((issue) => issue.path.length > 0 || (issue.code !== "invalid_type" && issue.code !== "invalid_value")),
  );
  return deeper.length === 1 ? deeper[0] : undefined;
}

type Value = { readonly known: false } | { readonly known: true; readonly value: unknown };

function valueOf(issue: ZodIssue, path: readonly PropertyKey[], root: Root): Value {
  if (root.known) return { known: true, value: valueAt(root.input, path) };
  return "input" in issue ? { known: true, value: issue.input } : { known: false };
}

function codeOf(issue: ZodIssue, value: Value): Found {
  const named = (code: InputIssueCode, params: Params = {}): Found => ({
    code,
    params: { ...params, ...foundIn(value) },
  });
  switch (issue.code) {
    case "invalid_type":
      return typeIssue(issue.expected, value);
    case "too_small":
      return named(
        sizeCode(issue.origin, issue.inclusive === false ? "not-above" : "too-small", "too-short", "too-few"),
        {
          minimum: Number(issue.minimum),
        },
      );
    case "too_big":
      return named(
        sizeCode(issue.origin, issue.inclusive === false ? "not-below" : "too-large", "too-long", "too-many"),
        {
          maximum: Number(issue.maximum),
        },
      );
    case "not_multiple_of":
      return named("not-a-multiple", { divisor: issue.divisor });
    case "invalid_format":
      return named("wrong-format", { format: issue.format });
    case "invalid_value":
      return isAbsent(value)
        ? missing("value")
        : named("not-allowed", { allowed: issue.values.map(String).join(", ") });
    case "invalid_union":
      return unionIssue(issue, value);
    case "invalid_key":
      return named("invalid-key");
    case "custom":
      return ownRule(issue.params ?? {}, value);
    default:
      return named("invalid");
  }
}

function typeIssue(expected: string, value: Value): Found {
  if (isAbsent(value)) return missing(expected === "int" ? "number" : expected);
  if (expected === "int") return { code: "not-whole", params: foundIn(value) };
  if (!value.known) return { code: "wrong-type", params: { expected } };
  if (expected === "number" && typeof value.value === "number") return { code: "not-finite", params: foundIn(value) };
  return { code: "wrong-type", params: { expected, foundType: typeOf(value.value), ...foundIn(value) } };
}

function unionIssue(issue: Extract<ZodIssue, { code: "invalid_union" }>, value: Value): Found {
  const options = "options" in issue ? issue.options : undefined;
  if (issue.discriminator !== undefined && options !== undefined) {
    const allowed = options.map(String).join(", ");
    return isAbsent(value) ? missing("value") : { code: "not-allowed", params: { allowed, ...foundIn(value) } };
  }
  return isAbsent(value) ? missing("value") : { code: "no-alternative-fits", params: foundIn(value) };
}

function ownRule(params: Readonly<Record<string, unknown>>, value: Value): Found {
  const { code, ...others } = params;
  const kept = Object.entries(others).filter((entry): entry is [string, string | number] =>
    ["string", "number"].includes(typeof entry[1]),
  );
  return {
    code: typeof code === "string" ? code : "invalid",
    params: { ...foundIn(value), ...Object.fromEntries(kept) },
  };
}

function sizeCode<Code>(origin: string, ofNumber: Code, ofText: Code, ofList: Code): Code {
  if (origin === "string") return ofText;
  return ["array", "set", "map", "object", "file"].includes(origin) ? ofList : ofNumber;
}

function missing(expected: string): Found {
  return { code: "missing", params: { expected } };
}

function isAbsent(value: Value): boolean {
  return value.known && value.value === undefined;
}

const LONGEST_FOUND = 80;

/** The value found, when it is one that can be shown: a number, or a text (cut at 80 signs). */
function foundIn(value: Value): Params {
  if (!value.known) return {};
  const { value: found } = value;
  if (typeof found === "number" && Number.isFinite(found)) return { found };
  if (typeof found === "number" || typeof found === "boolean") return { found: String(found) };
  if (typeof found !== "string") return {};
  return { found: found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found };
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
