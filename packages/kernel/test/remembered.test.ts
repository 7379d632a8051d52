import { expect, test } from "vitest";
import { remembered } from "../src/remembered.ts";

test("an answer is worked out once, and again after all are forgotten", () => {
  let asked = 0;
  const double = remembered((key) => {
    asked += 1;
    return key * 2;
  });
  expect([double(3), double(3), double(4)]).toEqual([6, 6, 8]);
  expect(asked).toBe(2);
  for (let key = 0; key < 40_000; key += 1) double(key);
  asked = 0;
  expect(double(3)).toBe(6);
  expect(asked).toBe(1);
});
