/// <reference types="node" />
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemText } from "@maatstaf/interchange";
import { drawnBpmn, MOST_BPMN_CHARACTERS, readBpmn, writeBpmn } from "@maatstaf/interchange/bpmn";
import type { BpmnReading } from "@maatstaf/interchange/bpmn";
import { diagramIssues, processOfSteps, stepsOfProcess } from "@maatstaf/services";
import type { ParsedProcess, ProcessStep } from "@maatstaf/services";
import { sharedFile } from "@maatstaf/testkit";

const counted = sharedFile("data/expected/bpmn-01-miwg-element-counts.json");
const imported = sharedFile("data/expected/bpmn-02-moddle-import.json");
const miwg = (name: string): string => readFileSync(sharedFile(`data/files/bpmn/miwg/${name}`) ?? "", "utf8");
const expectedOf = (path: string): readonly (readonly [string, Record<string, unknown>])[] =>
  Object.entries(
    (JSON.parse(readFileSync(path, "utf8")) as { expected: Record<string, Record<string, unknown>> }).expected,
  );

async function reading(text: string, file = "proces.bpmn"): Promise<BpmnReading> {
  const outcome = await readBpmn(text, file);
  if (outcome.kind === "refused") throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}

describe.skipIf(counted === undefined)("bpmn-01: elements of the MIWG reference models", () => {
  it.each(expectedOf(counted ?? ""))("%s", async (name, counts) => {
    const read = await reading(miwg(name), name);
    const found = Object.fromEntries(Object.keys(counts).map((kind) => [kind, read.counts[kind] ?? 0]));
    expect(found).toEqual(counts);
  });
});

describe.skipIf(imported === undefined)("bpmn-02: what is read of the MIWG reference models", () => {
  it.each(expectedOf(imported ?? ""))("%s", async (name, expected) => {
    const read = await reading(miwg(name), name);
    expect(read.exporter ?? null).toBe(expected["exporter"]);
    // The one warning of the reference run is about the encoding in the heading, which a decoded text no longer has.
    expect(read.notices).toEqual([]);
    expect(read.counts["BPMNDiagram"]).toBe(expected["diagrams"]);
    expect(read.xml).toBe(miwg(name));
  });
});

/** Ways out of a question that the models leave unlabelled. */
const WAYS_WITHOUT_ANSWER: Readonly<Record<string, number>> = {
  "A.2.0.bpmn": 3,
  "A.2.1.bpmn": 2,
  "B.1.0.bpmn": 4,
  "B.2.0.bpmn": 3,
};

describe.skipIf(counted === undefined)("every MIWG model", () => {
  it.each(expectedOf(counted ?? "").map(([name]) => name))("%s is sound, and drawn the same twice", async (name) => {
    const read = await reading(miwg(name), name);
    const found = read.processes.flatMap((process) => diagramIssues(process));
    const errors = found.filter(({ severity }) => severity === "error");
    // The models show forms, not a process of a municipality: some of their ways have no answer. Nothing else is wrong.
    expect(errors.filter(({ code }) => code !== "process-answer-missing")).toEqual([]);
    expect(errors).toHaveLength(WAYS_WITHOUT_ANSWER[name] ?? 0);
    const words = { title: basename(name), description: name };
    const svg = drawnBpmn(read.drawing, words);
    expect(drawnBpmn((await reading(miwg(name), name)).drawing, words)).toBe(svg);
    expect(svg).not.toMatch(/NaN|undefined|<script|https?:(?!\/\/www\.w3\.org\/2000\/svg)/u);
    expect(svg.match(/<title>/gu)).toHaveLength(1);
  });
});

const word = fc.constantFrom(
  "aanvraag",
  "nakijken",
  "beslissen",
  "brief & bon",
  "é<ß>\"'",
  "10 % van 'n bedrag",
  "回答",
);
const stepsOf: fc.Arbitrary<readonly ProcessStep[]> = fc
  .array(
    fc.record({
      name: word,
      by: fc.option(fc.constantFrom("loket", "celhoofd", "college"), { nil: undefined }),
      question: fc.option(word, { nil: undefined }),
      ways: fc.array(fc.nat(9), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drafts) =>
    drafts.map(({ name, by, question, ways }, at): ProcessStep => {
      const next = ways.map((way, place) => ({
        ...(ways.length > 1 ? { answer: `antwoord ${place}` } : {}),
        to: way >= drafts.length ? "" : `s${way + 1}`,
      }));
      return {
        id: `s${at + 1}`,
        name,
        ...(by === undefined ? {} : { by }),
        ...(ways.length > 1 && question !== undefined ? { question } : {}),
        ...(next.length === 0 ? {} : { next }),
      };
    }),
  );

describe("a list of steps", () => {
  it("comes back equal from the file it is written to, with and without lanes", async () => {
    await fc.assert(
      fc.asyncProperty(
        stepsOf,
        fc.option(fc.constantFrom("Vergunning", "p"), { nil: undefined }),
        async (steps, name) => {
          const plain = processOfSteps("p", steps);
          // A name equal to the id is the one that is not told apart from none.
          const process: ParsedProcess = name === undefined || name === plain.id ? plain : { ...plain, name };
          const read = await reading(writeBpmn(process));
          expect(read.processes).toEqual([process]);
          expect(stepsOfProcess(read.processes[0] ?? plain)).toEqual(stepsOfProcess(plain));
          expect(writeBpmn(read.processes[0] ?? plain)).toBe(writeBpmn(process));
        },
      ),
      { numRuns: 120 },
    );
  });

  it("is drawn without a way that crosses a shape", async () => {
    await fc.assert(
      fc.asyncProperty(stepsOf, async (steps) => {
        const { drawing } = await reading(writeBpmn(processOfSteps("p", steps)));
        const shapes = drawing.shapes.filter(({ kind }) => kind !== "Lane" && kind !== "Participant");
        for (const { id, points } of drawing.edges) {
          for (const [at, from] of points.slice(0, -1).entries()) {
            const to = points[at + 1] ?? from;
            const crossed = shapes.filter(
              ({ bounds: { x, y, width, height } }) =>
                Math.max(from.x, to.x) > x + 1 &&
                Math.min(from.x, to.x) < x + width - 1 &&
                Math.max(from.y, to.y) > y + 1 &&
                Math.min(from.y, to.y) < y + height - 1,
            );
            expect({ id, crossed: crossed.map((shape) => shape.id) }).toEqual({ id, crossed: [] });
          }
        }
      }),
      { numRuns: 120 },
    );
  });
});

const MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";

describe("a BPMN file that is not taken in", () => {
  const cases: readonly (readonly [string, string, string, Record<string, unknown>])[] = [
    ["nothing", "", "bpmn-unreadable", {}],
    ["garbage", "geen bpmn", "bpmn-unreadable", {}],
    ["another XML", "<lijst><a/></lijst>", "bpmn-unreadable", {}],
    ["a broken file", `<definitions xmlns="${MODEL}">\n<process id="p">\n</definitions>`, "bpmn-unreadable", {}],
    ["an XML bomb", `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aaa">]><x>&a;</x>`, "xml-doctype", { row: 2 }],
    ["an external entity", `<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>`, "xml-doctype", { row: 1 }],
    ["deep nesting", `<definitions xmlns="${MODEL}">\n${"<process>".repeat(300)}`, "xml-too-deep", { row: 2 }],
    ["a file that is too large", " ".repeat(MOST_BPMN_CHARACTERS + 1), "xml-too-large", { row: 1 }],
    ["no process", `<definitions xmlns="${MODEL}"><collaboration id="c"/></definitions>`, "bpmn-without-process", {}],
    [
      "a BPMN without diagram",
      `<definitions xmlns="${MODEL}"><process id="p1"><startEvent id="s"/></process></definitions>`,
      "bpmn-without-diagram",
      { path: "p1" },
    ],
  ];
  it.each(cases)("%s", async (_, text, code, place) => {
    const outcome = await readBpmn(text, "proces.bpmn");
    if (outcome.kind !== "refused") throw new Error("was read");
    expect(outcome.problems).toHaveLength(1);
    const [problem] = outcome.problems;
    expect(problem).toMatchObject({ file: "proces.bpmn", code, ...place });
    for (const locale of ["nl-BE", "en-GB"] as const) {
      const words = problem === undefined ? "" : problemText(problem, locale);
      expect(words).toContain("proces.bpmn");
      expect(words).not.toContain(code);
      expect(words).toContain("path" in place ? "element p1" : "");
    }
  });

  it("says what could not be understood, and keeps the rest", async () => {
    const text = writeBpmn(processOfSteps("p", [{ id: "a", name: "A" }])).replace(
      "</process>",
      `  <sequenceFlow id="los" sourceRef="weg" targetRef="end"/>\n  </process>`,
    );
    const read = await reading(text);
    expect(read.notices.map(({ code }) => code)).toEqual(["bpmn-part-unread"]);
    expect(read.processes[0]?.flows.find(({ id }) => id === "los")?.from).toBe("");
  });
});

describe("writeBpmn refuses, by name, what it cannot write", () => {
  it("an id that is no XML name", () => {
    expect(() => writeBpmn({ id: "1 2", lanes: [], elements: [], flows: [] })).toThrow(RangeError);
  });

  it("what is inside a sub-process", () => {
    const elements = [{ id: "in", kind: "task", scopeId: "sub" } as const];
    expect(() => writeBpmn({ id: "p", lanes: [], elements, flows: [] })).toThrow(/in is inside a sub-process/u);
  });
});
