import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controlChartDrawing, intervalDrawing, sparkline } from "../src/index.ts";
import type { Drawing } from "../src/index.ts";
import { textWidth } from "../src/text-width.ts";
import { dutch, months, quarters } from "./specs.ts";
import { allElements, parseXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/** The numbers that place an element, by axis. */
function extentOf({ name, attributes }: XmlElement): {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
} {
  const number = (key: string) => Number(attributes[key] ?? 0);
  if (name === "circle") {
    const radius = number("r");
    return { xs: [number("cx") - radius, number("cx") + radius], ys: [number("cy") - radius, number("cy") + radius] };
  }
  if (name === "rect")
    return { xs: [number("x"), number("x") + number("width")], ys: [number("y"), number("y") + number("height")] };
  const [, dx = 0, dy = 0] =
    /^translate\(([-\d.]+),([-\d.]+)\)$/.exec(attributes["transform"] ?? "")?.map(Number) ?? [];
  const pairs = [...(attributes["d"] ?? "").matchAll(/[ML]([-\d.]+),([-\d.]+)/g)];
  return { xs: pairs.map((pair) => dx + Number(pair[1])), ys: pairs.map((pair) => dy + Number(pair[2])) };
}

/** The part of a line of text that stands left of its anchor. */
const ANCHORS: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

/** The rectangle a line of text takes, by the same table that laid it out. */
function textBox({ attributes, text }: XmlElement) {
  const size = Number(attributes["font-size"] ?? 12);
  const width = textWidth(text, size, attributes["font-weight"] === "bold" ? "bold" : "normal");
  const x = Number(attributes["x"]) - width * (ANCHORS[attributes["text-anchor"] ?? "start"] ?? 0);
  const y = Number(attributes["y"]);
  return { left: x, right: x + width, top: y - size * 0.72, bottom: y, text };
}

const SLACK = 0.03;

function isInside(at: number, most: number): boolean {
  return at >= -SLACK && at <= most + SLACK;
}

/** What is wrong with a drawing; nothing must be, whatever goes in. */
function problemsOf(drawing: Drawing): readonly string[] {
  const { svg, width, height } = drawing;
  const elements = allElements(parseXml(svg));
  const boxes = elements.filter(({ name }) => name === "text").map(textBox);
  return [
    ...(svg.match(/NaN|undefined|Infinity|null/g) ?? []).map((word) => `writes ${word}`),
    // d3 writes the outlines of marks to thousandths, everything else is written to hundredths
    ...(svg.match(/\d\.\d{4,}(?=[^<>]*>)/g) ?? []).map((number) => `writes ${number}`),
    ...elements.flatMap((element) => {
      const { xs, ys } = extentOf(element);
      const isWhole = xs.every((x) => isInside(x, width)) && ys.every((y) => isInside(y, height));
      return isWhole ? [] : [`${element.name} outside: ${JSON.stringify(element.attributes)}`];
    }),
    ...boxes.flatMap((box, index) => [
      ...([box.left, box.right].every((x) => isInside(x, width)) ? [] : [`${box.text} sticks out sideways`]),
      ...([box.top, box.bottom].every((y) => isInside(y, height)) ? [] : [`${box.text} sticks out`]),
      ...boxes
        .slice(index + 1)
        .filter(
          (other) =>
            box.right > other.left + SLACK &&
            other.right > box.left + SLACK &&
            box.bottom > other.top &&
            other.bottom > box.top,
        )
        .map((other) => `${box.text} lies over ${other.text}`),
    ]),
  ];
}

const word = fc.oneof(
  fc.constantFrom(
    "",
    "doel",
    "gemiddelde",
    "bovenste natuurlijke procesgrens",
    "omgevingsvergunningsaanvragenbehandeltermijn",
  ),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ noNaN: true, min: -1000, max: 1000 }),
  fc.integer({ min: -5, max: 5 }),
);
const maybe = fc.option(finite, { nil: undefined });
const point = fc.record({
  value: maybe,
  centre: maybe,
  lower: maybe,
  upper: maybe,
  mark: fc.constantFrom("common", "improvement", "concern", "neutral"),
  segment: fc.constantFrom(undefined, 0, 1, 2),
  trial: fc.boolean(),
  provisional: fc.boolean(),
  note: fc.option(word, { nil: undefined }),
});
const chartWords = fc.record({
  value: word,
  mean: word,
  lower: word,
  upper: word,
  target: word,
  period: word,
  note: word,
  empty: word,
  provisional: word,
  trial: word,
  marks: fc.record({ common: word, improvement: word, concern: word, neutral: word }),
});
const format = fc.constantFrom(dutch(0), dutch(1), (value: number) => `€ ${value.toExponential(3)}`, String);

const controlChart = fc
  .record({
    raw: fc.array(point, { maxLength: 60 }),
    labelling: fc.constantFrom(months, quarters, (count: number) =>
      Array.from({ length: count }, (_, index) => String(1990 + index)),
    ),
    targets: fc.array(maybe, { minLength: 60, maxLength: 60 }),
    at: fc.array(fc.tuple(fc.nat(), word), { maxLength: 14 }),
    hasTarget: fc.boolean(),
    title: word,
    targetLabel: word,
    words: chartWords,
    format,
    startAtZero: fc.boolean(),
    width: fc.integer({ min: 240, max: 1200 }),
    height: fc.integer({ min: 120, max: 600 }),
  })
  .map(({ raw, labelling, targets, at, hasTarget, targetLabel, format, ...rest }) => ({
    ...rest,
    id: "chart",
    description: "",
    points: raw.map((point, index) => ({ ...point, label: labelling(raw.length)[index] ?? "" })),
    target: hasTarget ? { label: targetLabel, values: targets.slice(0, raw.length) } : undefined,
    annotations: raw.length === 0 ? [] : at.map(([index, text]) => ({ index: index % raw.length, text })),
    formatValue: format,
  }));

describe("every control chart", () => {
  it("is sound: well-formed, inside its frame, no text over another", () => {
    fc.assert(
      fc.property(controlChart, (spec) => {
        expect(problemsOf(controlChartDrawing(spec))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("is the same twice, and leaves its specification alone", () => {
    fc.assert(
      fc.property(controlChart, (spec) => {
        const before = JSON.stringify(spec);
        const first = controlChartDrawing(spec);
        expect(controlChartDrawing({ ...spec, points: spec.points.map((point) => ({ ...point })) })).toEqual(first);
        expect(JSON.stringify(spec)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });

  it("shows every value in its table", () => {
    fc.assert(
      fc.property(controlChart, (spec) => {
        const { table } = controlChartDrawing(spec);
        expect(table.rows.map((row) => row[1])).toEqual(
          spec.points.map(({ value }) => (value === undefined ? "" : spec.formatValue(value))),
        );
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe("every sparkline", () => {
  it("is sound", () => {
    fc.assert(
      fc.property(
        controlChart,
        fc.integer({ min: 40, max: 300 }),
        fc.integer({ min: 16, max: 80 }),
        (spec, width, height) => {
          expect(problemsOf(sparkline({ ...spec, width, height }))).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

const interval = fc
  .record({
    rows: fc.array(
      fc.record({
        label: word,
        value: maybe,
        ends: fc.option(fc.tuple(finite, finite), { nil: undefined }),
        n: fc.option(fc.nat(), { nil: undefined }),
        note: fc.option(word, { nil: undefined }),
      }),
      { maxLength: 12 },
    ),
    reference: fc.option(fc.record({ label: word, value: finite }), { nil: undefined }),
    bars: fc.boolean(),
    words: fc.record({
      item: word,
      value: word,
      lower: word,
      upper: word,
      n: word,
      note: word,
      empty: word,
    }),
    formatValue: format,
    width: fc.integer({ min: 240, max: 1000 }),
  })
  .map(({ rows, ...rest }) => ({
    ...rest,
    id: "interval",
    title: "x",
    description: "",
    formatCount: String,
    rows: rows.map(({ ends, ...row }) =>
      ends === undefined ? row : { ...row, lower: Math.min(...ends), upper: Math.max(...ends) },
    ),
  }));

describe("every interval chart", () => {
  it("is sound", () => {
    fc.assert(
      fc.property(interval, (spec) => {
        expect(problemsOf(intervalDrawing(spec))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
