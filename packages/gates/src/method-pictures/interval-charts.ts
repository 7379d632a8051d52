import {
  agrestiCoullInterval,
  byarInterval,
  clopperPearsonInterval,
  jeffreysInterval,
  rankRanges,
  wilsonInterval,
} from "@maatstaf/statistics";
import type { Interval } from "@maatstaf/statistics";
import { intervalPicture } from "./intervals.ts";
import type { Picture } from "./picture.ts";

/** Nine of ten, as in docs/methods/share-intervals.md, by each method, and the same share of a hundred. */
export function shareIntervalsPicture(): Picture {
  return intervalPicture({
    page: "share-intervals",
    title: "The interval of 9 satisfied out of 10, by four methods, and of 90 out of 100",
    description:
      "With ten answers every method gives a wide interval: Wilson from 59.6 to 98.2 percent, Clopper-Pearson the widest. With a hundred answers Wilson's runs from 82.6 to 94.5.",
    rows: [
      { label: "Wilson", n: 10, ...percent(wilsonInterval(9, 10)) },
      { label: "Clopper-Pearson", n: 10, ...percent(clopperPearsonInterval(9, 10)) },
      { label: "Agresti-Coull", n: 10, ...percent(agrestiCoullInterval(9, 10)) },
      { label: "Jeffreys", n: 10, ...percent(jeffreysInterval(9, 10)) },
      { label: "Wilson, ten times as many", n: 100, ...percent(wilsonInterval(90, 100)) },
    ],
    value: "Satisfied (%)",
    decimals: 1,
    scale: [40, 100],
  });
}

function percent({ lower, upper }: Interval) {
  return { value: 90, lower: 100 * lower, upper: 100 * upper };
}

/** Byar's interval of counts that grow, the last as in docs/methods/rate-intervals.md. */
export function rateIntervalsPicture(): Picture {
  return intervalPicture({
    page: "rate-intervals",
    title: "Counts of events and their 95 percent intervals",
    description:
      "No event at all goes with an interval up to 3.7. One event has an interval from 0.03 to 5.6, ten from 4.8 to 18.4, and 65 from 50 to 83.",
    rows: [0, 1, 5, 10, 30, 65].map((count) => ({
      label: count === 1 ? "1 event" : `${count} events`,
      value: count,
      ...byarInterval(count),
    })),
    value: "Events in the period",
    decimals: 0,
    scale: [0, 90],
  });
}

/** Eight municipalities: mark, standard deviation and number of respondents. */
const MARKS = [
  { name: "E", mark: 8.3, deviation: 1.7, answers: 60 },
  { name: "V", mark: 8.1, deviation: 1.5, answers: 250 },
  { name: "B", mark: 8.1, deviation: 1.6, answers: 90 },
  { name: "A", mark: 7.9, deviation: 1.4, answers: 400 },
  { name: "D", mark: 7.7, deviation: 1.5, answers: 300 },
  { name: "F", mark: 7.7, deviation: 1.4, answers: 500 },
  { name: "C", mark: 7.4, deviation: 1.5, answers: 800 },
  { name: "G", mark: 7.1, deviation: 1.5, answers: 900 },
] as const;

/** The eight municipalities that docs/methods/ranking.md speaks of, with the ranks that each may have. */
export function rankingPicture(): Picture {
  const ranges = rankRanges(
    MARKS.map(({ mark, deviation, answers }) => ({ value: mark, standardError: deviation / Math.sqrt(answers) })),
    "up",
  );
  return intervalPicture({
    page: "ranking",
    title: "Eight municipalities: their rank and the ranks they could have",
    description:
      "Municipality E leads with 60 respondents and could rank anywhere from 1 to 4. Municipalities C and G, with 800 and 900 respondents, are 7th and 8th whatever chance did.",
    rows: MARKS.map(({ name, answers }, place) => {
      const range = ranges[place];
      return { label: `Municipality ${name}`, n: answers, value: range?.rank, lower: range?.from, upper: range?.to };
    }),
    value: "Rank (1 is best)",
    decimals: 0,
    scale: [1, 8],
  });
}
