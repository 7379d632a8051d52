import type { ChartWords, ControlChartPoint, ControlChartSpec, IntervalSpec } from "../src/index.ts";

export const words: ChartWords = {
  value: "Beslist binnen de termijn (%)",
  mean: "gemiddelde",
  lower: "ondergrens",
  upper: "bovengrens",
  target: "doel",
  period: "periode",
  note: "opmerking",
  provisional: "voorlopig",
  trial: "proefgrenzen",
  empty: "nog geen gegevens",
  marks: { common: "gewone variatie", improvement: "verbetering", concern: "aandachtspunt", neutral: "bijzonder" },
};

/** Dutch notation with a fixed number of decimals, enough for tests. */
export function dutch(decimals: number): (value: number) => string {
  return (value) => value.toFixed(decimals).replace(".", ",");
}

const MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

export function quarters(count: number, year = 2016): readonly string[] {
  return Array.from({ length: count }, (_, index) => `K${(index % 4) + 1} ${year + Math.floor(index / 4)}`);
}

export function months(count: number, year = 2016): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${MONTHS[index % 12]} ${year + Math.floor(index / 12)}`);
}

/** Points without limits. */
export function points(labels: readonly string[], values: readonly (number | undefined)[]): ControlChartPoint[] {
  return labels.map((label, index) => ({ label, value: values[index], mark: "common" }));
}

/** Sixteen quarters: a shift to improvement, a provisional end, a rising target and two annotations. */
export function permits(overrides: Partial<ControlChartSpec> = {}): ControlChartSpec {
  const values = [72, 71, 73, 70, 72, 74, 71, 73, 75, 76, 77, 76, 78, 79, 77, 80];
  const labels = quarters(values.length);
  return {
    id: "permits",
    title: "Vergunningen beslist binnen de termijn",
    description: "Sinds begin 2018 ligt elk kwartaal boven het gemiddelde.",
    points: values.map((value, index) => ({
      label: labels[index] ?? "",
      value,
      centre: 74.625,
      lower: 69.66,
      upper: 79.59,
      mark: index < 8 ? "common" : "improvement",
      provisional: index === 15,
    })),
    target: { label: "doel", values: values.map((_, index) => 74 + index * 0.4) },
    annotations: [
      { index: 10, text: "Twee dossierbehandelaars aangeworven" },
      { index: 6, text: "Nieuwe behandelsoftware" },
    ],
    words,
    formatValue: dutch(1),
    formatTick: dutch(0),
    ...overrides,
  };
}

/**
 * Waits over four hours at a hospital trust that merged in July 2018: NHSRdatasets `ae_attendances` (CC0), RRK, type 1,
 * April 2016 to March 2019. Limits by NHSRplotthedots 0.2.2.
 */
const BREACHES = [
  1195, 1843, 1397, 1333, 1771, 1751, 2013, 1759, 2179, 2585, 1654, 1543, 1632, 1558, 1190, 1357, 1279, 1683, 2190,
  1804, 986, 2181, 2048, 2154, 1759, 1637, 1488, 6499, 5983, 6599, 7089, 8120, 8981, 12502, 11376, 10670,
];

/** Thirty-six months, two segments, the second with trial limits and a concern. */
export function merger(overrides: Partial<ControlChartSpec> = {}): ControlChartSpec {
  const labels = months(BREACHES.length + 3).slice(3);
  const first = { centre: 1702.56, lower: 873.06, upper: 2532.05, segment: 0 };
  const second = { centre: 8646.56, lower: 5698.28, upper: 11594.83, segment: 1, trial: true };
  return {
    id: "merger",
    title: "Overschrijdingen per maand",
    description: "Na de fusie in juli 2018 gelden nieuwe grenzen.",
    points: BREACHES.map((value, index) => ({
      label: labels[index] ?? "",
      value,
      mark: value > (index < 27 ? first : second).upper ? "concern" : "common",
      ...(index < 27 ? first : second),
    })),
    annotations: [{ index: 27, text: "Ziekenhuizen samengevoegd: grenzen opnieuw berekend" }],
    words: { ...words, value: "Overschrijdingen (aantal)" },
    formatValue: dutch(0),
    ...overrides,
  };
}

export function survey(overrides: Partial<IntervalSpec> = {}): IntervalSpec {
  return {
    id: "survey",
    title: "Tevredenheid over het loket",
    description: "Vriendelijkheid krijgt het hoogste cijfer, de wachttijd het laagste.",
    rows: [
      { label: "Vriendelijkheid van de medewerkers", value: 8.4, lower: 8.1, upper: 8.7, n: 212 },
      { label: "Wachttijd aan het loket", value: 6.3, lower: 5.9, upper: 6.7, n: 209 },
      {
        label: "Duidelijkheid van brieven en formulieren die u van ons kreeg",
        value: 7,
        lower: 6.2,
        upper: 7.8,
        n: 87,
      },
      { label: "Toegankelijkheid van het gebouw", value: undefined, n: 3, note: "te weinig antwoorden" },
    ],
    reference: { label: "hele gemeente", value: 7.2 },
    scale: [1, 10],
    words: {
      item: "vraag",
      value: "Gemiddeld cijfer",
      lower: "van",
      upper: "tot",
      n: "n",
      note: "opmerking",
      empty: "geen gegevens",
    },
    formatValue: dutch(1),
    formatTick: dutch(0),
    formatCount: String,
    ...overrides,
  };
}
