import { refusalText, transition } from "@maatstaf/kernel";
import { expect, test } from "vitest";
import { improvement } from "./life-cycles.ts";

const outcome = transition(improvement, "planned", "hold", { actor: { id: "p", roles: ["verifier"] } });
const reasons = outcome.kind === "refused" ? outcome.reasons : [];

test("each reason is a sentence, in the words of the one who shows it", () => {
  const words = new Map([
    ["owner", "actiehouder"],
    ["new-date-set", "nieuwe datum ingevuld"],
  ]);
  expect(reasons.map((reason) => refusalText(reason, "nl-BE", (id) => words.get(id) ?? id))).toEqual([
    "Dit mag alleen door: actiehouder.",
    "Geef een motivering van minstens 10 tekens.",
    "Er is nog niet voldaan aan: nieuwe datum ingevuld.",
  ]);
});

test("without words, ids stand in", () => {
  expect(reasons.map((reason) => refusalText(reason, "en-GB"))).toEqual([
    "Only these roles may do this: owner.",
    "Give a reason of at least 10 characters.",
    "This is not met yet: new-date-set.",
  ]);
});
