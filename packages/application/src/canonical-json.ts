/**
 * JSON text with the keys of every object in code-point order and absent values left out: the same content gives the
 * same text, whatever order it was written in. Used to compare contents and to hash them.
 *
 * @param value - Anything that JSON can hold; numbers must be finite.
 * @throws RangeError on a number that is not finite: it has no JSON form, and a silent `null` would hide it.
 *
 * @see RFC 8785 (JSON Canonicalization Scheme), whose ordering and number form this follows.
 *
 * @example
 * ```ts
 * import { canonicalJson } from "@maatstaf/application";
 *
 * canonicalJson({ b: 1, a: [2, { d: undefined, c: 3 }] }) // => '{"a":[2,{"c":3}],"b":1}'
 * ```
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value));
}

function ordered(value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`canonicalJson: ${value} has no JSON form; pass finite numbers only.`);
  }
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, member]) => [key, ordered(member)]));
}
