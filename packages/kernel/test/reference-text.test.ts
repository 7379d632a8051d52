import { readReference, Reference, referenceText } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { expect, test } from "vitest";

const references = fc
  .record(
    {
      kind: fc.stringMatching(/^[a-z][a-z0-9]{0,5}(?:-[a-z0-9]{1,4}){0,2}$/),
      id: fc.string({ minLength: 1, unit: "grapheme" }),
      version: fc.integer({ min: 1, max: 1_000_000 }),
    },
    { requiredKeys: ["kind", "id"] },
  )
  .filter((candidate) => Reference.safeParse(candidate).success);

test("a reference is read back from its text", () => {
  fc.assert(
    fc.property(references, (reference) => {
      expect(readReference(referenceText(reference))).toEqual(reference);
    }),
  );
});

test("what is read is a reference, and has that text", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z-]{1,4}:[a-z:@0-9 ]{1,6}$/)), (text) => {
      const reference = readReference(text);
      expect(reference === undefined || referenceText(Reference.parse(reference)) === text).toBe(true);
    }),
  );
});

test("an id may hold a colon", () => {
  expect(readReference("requirement:iso9001-2015:9.1.2@3")).toEqual({
    kind: "requirement",
    id: "iso9001-2015:9.1.2",
    version: 3,
  });
});

test.each([
  "",
  "card",
  "card:",
  ":id",
  "Card:id",
  "card:a b",
  "card:id@",
  "card:id@0",
  "card:id@01",
  "card:id@1.5",
  "card:a@b@1",
  "-card:id",
])("%j is no reference", (text) => {
  expect(readReference(text)).toBeUndefined();
});
