/**
 * A ratio per quarter in percent, as a card of `@maatstaf/indicators` is written: what a test needs of one, to be given
 * other fields and parsed. This package depends on no package of the house, so it is a plain value.
 */
export const EXAMPLE_CARD = {
  id: "example",
  version: 1,
  status: "defined",
  name: { nl: "Voorbeeld" },
  question: { nl: "Hoe gaat het?" },
  level: "output",
  aggregation: "ratio",
  numerator: { nl: "goed" },
  denominator: { nl: "alle" },
  scale: 100,
  unit: "%",
  decimals: 1,
  direction: "up",
  frequency: "quarter",
  lagDays: 10,
  source: { system: "register", owner: "teamleider" },
  owner: "afdelingshoofd",
} as const;
