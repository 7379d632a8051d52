import * as Effect from "effect/Effect";
import * as fc from "fast-check";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { interchangeMessages, problemText, readFactsCsv, readWorkspace } from "@maatstaf/interchange";
import type { WorkspaceProblem } from "@maatstaf/interchange";
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

/** Every problem has a file and words in both languages, and nothing of the damage reaches a terminal as a control character. */
function expectTold(problems: readonly WorkspaceProblem[]): void {
  for (const problem of problems.slice(0, 4)) {
    for (const locale of ["nl-BE", "en-GB"] as const) {
      const words = problemText(problem, locale);
      expect(words).toMatch(/^[\w./-]+(?:, .+)?: \S/u);
      expect(words).not.toContain(interchangeMessages.text(locale, "problem.other", { code: problem.code }));
      expect(words).not.toMatch(/\p{Cc}/u);
    }
  }
}

const changes = fc.array(mutation, { minLength: 1, maxLength: 4 });
const SLOWEST_MILLISECONDS = 1000;

describe("random damage", () => {
  it(
    "to a facts file gives its facts or problems with words and places, 3000 times, without crash or delay",
    { timeout: 120_000 },
    () => {
      const workspace = Effect.runSync(readWorkspace(folderWith(SOUND)));
      const sound = Buffer.from(
        "indicator;period;unit;numerator;denominator;breakdown.channel;provisional;comment\r\n" +
          'permits-in-time;2025-01;omgeving;1.234,5;2000;;ja;"café; twee\nregels"\r\n' +
          "complaints;2025-Q1;balie;7;;mail;;\r\n",
      );
      let damaged = 0;
      let slowest = 0;
      fc.assert(
        fc.property(changes, (list) => {
          const bytes = list.reduce<Uint8Array>(mutated, sound);
          const started = performance.now();
          const outcome = Effect.runSync(Effect.result(readFactsCsv(bytes, { file: "facts/new.csv", ...workspace })));
          slowest = Math.max(slowest, performance.now() - started);
          if (outcome._tag === "Success") return;
          damaged += 1;
          expect(outcome.failure.total).toBeGreaterThan(0);
          expectTold(outcome.failure.problems);
        }),
        { numRuns: 3000, seed: 20_190_331 },
      );
      expect(damaged).toBeGreaterThan(1500);
      expect(slowest).toBeLessThan(SLOWEST_MILLISECONDS);
    },
  );

  it(
    "to a workspace gives the workspace or problems with words and places, 600 times, without crash or delay",
    { timeout: 120_000 },
    () => {
      const root = folderWith(SOUND);
      const files = Object.entries(SOUND).map(([file, content]) => [file, Buffer.from(content)] as const);
      let damaged = 0;
      let slowest = 0;
      fc.assert(
        fc.property(fc.constantFrom(...files), changes, ([file, bytes], list) => {
          writeFileSync(join(root, file), list.reduce<Uint8Array>(mutated, bytes));
          const started = performance.now();
          const problems = problemsOf(root);
          slowest = Math.max(slowest, performance.now() - started);
          writeFileSync(join(root, file), bytes);
          if (problems.length > 0) damaged += 1;
          expectTold(problems);
        }),
        { numRuns: 600, seed: 20_190_331 },
      );
      expect(damaged).toBeGreaterThan(300);
      expect(slowest).toBeLessThan(SLOWEST_MILLISECONDS);
    },
  );
});
