import { expect } from "vitest";

/** A predicate for `toSatisfy`: within a relative tolerance of `expected` (absolute where `expected` is 0). */
export function near(expected: number, tolerance = 1e-9): (actual: unknown) => boolean {
  const allowed = tolerance * (expected === 0 ? 1 : Math.abs(expected));
  const predicate = (actual: unknown): boolean => typeof actual === "number" && Math.abs(actual - expected) <= allowed;
  return Object.defineProperty(predicate, "name", { value: `within ${allowed} of ${expected}` });
}

/** {@link near} for every number of a series. */
export function allNear(expected: readonly number[], tolerance = 1e-9): (actual: unknown) => boolean {
  const predicate = (actual: unknown): boolean =>
    Array.isArray(actual) &&
    actual.length === expected.length &&
    expected.every((value, index) => near(value, tolerance)(actual[index]));
  return Object.defineProperty(predicate, "name", { value: `within ${tolerance} of ${expected.join(", ")}` });
}

/** A chart or limits where the test expects one; fails on `too-few-points`. */
export function given<Result extends { readonly kind: string }>(
  result: Result,
): Exclude<Result, { readonly kind: "too-few-points" }> {
  expect(result.kind).not.toBe("too-few-points");
  return result as Exclude<Result, { readonly kind: "too-few-points" }>;
}
