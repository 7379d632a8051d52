import { Adaptation, adaptedRequirement, adaptedRequirements, pdcaProbes, withTerms } from "@maatstaf/framework";
import { describe, expect, it } from "vitest";
import { framework, requirement, term } from "./example.ts";

const libraries = Adaptation.parse({
  id: "libraries",
  code: "VT-BIB",
  version: 1,
  framework: { framework: "own", edition: "2026" },
  name: { nl: "bibliotheken" },
  slots: {
    klant: {
      singular: "kind",
      plural: "kinderen",
      article: "het",
      alternatives: [{ singular: "ouder", plural: "ouders", article: "de" }],
    },
  },
  requirements: {
    "own:a.goals": { explanation: { nl: "Denk aan {klant:mv}." }, examples: [{ nl: "voorleesuur voor {klant:een}" }] },
    "own:a.roles": { applicable: false, reason: "de gemeente verdeelt de rollen" },
  },
  localRequirements: [requirement("b.loans", "L1")],
});

const identity = ({
  id,
  code,
  part,
  weight,
  meaning,
}: {
  id: string;
  code: string;
  part: string;
  weight: number;
  meaning: number;
}) => ({ id, code, part, weight, meaning });

describe("adaptedRequirements", () => {
  const found = adaptedRequirements(framework(), libraries);

  it("keep id, code, part, weight and meaning of the framework", () => {
    expect(found.filter(({ isLocal }) => !isLocal).map(identity)).toEqual(framework().requirements.map(identity));
  });

  it("say the question with the right article, in Dutch only when a word has no English", () => {
    expect(found[0]?.question).toEqual({ nl: "Kent het kind de afspraken?" });
    const [generic] = adaptedRequirements(framework(), { ...libraries, slots: {} });
    expect(generic?.question).toEqual({
      nl: "Kent de klant de afspraken?",
      en: "Does the customer know what was agreed?",
    });
  });

  it("carry notes and examples of the domain, its own examples first", () => {
    expect(found[0]?.explanation).toEqual({ nl: "Denk aan kinderen." });
    expect(found[0]?.examples).toEqual([{ nl: "voorleesuur voor een kind" }]);
  });

  it("tell what does not apply and why, and which are local", () => {
    expect(found.map(({ code, isApplicable, isLocal, reason }) => [code, isApplicable, isLocal, reason])).toEqual([
      ["A.01", true, false, undefined],
      ["A.02", false, false, "de gemeente verdeelt de rollen"],
      ["B.01", true, false, undefined],
      ["B.02", true, false, undefined],
      ["L1", true, true, undefined],
    ]);
  });

  it("leave no blank in any text", () => {
    expect(JSON.stringify(found)).not.toMatch(/\{[a-z-]+(:|\})/u);
  });
});

it("a blank that nothing fills is refused rather than shown", () => {
  const [one] = framework().requirements;
  if (one === undefined) throw new Error("no requirement");
  expect(() => adaptedRequirement(one, { slots: {}, requirements: {} })).toThrow(/klant/u);
});

describe("withTerms", () => {
  it("puts an alternative in front and keeps the rest to choose from", () => {
    const chosen = withTerms(libraries, { klant: "ouder" });
    expect(chosen.slots["klant"]?.alternatives.map(({ singular }) => singular)).toEqual(["kind"]);
    expect(adaptedRequirements(framework(), chosen)[0]?.question.nl).toBe("Kent de ouder de afspraken?");
    expect(withTerms(chosen, { klant: "kind" }).slots["klant"]?.article).toBe("het");
    expect(withTerms(libraries, { klant: "kind" })).toEqual(libraries);
  });
  it.each([[{ kist: "doos" }], [{ klant: "oma" }]])("refuses %j", (choices) => {
    expect(() => withTerms({ slots: { klant: term("kind", "het") } }, choices as Record<string, string>)).toThrow(
      RangeError,
    );
  });
});

describe("every requirement automatically carries four probes", () => {
  it("in both languages", () => {
    expect(pdcaProbes({}, "nl-BE").map(({ text }) => text)).toEqual([
      "Is er een afgesproken aanpak?",
      "Passen de betrokkenen die aanpak echt toe?",
      "Meten we wat het oplevert, en bespreken we dat?",
      "Sturen we bij, en houden we vast wat werkt?",
    ]);
    expect(pdcaProbes({}, "en-GB")[0]?.text).toBe("Is there an agreed approach?");
  });
});
