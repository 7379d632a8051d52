import { assert, expect, it } from "vitest";
import { storeContract } from "@maatstaf/application/store-contract";
import { sqliteStore } from "@maatstaf/store-sql";
import { temporaryFile } from "./temporary-file.ts";

const count = storeContract({
  test: it,
  equal: (actual, expected) => assert.deepEqual(actual, expected),
  freshStore: () => ({ layer: sqliteStore({ file: temporaryFile(), tenant: "voorbeeld" }), outlivesItsLayer: true }),
});

it("registered the whole suite", () => {
  expect(count).toBe(23);
});
