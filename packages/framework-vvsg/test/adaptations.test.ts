import {
  adaptedRequirements,
  isComparable,
  loadedAdaptation,
  loadedFramework,
  MOST_LOCAL_REQUIREMENTS,
  withTerms,
} from "@maatstaf/framework";
import type { Adaptation, Vocabulary } from "@maatstaf/framework";
import { vvsg } from "@maatstaf/framework-vvsg";
import { describe, expect, it } from "vitest";
import { adaptationFolders } from "./adaptation-folders.ts";
import { renderedFaults } from "./agreement.ts";

/** The domains of the source, in its order; the six building blocks and the generic workbook at the end. */
const CODES =
  "ORG-GEM ORG-OCMW ORG-PZ ORG-HVZ ORG-MT STO-HRM STO-FIN STO-ICT STO-ICOM STO-ECOM STO-FAC STO-AAN STO-SEC OMG-ECO OMG-TD OMG-RO OMG-MIL OMG-WON OMG-MOB VT-VT VT-SPO VT-JEU VT-CUL VT-BIB VT-TOE SOC-BZ SOC-SD SOC-OND SOC-MON SOC-VEI SOC-PRE ZOR-WZC ZOR-DVC ZOR-AW ZOR-LDC ZOR-GTZ ZOR-KO TEA-TW TEA-PW BS-DOE BS-PRO BS-RIS BS-MON BS-PRJ BS-VER GEN".split(
    " ",
  );
const NARRATIVE_ONLY = ["SOC-PRE", "ZOR-KO"];
const LEAST_REQUIREMENTS_WITH_EXAMPLE = 12;

const framework = vvsg();
const folders = adaptationFolders();
const named = folders.map((folder) => [folder.structure.code, folder] as const);
const isDomain = (code: string): boolean => !code.startsWith("BS-") && code !== "GEN";

/** The adaptation as written, and once for each other word it offers. */
function withEveryWord(adaptation: Adaptation): readonly Adaptation[] {
  const others = Object.entries(adaptation.slots).flatMap(([slot, { alternatives }]) =>
    alternatives.map(({ singular }) => ({ ...adaptation, ...withTerms(adaptation, { [slot]: singular }) })),
  );
  return [adaptation, ...others];
}

function faultsOf(code: string, text: string | undefined, slots: Vocabulary): readonly string[] {
  return text === undefined ? [] : renderedFaults(text, slots).map((fault) => `${code}: ${fault} in «${text}»`);
}

/** What no adaptation may touch. */
function identity({ id, code, part, subtheme, weight, meaning, levels }: Identity): unknown {
  return [id, code, part, subtheme, weight, meaning, levels.map(({ value }) => value)];
}

describe("the 46 adaptations", () => {
  it("there is one for each of the 39 domains, the six building blocks and the generic workbook", () => {
    expect(folders.map(({ structure }) => structure.code).toSorted()).toEqual(CODES.toSorted());
    expect(CODES.filter(isDomain)).toHaveLength(39);
  });

  it("the two that the source names only in its text are flagged, and no other", () => {
    const flagged = folders.filter(({ adaptation }) => !adaptation.publishedBySource);
    expect(flagged.map(({ structure }) => structure.code).toSorted()).toEqual(NARRATIVE_ONLY);
  });

  it("each is kept in a folder of its own name", () => {
    expect(folders.filter(({ slug, adaptation }) => adaptation.id !== slug)).toEqual([]);
  });

  it("no example and no explanation is used twice", () => {
    const first = new Map<string, string>();
    const twice = folders.flatMap(({ slug, nl }) =>
      Object.entries(nl).flatMap(([key, text]) => {
        if (!/\/(?:examples\.\d+|explanation)$/u.test(key)) return [];
        const other = first.get(text);
        first.set(text, other ?? `${slug} ${key}`);
        return other === undefined ? [] : [`${other} = ${slug} ${key}`];
      }),
    );
    expect(twice).toEqual([]);
  });
});

describe.each(named)("%s", (_, { adaptation }) => {
  it("has no error; its only warnings are words without a plural", () => {
    const { kind, issues } = loadedAdaptation(adaptation, framework);
    expect([kind, issues.filter((issue) => issue.severity === "error")]).toEqual(["loaded", []]);
    const warnings = new Set(issues.filter(({ severity }) => severity === "warning").map((issue) => issue.code));
    expect([...warnings].filter((warning) => warning !== "plural-missing")).toEqual([]);
  });

  it("never changes an id, a code, a weight, a meaning or a level", () => {
    const adapted = adaptedRequirements(framework, adaptation).filter(({ isLocal }) => !isLocal);
    expect(adapted.map(identity)).toEqual(framework.requirements.map(identity));
  });

  it("leaves no blank, and articles and plurals read right with every word it offers", () => {
    const faults = withEveryWord(adaptation).flatMap((spoken) =>
      adaptedRequirements(framework, spoken).flatMap((requirement) => {
        const { code, isLocal, question, guidance, explanation, risk, examples, levels } = requirement;
        const asked = [question, guidance, risk, ...levels.map(({ text }) => text)];
        const own = [explanation, ...examples, ...(isLocal ? asked : [])];
        return [
          ...(isLocal ? [] : asked).flatMap((text) => faultsOf(code, text?.nl, spoken.slots)),
          // In what a domain writes itself its words may mean something else: a cleaner is no cleaning.
          ...own.flatMap((text) => faultsOf(code, text?.nl, {})),
        ];
      }),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  it("is comparable with the others, and says why something does not apply", () => {
    expect(isComparable(framework, adaptation)).toBe(true);
    const notes = Object.values(adaptation.requirements);
    expect(notes.filter(({ applicable, reason }) => !applicable && (reason ?? "").length < 20)).toEqual([]);
  });

  it("has at most ten requirements of its own, each with title, guidance, evidence and risk", () => {
    expect(adaptation.localRequirements.length).toBeLessThanOrEqual(MOST_LOCAL_REQUIREMENTS);
    for (const { title, guidance, evidence, risk } of adaptation.localRequirements) {
      expect([title, guidance, risk].includes(undefined)).toBe(false);
      expect(evidence.length).toBeGreaterThanOrEqual(2);
    }
  });
});

it.each(named.filter(([code]) => isDomain(code)))(
  "%s gives at least twelve requirements an example of its own",
  (_, { adaptation }) => {
    const own = Object.values(adaptation.requirements).filter(({ examples }) => examples.length > 0);
    expect(own.length).toBeGreaterThanOrEqual(LEAST_REQUIREMENTS_WITH_EXAMPLE);
  },
);

it.each(named.filter(([code]) => code.startsWith("BS-")))("%s carries a step plan", (_, { adaptation }) => {
  expect(adaptation.stepPlan.length).toBeGreaterThanOrEqual(5);
});

describe("the checks find what is planted", () => {
  const library = folders.find(({ slug }) => slug === "libraries")?.adaptation;
  if (library === undefined) throw new Error("no libraries");
  const [first = framework.requirements[0], ...others] = framework.requirements;
  if (first === undefined) throw new Error("no requirement");
  const spoken = (requirements: typeof framework.requirements, slots: Vocabulary = library.slots): readonly string[] =>
    adaptedRequirements({ ...framework, requirements }, { ...library, slots }).flatMap(({ code, question }) =>
      faultsOf(code, question.nl, library.slots),
    );
  const asking = (nl: string) => [{ ...first, question: { nl } }, ...others];
  const klant = library.slots["klant"];
  if (klant === undefined) throw new Error("no word");
  const identities = (requirements: typeof framework.requirements): unknown =>
    adaptedRequirements({ ...framework, requirements }, library)
      .filter(({ isLocal }) => !isLocal)
      .map(identity);

  it("as it is, there is nothing to find", () => {
    expect(spoken(framework.requirements)).toEqual([]);
  });

  it("a word with the wrong article", () => {
    const article = klant.article === "de" ? "het" : "de";
    expect(spoken(framework.requirements, { ...library.slots, klant: { ...klant, article } })).not.toEqual([]);
  });

  it("an article written before a blank that brings its own", () => {
    expect(spoken(asking("Kent het {klant:de} ons?"))).toHaveLength(klant.article === "het" ? 1 : 0);
    expect(spoken(asking(`Kent ${klant.article} {klant:de} ons?`))).toHaveLength(1);
    expect(spoken(asking("Kent elk {klant:mv} ons?"))).toHaveLength(1);
  });

  it("the name of a blank misspelt: the framework is refused, and the sentence is not made", () => {
    const requirements = asking("Kent {klnat:de} ons?");
    const { kind, issues } = loadedFramework({ ...framework, requirements });
    const errors = issues.filter(({ severity }) => severity === "error").map(({ code, path }) => [code, path]);
    expect([kind, errors]).toEqual(["refused", [["unknown-slot", "requirements[0].question.nl"]]]);
    expect(() => spoken(requirements)).toThrow(/no word fills \{klnat\}/u);
  });

  it("a level with another value", () => {
    const [, ...levels] = first.levels;
    const moved = [
      { ...first, levels: [{ ...first.levels[0], value: 1 } as (typeof levels)[number], ...levels] },
      ...others,
    ];
    expect(identities(moved)).not.toEqual(framework.requirements.map(identity));
    expect(loadedFramework({ ...framework, requirements: moved })).toMatchObject({
      kind: "refused",
      issues: expect.arrayContaining([expect.objectContaining({ code: "level-twice" })]) as unknown,
    });
  });

  it("an id with another name: the sentences differ, and what the adaptation says of the old one is refused", () => {
    const [told = ""] = Object.keys(library.requirements);
    const requirements = framework.requirements.map((one) => (one.id === told ? { ...one, id: `${one.id}-new` } : one));
    expect(identities(requirements)).not.toEqual(framework.requirements.map(identity));
    expect(loadedAdaptation(library, { ...framework, requirements }).kind).toBe("refused");
  });
});

type Identity = Pick<
  ReturnType<typeof adaptedRequirements>[number],
  "id" | "code" | "part" | "subtheme" | "weight" | "meaning"
> & { readonly levels: readonly { readonly value: number }[] };
