import { lifeCycleDiagram } from "@maatstaf/kernel";
import { expect, test } from "vitest";
import { improvement } from "./life-cycles.ts";

const lines = lifeCycleDiagram(improvement).split("\n");

test("is a state diagram with every state and its way in and out", () => {
  expect(lines[0]).toBe("stateDiagram-v2");
  expect(lines.slice(1, 4)).toEqual([
    '  state "proposed" as s0',
    '  state "planned" as s1',
    '  state "in-execution" as s2',
  ]);
  expect(lines).toContain("  [*] --> s0");
  expect(lines.filter((line) => line.endsWith("--> [*]"))).toEqual(["  s7 --> [*]", "  s8 --> [*]"]);
  expect(lines.at(-1)).toBe("");
});

test.each([
  "  s0 --> s1 : accept (owner) [due-date-set, owner-set]",
  "  s1 --> s3 : hold (owner) [new-date-set, motivation ≥ 10]",
  "  s2 --> s3 : hold (owner) [new-date-set, motivation ≥ 10]",
  "  s4 --> s5 : check (verifier) [effective, ≠ owner, ≠ executor]",
  "  s4 --> s1 : send-back (verifier) [≠ owner, cycle +1]",
  "  s5 --> s6 : secure (owner) [document-updated or motivation]",
  "  s6 --> s7 : close (owner)",
  "  s7 --> s1 : reopen (owner, quality-coordinator) [days-since-closing atMost 30, reopened +1 ≤ 1]",
])("draws %s", (line) => {
  expect(lines).toContain(line);
});

test("draws any as every state that is not final", () => {
  expect(lines.filter((line) => line.includes(": cancel")).map((line) => line.trim().slice(0, 2))).toEqual([
    "s0",
    "s1",
    "s2",
    "s3",
    "s4",
    "s5",
    "s6",
  ]);
});

test("takes the words for ids from its reader, without the signs that Mermaid reads as its own", () => {
  const words = lifeCycleDiagram(improvement, (id) => (id === "planned" ? 'gepland; "ja" #1' : id));
  expect(words).toContain(`  state "gepland, 'ja' no. 1" as s1`);
});
