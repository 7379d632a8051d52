import fc from "fast-check";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { interchangeMessages, problemText } from "@maatstaf/interchange";
import { folderWith, problemsOf, SOUND } from "./workspace-folder.ts";

/** Bytes that matter to CSV, YAML and encodings, besides any byte. */
const TELLING = [
  ...Buffer.from("\"',;\t\n\r:-[]{}#&*!|>%@` .0123456789Ee+abc=\\/?~"),
  0,
  0x80,
  0xc3,
  0xa9,
  0xef,
  0xbb,
  0xbf,
  0xff,
  0xfe,
];
const byte = fc.oneof(fc.constantFrom(...TELLING), fc.nat({ max: 255 }));
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** One change to bytes: put in, take out, replace, repeat a piece, cut off. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) }),
  fc.record({
    kind: fc.constant("insert" as const),
    at: place,
    bytes: fc.array(byte, { minLength: 1, maxLength: 6 }).map((bytes) => Uint8Array.from(bytes)),
  }),
  fc.record({ kind: fc.constant("replace" as const), at: place, bytes: byte.map((value) => Uint8Array.of(value)) }),
  fc.record({ kind: fc.constant("delete" as const), at: place, length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    kind: fc.constant("repeat" as const),
    at: place,
    length: fc.integer({ min: 1, max: 200 }),
    times: fc.integer({ min: 1, max: 30 }),
  }),
  fc.record({ kind: fc.constant("cut" as const), at: place }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutated(bytes: Uint8Array, change: Mutation): Uint8Array {
  const at = Math.floor(change.at * (bytes.length + 1));
  const before = bytes.subarray(0, at);
  switch (change.kind) {
    case "insert":
      return Buffer.concat([before, change.bytes, bytes.subarray(at)]);
    case "replace":
      return Buffer.concat([before, change.bytes, bytes.subarray(at + 1)]);
    case "delete":
      return Buffer.concat([before, bytes.subarray(at + change.length)]);
    case "repeat":
      return Buffer.concat([
        before,
        ...Array.from({ length: change.times }, () => bytes.subarray(at, at + change.length)),
        bytes.subarray(at),
      ]);
    case "cut":
      return before;
    default:
      return change satisfies never;
  }
}

const RUNS = 3000;

describe("a workspace with random damage", () => {
  it(
    `is either read or gives problems with words and places, ${RUNS} times, without crash or delay`,
    { timeout: 120_000 },
    () => {
      const root = folderWith(SOUND);
      const files = Object.entries(SOUND).map(([file, content]) => [file, Buffer.from(content)] as const);
      let slowest = 0;
      let damaged = 0;
      fc.assert(
        fc.property(
          fc.constantFrom(...files),
          fc.array(mutation, { minLength: 1, maxLength: 4 }),
          ([file, bytes], changes) => {
            writeFileSync(join(root, file), changes.reduce<Uint8Array>(mutated, bytes));
            const started = performance.now();
            const problems = problemsOf(root);
            slowest = Math.max(slowest, performance.now() - started);
            writeFileSync(join(root, file), bytes);
            if (problems.length > 0) damaged += 1;
            for (const problem of problems.slice(0, 4)) {
              expect(problem.file).not.toBe("");
              for (const locale of ["nl-BE", "en-GB"] as const) {
                const words = problemText(problem, locale);
                expect(words.startsWith(`${problem.file}`)).toBe(true);
                expect(words).not.toContain(interchangeMessages.text(locale, "problem.other", { code: problem.code }));
                // eslint-disable-next-line no-control-regex -- nothing of the damage may reach a terminal as a control character
                expect(words).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/u);
              }
            }
          },
        ),
        { numRuns: RUNS, seed: 20_190_331 },
      );
      expect(damaged).toBeGreaterThan(RUNS / 2);
      expect(slowest).toBeLessThan(1000);
    },
  );
});
