import { ParsedProcess, processOfSteps, stepsOfProcess } from "@maatstaf/services";
import { describe, expect, it } from "vitest";

const process = (elements: readonly (readonly [string, string])[], flows: readonly string[]): ParsedProcess =>
  ParsedProcess.parse({
    id: "p",
    elements: elements.map(([id, kind]) => ({ id, kind })),
    flows: flows.map((flow, at) => {
      const [from, to, name] = flow.split(" ");
      return { id: `f${at}`, from, to, ...(name === undefined ? {} : { name }) };
    }),
  });
const base = [
  ["s", "start"],
  ["a", "task"],
  ["e", "end"],
] as const;

describe("a list of steps loses nothing of a process in silence", () => {
  it.each([
    ["a task that no way leads to", process([...base, ["b", "task"]], ["s a", "a e", "b e"]), "b", "unreachable"],
    ["a task after which nothing is", process([...base, ["b", "task"]], ["s a", "a b"]), "b", "dead-end"],
    ["two ways from the start", process([...base, ["b", "task"]], ["s a", "s b", "a e", "b e"]), "s", "parallel"],
    [
      "a question before any step",
      process([...base, ["q", "choice-gateway"]], ["s q", "q a ja", "q e nee", "a e"]),
      "q",
      "question-first",
    ],
    ["a flow to nothing", process(base, ["s a", "a e", "a weg"]), "weg", "dangling"],
    ["a way back to the start", process(base, ["s a", "a s"]), "s", "kind"],
    [
      "joins that lead to each other for ever",
      process([...base, ["g", "choice-gateway"], ["h", "choice-gateway"]], ["s a", "a g", "g h", "h g"]),
      "g",
      "dead-end",
    ],
    ["an id twice", process([...base, ["a", "task"]], ["s a", "a e"]), "a", "id-twice"],
  ])("%s", (_, diagram, elementId, because) => {
    expect(stepsOfProcess(diagram)).toEqual({ kind: "not-steps", elementId, because });
  });

  it("steps keep an id each, also where what a list puts in front makes two alike", () => {
    const found = stepsOfProcess(
      process([...base, ["step-a", "task"], ["één", "task"]], ["s a", "a step-a", "step-a één", "één e"]),
    );
    expect(found.kind === "steps" ? found.steps.map(({ id }) => id) : found).toEqual(["a", "step-a", "step-3"]);
  });

  it("a word at a plain arrow stays with it", () => {
    const found = stepsOfProcess(process(base, ["s a", "a e klaar"]));
    expect(found.kind === "steps" ? found.steps[0]?.next : found).toEqual([{ answer: "klaar", to: "" }]);
  });

  it("ten thousand joins in a row are walked, not climbed", () => {
    const joins = Array.from({ length: 10_000 }, (_, at) => [`g${at}`, "choice-gateway"] as const);
    const flows = joins.map(([id], at) => `${id} ${at + 1 < joins.length ? `g${at + 1}` : "e"}`);
    const found = stepsOfProcess(process([...base, ...joins], ["s a", "a g0", ...flows]));
    expect(found.kind === "steps" ? found.steps.length : found).toBe(1);
  });

  it("a question with one way is the caller's mistake: it would be lost", () => {
    expect(() => processOfSteps("p", [{ id: "a", name: "A", question: "Volledig?", next: [{ to: "" }] }])).toThrow(
      "step a asks a question",
    );
  });
});
