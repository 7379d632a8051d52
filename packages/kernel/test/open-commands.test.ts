import { openCommands } from "@maatstaf/kernel";
import { expect, test } from "vitest";
import { improvement } from "./life-cycles.ts";

test.each([
  ["planned", ["owner"], ["start", "hold"]],
  ["planned", ["owner", "approver"], ["start", "hold", "cancel"]],
  ["on-hold", ["owner"], ["resume"]],
  ["done", ["verifier"], ["check", "send-back"]],
  ["cancelled", ["owner", "verifier", "approver"], []],
  ["planned", [], []],
] as const)("in %s, %j may %j", (state, roles, expected) => {
  expect(openCommands(improvement, state, roles)).toEqual(expected);
});
