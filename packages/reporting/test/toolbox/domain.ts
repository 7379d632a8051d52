import { Adaptation, Framework, MaturityScale, maturityScale } from "@maatstaf/framework";
import { calendarDate, period } from "@maatstaf/kernel";
import type { ToolboxInput } from "@maatstaf/reporting";

const levels = (about: string) =>
  [0, 1, 2, 3, 4, 5].map((value) => ({
    value,
    text: { nl: `${about} op niveau ${value}.`, en: `${about} at level ${value}.` },
  }));

/** A framework of two parts, with blanks, a building block per requirement and words in two languages. */
export const framework = Framework.parse({
  id: "own",
  edition: "2026",
  version: 1,
  status: "published",
  name: { nl: "Eigen kader", en: "Own framework" },
  scale: MaturityScale.parse(maturityScale()),
  vocabulary: {
    klant: { singular: "klant", plural: "klanten", article: "de", en: { singular: "customer", plural: "customers" } },
  },
  parts: [
    {
      id: "own:a",
      code: "A",
      name: { nl: "Sturen", en: "Steering" },
      purpose: { nl: "Weten waarheen.", en: "Knowing where." },
    },
    { id: "own:b", code: "B", name: { nl: "Doen", en: "Doing" } },
  ],
  requirements: [
    {
      id: "own:a.goals",
      code: "A.01",
      part: "own:a",
      title: { nl: "Doelen", en: "Goals" },
      question: { nl: "Kent {klant:de} onze doelen?", en: "Does {klant:de} know our goals?" },
      guidance: { nl: "Vraag het eens.", en: "Just ask." },
      levels: levels("Doelen"),
      evidence: [
        { nl: "het plan", en: "the plan" },
        { nl: "het verslag", en: "the minutes" },
      ],
      risk: { nl: "Niemand weet waarheen.", en: "Nobody knows where." },
      buildingBlocks: ["objectives"],
    },
    {
      id: "own:b.norms",
      code: "B.01",
      part: "own:b",
      title: { nl: "Normen", en: "Norms" },
      question: { nl: "Weten {klant:de-mv} wat we beloven?", en: "Do {klant:de-mv} know what we promise?" },
      probes: { check: { nl: "Leest het team de cijfers?", en: "Does the team read the figures?" } },
      levels: levels("Normen"),
      buildingBlocks: ["processes"],
    },
    {
      id: "own:b.stock",
      code: "B.02",
      part: "own:b",
      title: { nl: "Voorraad", en: "Stock" },
      question: { nl: "Klopt de voorraad?", en: "Is the stock right?" },
      levels: levels("Voorraad"),
      buildingBlocks: ["monitoring"],
    },
  ],
});

/** A domain with its own word, an example, something that does not apply and a requirement of its own. */
export const adaptation = Adaptation.parse({
  id: "childcare",
  code: "ZOR-KO",
  version: 2,
  framework: { framework: "own", edition: "2026" },
  name: { nl: "kinderopvang" },
  slots: {
    klant: {
      singular: "kind",
      plural: "kinderen",
      article: "het",
      alternatives: [{ singular: "ouder", plural: "ouders", article: "de" }],
    },
  },
  coreProcesses: [{ nl: "opvang" }, { nl: "facturatie" }],
  requirements: {
    "own:a.goals": { explanation: { nl: "Kijk in de leefgroep." }, examples: [{ nl: "Het plan hangt aan de deur." }] },
    "own:b.stock": { applicable: false, reason: "De keuken is van een ander." },
  },
  localRequirements: [
    {
      id: "own:b.l-childcare-sleep",
      code: "L1",
      part: "own:b",
      title: { nl: "Slapen" },
      question: { nl: "Slaapt {klant:de} veilig?" },
      levels: [],
    },
  ],
});

/** What every tool is made from in the tests, with other fields where a test says so. */
export function input(fields: Partial<ToolboxInput> = {}): ToolboxInput {
  return {
    framework,
    adaptation,
    organisation: { name: { nl: "Voorbeeldgemeente" } },
    period: period("2026"),
    on: calendarDate("2026-01-05"),
    locale: "nl-BE",
    ...fields,
  };
}
