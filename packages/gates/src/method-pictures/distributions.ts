import { lognormalFromInterval, lognormalQuantile, randomSample, xoshiro128PlusPlus } from "@maatstaf/statistics";
import { band } from "./band.ts";
import type { Picture } from "./picture.ts";
import { dots, path, plane } from "./plane.ts";
import { element, INK, label, picture } from "./svg.ts";

/** The interval of docs/methods/distributions.md as a density: how much of the outcomes lies where. */
export function distributionsPicture(): Picture {
  const cost = lognormalFromInterval({ lower: 10_000, upper: 250_000 });
  const amounts = Array.from({ length: 131 }, (_, step) => 500 + 2_300 * step);
  const density = (amount: number) =>
    Math.exp(-(((Math.log(amount) - cost.mu) / cost.sigma) ** 2) / 2) / (amount * cost.sigma * Math.sqrt(2 * Math.PI));
  const [lower, upper] = [lognormalQuantile(cost, 0.05), lognormalQuantile(cost, 0.95)];
  const peak = Math.max(...amounts.map(density));
  const axes = plane({
    x: {
      domain: [0, 300_000],
      ticks: [0, 50_000, 100_000, 150_000, 200_000, 250_000],
      caption: "Cost (euros)",
      format: (amount) => euros(amount),
    },
    y: { domain: [0, 1.15], ticks: [], caption: "How likely" },
  });
  const inside = [lower, ...amounts.filter((amount) => amount > lower && amount < upper), upper];
  const line = (amount: number) =>
    path(
      axes,
      [
        [amount, 0],
        [amount, density(amount) / peak],
      ],
      { stroke: INK.blue },
    );
  return picture(
    {
      page: "distributions",
      title: "A cost that is 90 percent sure to lie between 10 000 and 250 000 euros, as a lognormal distribution",
      description:
        "The curve rises steeply to its top below 20 000 and falls slowly in a long tail to the right. The median is 50 000, the mean 80 699; one twentieth of the outcomes lies above 250 000.",
    },
    { width: 640, height: 300 },
    [
      band(
        axes,
        inside.map((amount) => [amount, 0, density(amount) / peak]),
        { fill: INK.bar },
      ),
      axes.frame,
      path(
        axes,
        amounts.map((amount) => [amount, density(amount) / peak]),
        { stroke: INK.line, width: 2.25 },
      ),
      line(cost.median),
      line(cost.mean),
      label(`median ${euros(cost.median)}`, {
        x: axes.x(cost.median) + 6,
        y: axes.y(density(cost.median) / peak) - 4,
        fill: INK.blue,
      }),
      label(`mean ${euros(cost.mean)}`, {
        x: axes.x(cost.mean) + 6,
        y: axes.y(density(cost.mean) / peak) - 4,
        fill: INK.blue,
      }),
      label("shaded: nine outcomes in ten", { x: 620, y: 60, anchor: "end", fill: INK.muted }),
    ],
  );
}

/** Whole euros with a space before the thousands. */
function euros(amount: number): string {
  return Math.round(amount)
    .toString()
    .replace(/(?<=\d)(?=(\d{3})+$)/g, " ");
}

const FILES = 1200;
const COLUMNS = 60;

/** Sixty of the 1200 files of docs/methods/random-numbers.md. */
export function randomNumbersPicture(): Picture {
  const rows = FILES / COLUMNS;
  const axes = plane(
    {
      x: { domain: [0, COLUMNS - 1], ticks: [], caption: "" },
      y: { domain: [rows - 1, 0], ticks: [], caption: "" },
    },
    { left: 25, right: 615, top: 45, bottom: 235 },
  );
  const drawn = randomSample(FILES, 60, xoshiro128PlusPlus(2019));
  const perRow = Array.from(
    { length: rows },
    (_, row) => drawn.filter((file) => Math.floor(file / COLUMNS) === row).length,
  );
  const all = Array.from({ length: rows }, (_, row) =>
    element("path", {
      d: `M${axes.field.left},${axes.y(row).toFixed(2)}H${axes.field.right + 1}`,
      stroke: INK.axis,
      "stroke-width": 3,
      "stroke-linecap": "round",
      "stroke-dasharray": "0 10",
    }),
  );
  return picture(
    {
      page: "random-numbers",
      title: "Sixty files drawn at random from 1200",
      description: `A field of twenty rows of sixty files. The sixty drawn ones lie unevenly: some rows have ${Math.max(...perRow)} and some ${Math.min(...perRow)}, where three is the average.`,
    },
    { width: 640, height: 260 },
    [
      ...all,
      dots(
        axes,
        drawn.map((file) => [file % COLUMNS, Math.floor(file / COLUMNS)]),
        { fill: INK.blue, radius: 4.5 },
      ),
      label("1200 files, one dot each; blue: the sixty that seed 2019 draws", { x: 22, y: 24 }),
    ],
  );
}
