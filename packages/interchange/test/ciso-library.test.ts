import { problemText } from "@maatstaf/interchange";
import { conversionText, documentYaml, readCisoLibrary, readHandwritten } from "@maatstaf/interchange/frameworks";
import * as Effect from "effect/Effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const LIBRARY = `
urn: urn:example:risk:library:care-2025
locale: en
ref_id: CARE
name: Care
copyright: All rights reserved
provider: Example Institute
version: 3
objects:
  framework:
    urn: urn:example:risk:framework:Care-2025
    ref_id: CARE
    name: Care
    description: A framework about care
    min_score: 0
    max_score: 1
    scores_definition:
      - { score: 0, name: Start, description: A start }
      - { score: 1, name: Grow, translations: { nl: { name: Groei } } }
    implementation_groups_definition: [{ ref_id: G1, name: Basic }]
    requirement_nodes:
      - { urn: "urn:example:risk:req_node:care-2025:1", assessable: false, depth: 1, ref_id: 1, name: Leading }
      - { urn: "urn:example:risk:req_node:care-2025:1.1", parent_urn: "urn:example:risk:req_node:care-2025:1", assessable: false, depth: 2, ref_id: "1.1", name: Goals }
      - { urn: "urn:example:risk:req_node:care-2025:1.1.x", parent_urn: "urn:example:risk:req_node:care-2025:1.1", assessable: false, depth: 3, name: Deep }
      - urn: urn:example:risk:req_node:care-2025:1.1.1
        parent_urn: urn:example:risk:req_node:care-2025:1.1.x
        assessable: true
        depth: 4
        ref_id: 1.1.1
        name: Clear goals
        description: "There are {clear} goals."
        annotation: Ask for them.
        typical_evidence: A plan
        reference_controls: ["urn:example:control:1", "urn:example:control:elsewhere"]
        threats: ["urn:example:threat:1"]
        weight: 2
        translations: { nl: { name: Heldere doelen, description: Er zijn heldere doelen. } }
      - { urn: "urn:example:risk:req_node:care-2025:1.2", parent_urn: "urn:example:risk:req_node:care-2025:1", assessable: true, depth: 2, ref_id: "1.2 (a)", description: Plans exist. }
      - { urn: "urn:example:risk:req_node:care-2025:loose", assessable: true, depth: 1, description: A loose one. }
      - { urn: "urn:example:risk:req_node:care-2025:9", assessable: false, depth: 1, ref_id: "9", name: Nothing under it }
  reference_controls:
    - { urn: "urn:example:control:1", ref_id: C1, name: Write a plan, category: process }
  threats: [{ urn: a }, { urn: b }]
  requirement_mapping_sets:
    - urn: urn:example:risk:req_mapping_set:care-to-other
      name: Care to Other
      source_framework_urn: urn:example:risk:framework:Care-2025
      target_framework_urn: urn:example:risk:framework:other
      requirement_mappings:
        - { source_requirement_urn: "urn:x:care-2025:1.1.1", target_requirement_urn: "urn:x:other:A.1", relationship: intersect, rationale: Both ask goals. }
        - { source_requirement_urn: "urn:x:care-2025:1.1.1", target_requirement_urn: "urn:x:other:A.1", relationship: equal }
        - { source_requirement_urn: "urn:x:care-2025:1.2", target_requirement_urn: "urn:x:other:A.2", relationship: subset }
        - { source_requirement_urn: "urn:x:care-2025:1.2", target_requirement_urn: "urn:x:other:A.3", relationship: not_related }
`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, editions?: Readonly<Record<string, string>>) =>
  readCisoLibrary(utf8(text), { file: "care.yaml", ...(editions === undefined ? {} : { editions }) });
const { frameworks, crosswalks, report } = await Effect.runPromise(read(LIBRARY));
const [framework] = frameworks;

describe("a library of CISO Assistant becomes ours", () => {
  it("top nodes are parts, the heading above a requirement a subtheme, what can be assessed a requirement", () => {
    expect(framework).toMatchObject({
      id: "care-2025",
      edition: "3",
      version: 3,
      status: "draft",
      parts: [
        { id: "care-2025:1", code: "1", name: { nl: "Leading", en: "Leading" } },
        { id: "care-2025:general", name: { nl: "Care" } },
      ],
      subthemes: [{ id: "care-2025:1.1.x", part: "care-2025:1", name: { en: "Deep" } }],
    });
    expect(framework?.requirements.map(({ id, code, part, subtheme }) => [id, code, part, subtheme])).toEqual([
      ["care-2025:1.1.1", "1.1.1", "care-2025:1", "care-2025:1.1.x"],
      ["care-2025:1.2", "1.2-a", "care-2025:1", undefined],
      ["care-2025:loose", expect.any(String), "care-2025:general", undefined],
    ]);
  });

  it("carries texts, evidence, weight and translations; braces are no blanks", () => {
    expect(framework?.requirements[0]).toMatchObject({
      title: { nl: "Heldere doelen", en: "Clear goals" },
      question: { nl: "Er zijn heldere doelen.", en: "There are (clear) goals." },
      guidance: { nl: "Ask for them." },
      evidence: [{ en: "A plan" }],
      examples: [{ en: "Write a plan" }],
      weight: 2,
    });
  });

  it("keeps a scale that counts up from 0", () => {
    expect(framework?.scale.levels.map(({ value, name }) => [value, name.nl])).toEqual([
      [0, "Start"],
      [1, "Groei"],
    ]);
  });

  it("puts our own scale where theirs does not fit, and says so", async () => {
    const wide = LIBRARY.replace("{ score: 0,", "{ score: 50,").replace("max_score: 1", "max_score: 100");
    const found = await Effect.runPromise(read(wide));
    expect(found.frameworks[0]?.scale.id).toBe("m05");
    expect(found.report).toContainEqual({ code: "scale-replaced", count: 1, params: { lowest: 0, highest: 100 } });
  });

  it("mapping sets become crosswalks; what we have no relation for is left out", () => {
    expect(crosswalks).toEqual([
      {
        id: "care-to-other",
        from: { framework: "care-2025", edition: "3" },
        to: { framework: "other", edition: "unknown" },
        mappings: [
          { from: "care-2025:1.1.1", to: "other:a.1", relation: "overlap", rationale: { nl: "Both ask goals." } },
          { from: "care-2025:1.2", to: "other:a.2", relation: "subset", rationale: { nl: "Care to Other" } },
        ],
      },
    ]);
  });

  it.each([
    ["no scale at all", (text: string) => text.replace(/ {4}min_score[\s\S]*?(?= {4}implementation)/u, "")],
    [
      "one level only",
      (text: string) =>
        text
          .replace(/ {6}- \{ score: 1.*\n/u, "")
          .replace("    max_score: 1\n", "")
          .replace("    min_score: 0\n", ""),
    ],
  ])("says that there is no scale, in place of a scale from 0 to 0: %s", async (_, change) => {
    const found = await Effect.runPromise(read(change(LIBRARY)));
    expect(found.frameworks[0]?.scale.id).toBe("m05");
    const note = found.report.find(({ code }) => code.startsWith("scale-"));
    expect(note).toEqual({ code: "scale-missing", count: 1, params: {} });
    expect(conversionText(note ?? { code: "", count: 0, params: {} }, "nl-BE")).not.toMatch(/van 0 tot 0/u);
  });

  it("tells how many requirements had no text, and what mapped a heading", async () => {
    const silent = LIBRARY.replace(", description: A loose one.", "").replace(
      'source_requirement_urn: "urn:x:care-2025:1.2", target_requirement_urn: "urn:x:other:A.2"',
      'source_requirement_urn: "urn:x:care-2025:1.1", target_requirement_urn: "urn:x:other:A.2"',
    );
    const found = await Effect.runPromise(read(silent));
    for (const code of ["question-missing", "heading-mapped"])
      expect(found.report).toContainEqual({ code, count: 1, params: {} });
    expect(found.crosswalks[0]?.mappings.map(({ from }) => from)).toEqual(["care-2025:1.1.1"]);
  });

  it("takes the editions of frameworks elsewhere from who knows them", async () => {
    const found = await Effect.runPromise(read(LIBRARY, { "urn:example:risk:framework:other": "2024" }));
    expect(found.crosswalks[0]?.to).toEqual({ framework: "other", edition: "2024" });
    expect(found.report.map(({ code }) => code)).not.toContain("edition-unknown");
  });

  it("reports everything that could not be carried over, in words", () => {
    const codes = report.map(({ code, count, params }) => [code, count, Object.values(params)[0]]);
    for (const expected of [
      ["rights-stay", 1, "Example Institute"],
      ["object-not-carried", 2, "threats"],
      ["field-not-carried", 1, "description"],
      ["field-not-carried", 1, "implementation_groups_definition"],
      ["field-not-carried", 1, "threats"],
      ["braces-replaced", 1, undefined],
      ["level-flattened", 1, undefined],
      ["node-without-question", 1, undefined],
      ["control-elsewhere", 1, undefined],
      ["control-as-example", 1, undefined],
      ["edition-unknown", 1, "other"],
      ["relation-not-carried", 1, "not_related"],
      ["pair-twice", 1, undefined],
      ["rationale-missing", 1, undefined],
    ]) {
      expect(codes).toContainEqual(expected);
    }
    expect(codes.map(([code]) => code)).toContain("text-not-in-dutch");
    for (const note of report) expect(conversionText(note, "nl-BE")).not.toBe(conversionText(note, "en-GB"));
  });

  it("writes a framework that we read again", async () => {
    if (framework === undefined) throw new Error("no framework");
    const again = await Effect.runPromise(
      readHandwritten(utf8(documentYaml("framework", framework)), { kind: "framework", file: "care.yaml" }),
    );
    expect(again.document).toEqual(framework);
  });
});

const problemsOf = (text: string) => Effect.runPromise(Effect.flip(read(text)));

describe("a library that is none is refused with its place", () => {
  it.each([
    ["no objects", "urn: a\nlocale: nl\nname: X\n", "objects"],
    [
      "a node without assessable",
      LIBRARY.replace("assessable: false, depth: 2", "depth: 2"),
      "objects.framework.requirement_nodes[1].assessable",
    ],
    [
      "a relation without target",
      LIBRARY.replace(', target_requirement_urn: "urn:x:other:A.2"', ""),
      "objects.requirement_mapping_sets[0].requirement_mappings[2].target_requirement_urn",
    ],
  ])("%s", async (_, text, path) => {
    const { problems } = await problemsOf(text);
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.row).toBeGreaterThan(0);
    for (const problem of problems) expect(problemText(problem, "nl-BE")).toContain("care.yaml, regel");
  });

  const NODES = "objects.framework.requirement_nodes";
  it.each([
    [
      "a framework without a single requirement",
      LIBRARY.replaceAll("assessable: true", "assessable: false"),
      NODES,
      "library-without-requirements",
    ],
    [
      "an address that stands twice",
      LIBRARY.replace("req_node:care-2025:loose", "req_node:care-2025:1.2"),
      `${NODES}[5].urn`,
      "node-twice",
    ],
    [
      "a heading that is not there",
      LIBRARY.replace(
        'parent_urn: "urn:example:risk:req_node:care-2025:1", assessable: true',
        'parent_urn: "urn:x:7", assessable: true',
      ),
      `${NODES}[4].parent_urn`,
      "node-parent-missing",
    ],
    [
      "a dangling mapping",
      LIBRARY.replace(
        '"urn:x:care-2025:1.1.1", target_requirement_urn: "urn:x:other:A.1", relationship: intersect',
        '"urn:x:care-2025:8.8", target_requirement_urn: "urn:x:other:A.1", relationship: intersect',
      ),
      "objects.requirement_mapping_sets[0].requirement_mappings[0].source_requirement_urn",
      "mapping-node-missing",
    ],
  ])("%s, with its line", async (_, text, path, code) => {
    const { problems } = await problemsOf(text);
    expect(problems.map((problem) => [problem.path, problem.code])).toEqual([[path, code]]);
    const [problem] = problems;
    if (problem === undefined) throw new Error("no problem");
    expect(problem.row).toBeGreaterThan(5);
    expect(problemText(problem, "nl-BE")).toContain(`care.yaml, regel ${problem.row ?? 0}, veld ${path}`);
    expect(problemText(problem, "nl-BE")).not.toBe(problemText(problem, "en-GB"));
  });

  it.each(["PK\u0003\u0004", "- a\n- b\n", "zomaar tekst"])("what is no library at all: %j", async (text) => {
    const { problems } = await problemsOf(text);
    expect(problems.map(({ code }) => code)).toEqual(["library-none"]);
    expect(problemText(problems[0] ?? { file: "", code: "", params: {} }, "nl-BE")).toContain("urn, locale en name");
  });

  it("nodes that stand in a circle", async () => {
    const circle = LIBRARY.replace(
      "assessable: false, depth: 1, ref_id: 1,",
      'assessable: false, parent_urn: "urn:example:risk:req_node:care-2025:1.1", depth: 1, ref_id: 1,',
    );
    const { problems } = await problemsOf(circle);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["node-in-circle"]));
    expect(problemText(problems[0] ?? { file: "", code: "", params: {} }, "nl-BE")).toContain("parent_urn");
  });

  it("whatever the addresses and references, ids and codes are lasting names and differ", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.record({ urn: fc.string({ minLength: 1 }), ref: fc.string() }), {
          minLength: 1,
          maxLength: 6,
          selector: ({ urn }) => urn,
        }),
        async (nodes) => {
          const requirement_nodes = nodes.map(({ urn, ref }) => ({
            urn,
            ref_id: ref,
            assessable: true,
            name: "Vraag",
          }));
          const objects = { framework: { urn: "urn:x:own", name: "Eigen", requirement_nodes } };
          const text = JSON.stringify({ urn: "a", locale: "nl", name: "Eigen", objects });
          const found = await Effect.runPromise(read(text));
          expect(found.frameworks[0]?.requirements).toHaveLength(nodes.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
