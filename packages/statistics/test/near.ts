import { expect } from "vitest";

/** Asserts that `actual` lies within a relative tolerance of `expected` (absolute where `expected` is 0). */
export function expectNear(actual: number | undefined, expected: number, tolerance = 1e-9): void {
  const allowed = tolerance * Math.max(Math.abs(expected), expected === 0 ? 1 : 0);
  expect(actual, `expected ${expected} ± ${allowed}`).toSatisfy(
    (value) => typeof value === "number" && Math.abs(value - expected) <= allowed,
  );
}

/** {@link expectNear} for two series of the same length. */
export function expectAllNear(
  actual: readonly (number | undefined)[],
  expected: readonly number[],
  tolerance = 1e-9,
): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expectNear(actual[index], value, tolerance);
}

/** A chart or limits where the test expects one; fails on `too-few-points`. */
export function given<Result extends { readonly kind: string }>(
  result: Result,
): Exclude<Result, { readonly kind: "too-few-points" }> {
  expect(result.kind).not.toBe("too-few-points");
  return result as Exclude<Result, { readonly kind: "too-few-points" }>;
}
