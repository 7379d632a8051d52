import { Adaptation, issueText, loadedFramework, maturityScale, worded } from "@maatstaf/framework";
import { describe, expect, it } from "vitest";

const structure = {
  id: "own",
  edition: "2026",
  version: 1,
  status: "draft",
  scale: maturityScale(),
  parts: [{ id: "own:a", code: "A" }],
  requirements: [{ id: "own:a.goals", code: "A.01", part: "own:a" }],
};
const levels = Object.fromEntries(
  [5, 0, 4, 1, 3, 2].map((level) => [`own:a.goals/levels.${level}`, `Niveau ${level}`]),
);
const nl = {
  "own/name": "Eigen kader",
  "own:a/name": "Sturen",
  "own:a.goals/question": "Zijn er doelen?",
  "own:a.goals/guidance": "Kijk in het plan.",
  "own:a.goals/risk": "Niemand weet waarheen.",
  "own:a.goals/evidence.1": "verslag",
  "own:a.goals/evidence.0": "plan",
  "own:a.goals/probes.check": "Leest het team de cijfers?",
  ...levels,
};

describe("worded", () => {
  it("makes one whole document of structure and words", () => {
    const { input, issues } = worded(structure, { nl, en: { "own:a.goals/question": "Are there goals?" } });
    const loaded = loadedFramework(input);
    expect([issues, loaded.issues, loaded.kind]).toEqual([[], [], "loaded"]);
    const [requirement] = loaded.kind === "loaded" ? loaded.document.requirements : [];
    expect(requirement?.question).toEqual({ nl: "Zijn er doelen?", en: "Are there goals?" });
    expect(requirement?.evidence).toEqual([{ nl: "plan" }, { nl: "verslag" }]);
    expect(requirement?.levels.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(requirement?.probes).toEqual({ check: { nl: "Leest het team de cijfers?" } });
  });

  it("tells words for an element that does not exist, with the language and the key", () => {
    const [issue] = worded(structure, { nl: { "own:b/name": "Doen" } }).issues;
    if (issue === undefined) throw new Error("no issue");
    expect([issue.code, issue.path]).toEqual(["wording-without-element", 'nl["own:b/name"]']);
    expect(issueText(issue, "nl-BE")).not.toBe(issueText(issue, "en-GB"));
  });

  it("gives a note its words by the id it is kept under, and a reason as plain text", () => {
    const adaptation = {
      id: "libraries",
      code: "VT-BIB",
      version: 1,
      framework: { framework: "own", edition: "2026" },
      requirements: { "own:a.goals": {}, "own:a.roles": { applicable: false } },
      localRequirements: [{ id: "own:a.l-collection", code: "L1", part: "own:a" }],
    };
    const { input, issues } = worded(adaptation, {
      nl: {
        "libraries/name": "bibliotheken",
        "libraries/coreProcesses.0": "collectie",
        "own:a.goals/explanation": "Denk aan de collectie.",
        "own:a.goals/examples.0": "Het uitleenplan hangt op.",
        "own:a.roles/reason": "De stad legt de rollen vast.",
        "own:a.l-collection/question": "Past de collectie bij de buurt?",
      },
    });
    const { requirements, localRequirements, coreProcesses } = Adaptation.parse(input);
    expect(issues).toEqual([]);
    expect(requirements["own:a.goals"]?.explanation).toEqual({ nl: "Denk aan de collectie." });
    expect(requirements["own:a.goals"]?.examples).toEqual([{ nl: "Het uitleenplan hangt op." }]);
    expect(requirements["own:a.roles"]?.reason).toBe("De stad legt de rollen vast.");
    expect(localRequirements[0]?.question).toEqual({ nl: "Past de collectie bij de buurt?" });
    expect(coreProcesses).toEqual([{ nl: "collectie" }]);
  });

  it("a note that is not there is told: words make no notes", () => {
    const { issues } = worded({ id: "libraries", requirements: {} }, { nl: { "own:a.goals/explanation": "Kijk." } });
    expect(issues.map(({ code, params }) => [code, params["found"]])).toEqual([
      ["wording-without-element", "own:a.goals/explanation"],
    ]);
  });

  it("a field that a requirement does not have is refused by the loader", () => {
    const { input } = worded(structure, { nl: { ...nl, "own:a.goals/colour": "rood" } });
    expect(loadedFramework(input).issues.map(({ path, code }) => [path, code])).toEqual([
      ["requirements[0].colour", "unknown-field"],
    ]);
  });
});
