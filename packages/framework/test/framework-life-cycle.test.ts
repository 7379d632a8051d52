import { cafPoint, frameworkFacts, frameworkLifeCycle, maturityScale } from "@maatstaf/framework";
import { lifeCycleIssues, transition } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import { framework, FRAMEWORK_INPUT, requirement } from "./example.ts";

const director = { id: "p1", roles: ["general-director"] } as const;

describe("a framework goes from draft to review to published to retired", () => {
  it("has no dead end", () => {
    expect(lifeCycleIssues(frameworkLifeCycle)).toEqual([]);
  });

  it("published by the general director when all requirements have guidance, all parts are present and codes are unique", () => {
    const outcome = transition(frameworkLifeCycle, "review", "publish", {
      actor: director,
      facts: frameworkFacts(framework(), { parts: 2 }),
    });
    expect(outcome).toMatchObject({ kind: "moved", state: "published" });
  });

  it.each([
    [
      "guidance-complete",
      framework({
        requirements: [...FRAMEWORK_INPUT.requirements, requirement("b.x", "B.03", { guidance: undefined })],
      }),
      2,
    ],
    ["parts-present", framework(), undefined],
    ["codes-unique", framework({ requirements: [...FRAMEWORK_INPUT.requirements, requirement("b.x", "B.02")] }), 2],
    [
      "no-errors",
      framework({
        requirements: [...FRAMEWORK_INPUT.requirements, requirement("b.x", "B.03", { successor: "own:b" })],
      }),
      2,
    ],
  ])("not without %s", (guard, whole, parts) => {
    const facts = frameworkFacts(whole, parts === undefined ? {} : { parts });
    const outcome = transition(frameworkLifeCycle, "review", "publish", { actor: director, facts });
    expect(outcome.kind === "refused" && outcome.reasons.map(({ params }) => params["guard"])).toContain(guard);
  });

  it("retired only when its successor is published", () => {
    const actor = { id: "p2", roles: ["quality-coordinator"] } as const;
    const retire = (successorPublished: boolean) =>
      transition(frameworkLifeCycle, "published", "retire", {
        actor,
        facts: frameworkFacts(framework(), { successorPublished }),
      }).kind;
    expect([retire(false), retire(true)]).toEqual(["refused", "moved"]);
  });
});

describe("the maturity scale", () => {
  it("is ordinal, 0 to 5, with plan, do, check and act at 2 to 5", () => {
    expect(maturityScale().levels.map(({ value, phase }) => [value, phase])).toEqual([
      [0, undefined],
      [1, undefined],
      [2, "plan"],
      [3, "do"],
      [4, "check"],
      [5, "act"],
    ]);
  });

  it("CAF 0-100 is a separate scale, reached over a lossy bridge", () => {
    expect([0, 1, 2, 3, 4, 5].map((level) => cafPoint(level).points)).toEqual([5, 10, 20.5, 40.5, 60.5, 80.5]);
    expect([0, 1, 2, 3, 4, 5].every((level) => cafPoint(level).caveat === "lossy-bridge")).toBe(true);
  });

  it("91 and more only when a person confirms comparison with others", () => {
    expect(cafPoint(5).band.to).toBe(90);
    expect(cafPoint(5, { comparisonConfirmed: true }).band).toEqual({ from: 91, to: 100 });
    expect(cafPoint(4, { comparisonConfirmed: true })).toEqual(cafPoint(4));
  });

  it.each([-1, 6, 2.5, Number.NaN])("refuses level %d", (level) => {
    expect(() => cafPoint(level)).toThrow(RangeError);
  });
});
