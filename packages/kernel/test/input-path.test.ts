import { expect, test } from "vitest";
import { inputPath, valueAt } from "../src/input-path.ts";

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b", 0, "c"], "a.b[0].c"],
  [[0, 1], "[0][1]"],
  [["a", "first name"], 'a["first name"]'],
  [["a", "1"], 'a["1"]'],
  [["gemeente-naam", "prijs_€"], 'gemeente-naam["prijs_€"]'],
  [["a", ""], 'a[""]'],
])("%j is %s", (path, expected) => {
  expect(inputPath(path)).toBe(expected);
});

test("the value at a place, and nothing beyond what is there", () => {
  const input = { a: [{ b: null }, 2] };
  expect([valueAt(input, ["a", 1]), valueAt(input, ["a", 0, "b"]), valueAt(input, [])]).toEqual([2, null, input]);
  expect([valueAt(input, ["a", 5, "b"]), valueAt(input, ["a", 0, "b", "c"]), valueAt(input, ["toString"])]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
