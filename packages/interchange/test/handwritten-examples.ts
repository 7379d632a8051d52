import { Adaptation, Crosswalk, Framework, maturityScale, Obligation, ReferenceFramework } from "@maatstaf/framework";
import type { HandwrittenDocuments, HandwrittenKind } from "@maatstaf/interchange/frameworks";
import writeXlsx from "write-excel-file/node";
import type { Cell } from "write-excel-file/node";

/** A workbook with these sheets, as bytes. */
export async function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Uint8Array> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => [...row]) }));
  return new Uint8Array(await writeXlsx(written).toBuffer());
}

const FRAMEWORK = Framework.parse({
  id: "own",
  edition: "2026",
  version: 2,
  status: "draft",
  name: { nl: "Eigen kader", en: "Own framework", "nl-NL": "Eigen raamwerk" },
  scale: maturityScale(),
  vocabulary: {
    klant: {
      singular: "klant",
      plural: "klanten",
      article: "de",
      en: { singular: "customer", plural: "customers" },
      alternatives: [{ singular: "kind", plural: "kinderen", article: "het" }],
    },
    zorg: { singular: "zorg", article: "de" },
  },
  parts: [
    { id: "own:a", code: "A", name: { nl: "Sturen" }, purpose: { nl: "Richting geven" }, weight: 1.5 },
    { id: "own:old", code: "B", name: { nl: "Oud" }, retiredOn: "2025-01-01", successor: "own:a" },
  ],
  subthemes: [{ id: "own:a.one", code: "A.S1", part: "own:a", name: { nl: "Richting" } }],
  requirements: [
    {
      id: "own:a.goals",
      code: "A.10",
      part: "own:a",
      subtheme: "own:a.one",
      title: { nl: "Doelen" },
      question: { nl: "Kent {klant:de} de doelen?\nEn wij?", en: "Does {klant:de} know the goals?" },
      guidance: { nl: " Vraag het " },
      levels: [
        { value: 0, text: { nl: "Niets." } },
        { value: 3, text: { nl: "Ja, de meeste.", en: "Yes, most." } },
      ],
      probes: { plan: { nl: "Is er een plan?" }, act: { nl: "En daarna?" } },
      evidence: [{ nl: "=1+1" }, { nl: '_x0041_ en "quotes" & <tags>' }],
      risk: { nl: "Niemand weet waarheen." },
      examples: [{ nl: "1.10" }],
      weight: 2,
      meaning: 3,
      buildingBlocks: ["objectives", "risk"],
      tags: ["kern", "met, komma", 'en "aanhaling"'],
    },
    { id: "own:a.plan", code: "A.2", part: "own:a", question: { nl: "Is er een plan voor {zorg}?" } },
  ],
});

/** The framework that the examples of adaptations and crosswalks refer to. */
export const OWN = FRAMEWORK;

/** One full document of each kind. */
export const EXAMPLES: { readonly [Kind in HandwrittenKind]: HandwrittenDocuments[Kind] } = {
  framework: FRAMEWORK,
  adaptation: Adaptation.parse({
    id: "childcare",
    code: "ZOR-KO",
    version: 1,
    framework: { framework: "own", edition: "2026" },
    name: { nl: "kinderopvang" },
    cluster: "zorg",
    organisationTypes: ["municipality", "ocmw"],
    slots: {
      klant: { singular: "kind", plural: "kinderen", article: "het" },
      zorg: { singular: "opvang", article: "de" },
    },
    coreProcesses: [{ nl: "inschrijven", en: "enrolling" }, { nl: "opvangen" }],
    requirements: {
      "own:a.goals": { explanation: { nl: "Denk aan ouders." }, examples: [{ nl: "een huisregel" }] },
      "own:a.plan": { applicable: false, reason: "Dat doet de koepel." },
    },
    localRequirements: [
      {
        id: "own:a.safe-sleep",
        code: "LOC.1",
        part: "own:a",
        question: { nl: "Slaapt {klant:de} veilig?" },
        evidence: [{ nl: "een slaapplan" }],
        examples: [{ nl: "een bed per kind" }],
        levels: [{ value: 2, text: { nl: "Er is een plan." } }],
      },
    ],
    stepPlan: [{ nl: "Begin klein." }],
    publishedBySource: false,
  }),
  crosswalk: Crosswalk.parse({
    id: "own-iso",
    from: { framework: "own", edition: "2026" },
    to: { framework: "iso", edition: "2015" },
    mappings: [
      { from: "own:a.goals", to: "iso:6.2", relation: "subset", rationale: { nl: "Deel.", en: "Part." } },
      {
        from: "own:a.plan",
        to: "iso:6.2",
        relation: "equal",
        rationale: { nl: "Gelijk." },
        verifiedBy: "kwaliteitscoördinator",
        verifiedOn: "2026-02-03",
      },
    ],
  }),
  obligations: [
    Obligation.parse({
      id: "report",
      code: "VL-02",
      jurisdiction: "flanders",
      organisationTypes: ["municipality", "ocmw"],
      basis: { act: "Decreet", article: "219", certainty: "verified" },
      name: { nl: "Verslag", en: "Report" },
      summary: { nl: "Elk jaar." },
      owner: "general-director",
      due: { kind: "yearly", month: 6, day: 30, yearOffset: 1, every: 6, from: 2025 },
      evidence: { nl: "besluit" },
      note: { nl: "Kijk na." },
      tags: ["decreed-instrument"],
    }),
    Obligation.parse({
      id: "complaint",
      code: "NL-06",
      jurisdiction: "netherlands",
      organisationTypes: ["municipality"],
      basis: { act: "Awb", article: "9:11", certainty: "to-verify" },
      name: { nl: "Klacht" },
      summary: { nl: "Zes weken." },
      due: { kind: "after-event", event: "complaint-received", term: { amount: 6, unit: "weeks", roll: "forward" } },
      dueCertainty: "verified",
      evidence: { nl: "register" },
    }),
  ],
  "reference-framework": ReferenceFramework.parse({
    id: "iso",
    edition: "2015",
    name: { nl: "ISO" },
    note: { nl: "Eén uitgave." },
    items: [
      { id: "iso:6", code: "6", title: { nl: "Plannen", en: "Planning" }, quotedIn: ["en"] },
      { id: "iso:6.2", code: "6.2", parent: "iso:6", title: { nl: "Doelen" }, summary: { nl: "Over doelen." } },
    ],
  }),
};

/** The reference framework of the examples as a side of a crosswalk. */
export const ISO = { id: "iso", edition: "2015", elements: [{ id: "iso:6" }, { id: "iso:6.2" }] };
/** The framework of the examples as a side of a crosswalk. */
export const OWN_SIDE = { id: "own", edition: "2026", elements: OWN.requirements };
