import { Fact, IndicatorCard } from "@maatstaf/indicators";
import { periodsBetween, period } from "@maatstaf/kernel";
import { frozen } from "../frozen.ts";
import type { Workspace } from "../workspace.ts";

const PERMITS_IN_TIME: readonly (readonly [number, number])[] = [
  [61, 80],
  [58, 74],
  [66, 83],
  [70, 88],
  [63, 79],
  [69, 85],
  [71, 84],
  [65, 79],
];

const COMPLAINTS: readonly number[] = [14, 11, 17, 12, 9, 15, 13, 10];

/**
 * A small workspace to try programs and stores on: two indicators, two units, eight quarters (2018-Q1 to 2019-Q4).
 * Invented figures.
 *
 * @example
 * ```ts
 * import { exampleWorkspace } from "@maatstaf/application/store-contract";
 *
 * exampleWorkspace.cards.map((card) => card.id) // => ["complaints", "permits-in-time"]
 * exampleWorkspace.facts.length // => 16
 * ```
 */
export const exampleWorkspace: Workspace = /* @__PURE__ */ frozen(buildExample());

function buildExample(): Workspace {
  const quarters = periodsBetween(period("2018-Q1"), period("2019-Q4"));
  const common = {
    version: 1,
    status: "measured",
    decimals: 0,
    frequency: "quarter",
    lagDays: 10,
    owner: "kwaliteitscoördinator",
  };
  return {
    organisation: { id: "voorbeeld", name: { nl: "Gemeente Voorbeeld", en: "Example municipality" } },
    locale: "nl-BE",
    units: [
      { id: "burgerzaken", name: { nl: "Burgerzaken", en: "Civil affairs" } },
      { id: "omgeving", name: { nl: "Omgeving", en: "Environment" } },
    ],
    cards: [
      IndicatorCard.parse({
        ...common,
        id: "complaints",
        name: { nl: "Klachten", en: "Complaints" },
        question: { nl: "Hoeveel klachten kregen we?", en: "How many complaints did we get?" },
        decision: { nl: "Waar we de dienstverlening bijsturen" },
        level: "experience",
        aggregation: "count",
        numerator: { nl: "ontvangen klachten" },
        scale: 1,
        unit: "klachten",
        direction: "down",
        source: { system: "klachtenregister", owner: "klachtencoördinator" },
        baseline: { period: "2018-Q1", numerator: 14 },
        expectedUnits: ["burgerzaken"],
        audience: ["team", "mt"],
      }),
      IndicatorCard.parse({
        ...common,
        id: "permits-in-time",
        name: { nl: "Omgevingsvergunningen binnen termijn", en: "Permits decided in time" },
        question: { nl: "Krijgt wie een vergunning vraagt op tijd een beslissing?" },
        decision: { nl: "Inzet van personeel bij omgeving" },
        level: "output",
        aggregation: "ratio",
        numerator: { nl: "beslissingen binnen de termijn" },
        denominator: { nl: "beslissingen" },
        scale: 100,
        unit: "%",
        decimals: 1,
        direction: "up",
        source: { system: "omgevingsloket", owner: "teamleider omgeving" },
        baseline: { period: "2018-Q1", numerator: 61, denominator: 80 },
        target: { points: [{ period: "2019-Q4", value: 85 }], tolerance: { kind: "absolute", value: 3 } },
        expectedUnits: ["omgeving"],
        audience: ["team", "mt"],
      }),
    ],
    facts: [
      ...COMPLAINTS.map((numerator, index) =>
        Fact.parse({ indicatorId: "complaints", period: quarters[index], unit: "burgerzaken", numerator }),
      ),
      ...PERMITS_IN_TIME.map(([numerator, denominator], index) =>
        Fact.parse({
          indicatorId: "permits-in-time",
          period: quarters[index],
          unit: "omgeving",
          numerator,
          denominator,
        }),
      ),
    ],
  };
}
