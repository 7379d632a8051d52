import * as fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "@maatstaf/application";

it("is JSON of the same content", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it("does not depend on the order of keys", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      expect(canonicalJson(Object.fromEntries(Object.entries(record).toReversed()))).toBe(canonicalJson(record));
    }),
  );
});

it("orders keys that look like numbers, and keeps a key named __proto__", () => {
  expect(canonicalJson(JSON.parse('{"10":1,"9":2,"__proto__":{"b":1,"a":2}}'))).toBe(
    '{"10":1,"9":2,"__proto__":{"a":2,"b":1}}',
  );
});

it("refuses numbers without a JSON form", () => {
  expect(() => canonicalJson({ a: [Number.NaN] })).toThrow(RangeError);
});
