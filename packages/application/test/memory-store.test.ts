import { assert, expect, it } from "vitest";
import { memoryStore } from "@maatstaf/application";
import { storeContract } from "@maatstaf/application/store-contract";

const count = storeContract({
  test: it,
  equal: (actual, expected) => assert.deepEqual(actual, expected),
  freshStore: () => ({ layer: memoryStore, outlivesItsLayer: false }),
});

it("registered the whole suite", () => {
  expect(count).toBe(22);
});
