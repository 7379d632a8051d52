import { calendarDate } from "@maatstaf/kernel";
import {
  BusinessProcess,
  diagramIssues,
  movedProcess,
  ParsedProcess,
  processIssues,
  processOfSteps,
  serviceIssueText,
  stepsOfProcess,
} from "@maatstaf/services";
import type { ProcessCommand, ProcessStep } from "@maatstaf/services";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const TARGETS = { documents: ["D-1"], controls: ["C-1"], recordTypes: [] } as const;

const diagram = (more: object = {}): ParsedProcess =>
  ParsedProcess.parse({
    id: "p",
    lanes: [{ id: "l", name: "Loket" }],
    elements: [
      { id: "s", kind: "start" },
      { id: "a", kind: "task", name: "Aannemen", laneId: "l" },
      { id: "q", kind: "choice-gateway", name: "Volledig?" },
      { id: "b", kind: "task", name: "Beslissen", laneId: "l" },
      { id: "e", kind: "end" },
    ],
    flows: [
      { id: "f1", from: "s", to: "a" },
      { id: "f2", from: "a", to: "q" },
      { id: "f3", from: "q", to: "b", name: "ja" },
      { id: "f4", from: "q", to: "a", name: "nee" },
      { id: "f5", from: "b", to: "e" },
    ],
    ...more,
  });

const codes = (process: ParsedProcess): readonly string[] =>
  diagramIssues(process).map(({ code, place }) => `${code} ${place}`);

const without = (...ids: readonly string[]): ParsedProcess => {
  const { elements, flows } = diagram();
  return diagram({
    elements: elements.filter(({ id }) => !ids.includes(id)),
    flows: flows.filter(({ id }) => !ids.includes(id)),
  });
};

describe("rule 2.8 and US-10 (2): checks of a diagram, each with the id of its element", () => {
  it("a sound diagram has none", () => {
    expect(codes(diagram())).toEqual([]);
  });

  it.each([
    ["no start", without("s", "f1"), "process-no-start p"],
    ["no end", without("e", "f5"), "process-no-end p"],
    ["an end that no way leads to", without("f5"), "process-end-unreachable e"],
    ["a way that stops", without("f5"), "process-dead-end b"],
    ["a task that no way leads to", without("f3"), "process-unreachable b"],
    ["a task that stands alone", without("f3", "f5"), "process-orphan b"],
    ["a flow to nothing", without("e"), "process-flow-dangling f5"],
    [
      "a question without words",
      diagram({ elements: diagram().elements.map(({ name: _name, ...rest }) => rest) }),
      "process-question-missing q",
    ],
    [
      "an answer without words",
      diagram({ flows: diagram().flows.map(({ name: _name, ...rest }) => rest) }),
      "process-answer-missing f3",
    ],
    ["an id twice", diagram({ elements: [...diagram().elements, { id: "a", kind: "task" }] }), "process-id-twice a"],
    ["nothing at all", diagram({ elements: [], flows: [] }), "process-no-start p"],
  ])("%s", (_, process, code) => {
    expect(codes(process)).toContain(code);
  });

  it("a boundary event is reached through its task, and a sub-process is checked as a process of its own", () => {
    const { elements, flows } = diagram();
    const inside = [
      { id: "s2", kind: "start", scopeId: "b" },
      { id: "t2", kind: "task", scopeId: "b" },
      { id: "e2", kind: "end", scopeId: "b" },
    ];
    const process = diagram({
      elements: [
        ...elements.map((element) => (element.id === "b" ? { ...element, kind: "sub-process" } : element)),
        { id: "x", kind: "boundary-event", attachedTo: "b" },
        ...inside,
      ],
      flows: [...flows, { id: "f6", from: "x", to: "e" }, { id: "f7", from: "s2", to: "t2" }],
    });
    expect(codes(process)).toEqual(["process-dead-end t2", "process-end-unreachable e2"]);
  });

  it("lanes without a cell or role, and links that lead nowhere", () => {
    const process = BusinessProcess.parse({
      id: "PR-1",
      name: { nl: "Adreswijziging" },
      kind: "core",
      ownerId: "an",
      unitId: "BZ",
      diagram: diagram(),
      links: [
        { elementId: "a", kind: "document", targetId: "D-1" },
        { elementId: "a", kind: "control", targetId: "weg" },
        { elementId: "weg", kind: "control", targetId: "C-1" },
      ],
    });
    const found = processIssues(process, TARGETS);
    expect(found.map(({ code, place }) => `${code} ${place}`)).toEqual([
      "process-lane-unmapped l",
      "process-link-unresolved a",
      "process-link-dangling weg",
    ]);
    expect(found.map((issue) => serviceIssueText(issue, "nl-BE"))[1]).toBe(
      "Deze stap verwijst naar de beheersmaatregel weg, en dat vind ik niet terug. Kies iets dat bestaat.",
    );
  });
});

describe("life cycle of a process", () => {
  const process = BusinessProcess.parse({
    id: "PR-1",
    name: { nl: "Adreswijziging" },
    kind: "core",
    ownerId: "an",
    unitId: "BZ",
    diagram: diagram(),
    laneOwners: { l: "BZ" },
  });
  const give = (state: BusinessProcess["state"], given: Partial<ProcessCommand> & Pick<ProcessCommand, "command">) =>
    movedProcess(
      { ...process, state },
      { actor: { id: "an", roles: ["process-owner"] }, on: calendarDate("2026-02-02"), targets: TARGETS, ...given },
    );

  it("is valid only with a sound diagram", () => {
    expect(give("draft", { command: "validate" }).kind).toBe("moved");
    const { diagram: _diagram, ...bare } = process;
    const outcome = movedProcess(bare, {
      command: "validate",
      actor: { id: "an", roles: ["process-owner"] },
      on: calendarDate("2026-02-02"),
      targets: TARGETS,
    });
    expect(outcome.kind === "refused" ? outcome.reasons : []).toEqual([
      { code: "guard-not-met", params: { guard: "diagram-sound" } },
    ]);
  });

  it("is published by head of cell and quality coordinator together", () => {
    const actor = { id: "an", roles: ["unit-head"] } as const;
    expect(give("valid", { command: "publish", actor }).kind).toBe("refused");
    const outcome = give("valid", { command: "publish", actor, agreedBy: ["quality-coordinator"] });
    expect(outcome.kind === "moved" ? outcome.process.reviewedOn : "").toBe("2026-02-02");
  });

  it("comes up for review after 36 months, and a revision is a new version", () => {
    const timer = { id: "klok", roles: ["timer"] } as const;
    const published = { ...process, state: "published", reviewedOn: calendarDate("2023-02-02") } as const;
    const at = (on: string) =>
      movedProcess(published, { command: "fall-due", actor: timer, on: calendarDate(on), targets: TARGETS }).kind;
    expect([at("2026-02-02"), at("2026-02-03")]).toEqual(["refused", "moved"]);
    const revised = give("published", { command: "revise", motivation: "Het loket is verhuisd naar boven." });
    expect(revised.kind === "moved" ? revised.process.version : 0).toBe(2);
  });
});

describe("a list of steps, for who has no diagram", () => {
  const ids = ["een", "twee", "drie", "vier", "vijf"];
  const steps: fc.Arbitrary<readonly ProcessStep[]> = fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }),
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    )
    .map(([count, jumps, asks]) =>
      ids.slice(0, count).map((id, at): ProcessStep => {
        const by = asks[at] === true ? "loket" : "dienst";
        // The first way goes on, so that every step is met in the order of the list.
        const onward = at + 1 < count ? (ids[at + 1] ?? "") : "";
        const back = (jumps[at] ?? 0) < count ? (ids[jumps[at] ?? 0] ?? "") : "";
        return asks[at] === true && back !== onward
          ? {
              id,
              name: `Stap ${id}`,
              by,
              question: "In orde?",
              next: [
                { answer: "ja", to: onward },
                { answer: "nee", to: back },
              ],
            }
          : { id, name: `Stap ${id}`, by };
      }),
    );

  it("becomes a sound process and comes back as it was", () => {
    fc.assert(
      fc.property(steps, (list) => {
        const process = processOfSteps("p", list);
        expect(diagramIssues(process).filter(({ severity }) => severity === "error")).toEqual([]);
        expect(stepsOfProcess(process)).toEqual({ kind: "steps", steps: list });
      }),
      { numRuns: 300 },
    );
  });

  it("says which element a list cannot tell", () => {
    const { elements, flows, lanes } = diagram();
    const changed = (id: string, kind: string) =>
      diagram({ elements: elements.map((one) => (one.id === id ? { ...one, kind } : one)), flows, lanes });
    expect(stepsOfProcess(changed("q", "parallel-gateway"))).toEqual({
      kind: "not-steps",
      elementId: "q",
      because: "parallel",
    });
    expect(stepsOfProcess(changed("b", "sub-process"))).toEqual({ kind: "not-steps", elementId: "b", because: "kind" });
    expect(stepsOfProcess(changed("b", "start"))).toEqual({
      kind: "not-steps",
      elementId: "b",
      because: "several-starts",
    });
    expect(stepsOfProcess(without("s"))).toEqual({ kind: "not-steps", elementId: "p", because: "no-start" });
    expect(stepsOfProcess(diagram({ flows: flows.map(({ name: _name, ...rest }) => rest) }))).toEqual({
      kind: "not-steps",
      elementId: "q",
      because: "unlabelled",
    });
  });

  it("a way to a step that is not there, or an id twice, is the caller's mistake", () => {
    expect(() => processOfSteps("p", [{ id: "a", name: "A", next: [{ to: "weg" }] }])).toThrow("no step weg");
    expect(() =>
      processOfSteps("p", [
        { id: "a", name: "A" },
        { id: "a", name: "B" },
      ]),
    ).toThrow("id a twice");
  });
});
