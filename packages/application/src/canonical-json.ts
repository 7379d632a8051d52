/**
 * JSON text with the keys of every object in the order of their UTF-16 code units and absent values left out: the same content gives the
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
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`canonicalJson: ${value} has no JSON form; pass finite numbers only.`);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
