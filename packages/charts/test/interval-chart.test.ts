import { describe, expect, it } from "vitest";
import { intervalDrawing } from "../src/index.ts";
import type { IntervalSpec } from "../src/index.ts";
import { survey } from "./specs.ts";
import { parseXml, partsOf } from "./xml.ts";

const parts = (spec: IntervalSpec, part: string) => partsOf(parseXml(intervalDrawing(spec).svg), part);
const texts = (spec: IntervalSpec, part: string) => parts(spec, part).map(({ text }) => text);

describe("intervalDrawing", () => {
  it("has label, value, interval and number of answers per row", () => {
    expect(texts(survey(), "value")).toEqual(["8,4", "6,3", "7,0"]);
    expect(texts(survey(), "count")).toEqual(["212", "209", "87", "3"]);
    expect(parts(survey(), "interval")).toHaveLength(3);
    expect(texts(survey(), "row-label").join(" ")).toBe(
      survey()
        .rows.map(({ label }) => label)
        .join(" "),
    );
  });

  it("puts every figure at its place on the scale", () => {
    const [left, right] =
      /^M([\d.]+),[\d.]+H([\d.]+)/
        .exec(parts(survey(), "axis")[0]?.attributes["d"] ?? "")
        ?.slice(1)
        .map(Number) ?? [];
    const at = (value: number) => (left ?? 0) + ((value - 1) / 9) * ((right ?? 0) - (left ?? 0));
    const dots = parts(survey(), "dot").map(({ attributes }) => Number(attributes["cx"]));
    expect(dots).toEqual([8.4, 6.3, 7].map((value) => expect.closeTo(at(value), 1)));
    const [from, to] =
      /^M([\d.]+),[\d.]+H([\d.]+)/
        .exec(parts(survey(), "interval")[0]?.attributes["d"] ?? "")
        ?.slice(1)
        .map(Number) ?? [];
    expect([from, to]).toEqual([expect.closeTo(at(8.1), 1), expect.closeTo(at(8.7), 1)]);
  });

  it("says why there is no figure", () => {
    expect(texts(survey(), "empty-label")).toEqual(["te weinig antwoorden"]);
    const rows = [{ label: "Wachttijd", value: undefined }];
    expect(texts(survey({ rows }), "empty-label")).toEqual(["geen gegevens"]);
  });

  it("shows the whole scale and the reference", () => {
    expect(texts(survey(), "tick-label")).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    expect(texts(survey(), "end-label")).toEqual(["hele gemeente 7,2"]);
    expect(parts(survey({ reference: undefined }), "target")).toEqual([]);
  });

  it("fits the axis to the figures without a scale, and starts bars at zero", () => {
    const { scale: _, ...free } = survey();
    expect(texts(free, "tick-label")[0]).toBe("6");
    expect(texts({ ...free, bars: true }, "tick-label")[0]).toBe("0");
    expect(parts({ ...free, bars: true }, "bar")).toHaveLength(3);
  });

  it("extends a scale that does not cover the figures", () => {
    const spec = survey({ scale: [7, 8] });
    const xs = parts(spec, "dot").map(({ attributes }) => Number(attributes["cx"]));
    expect(new Set(xs).size).toBe(3);
  });

  it("puts labels above the intervals when it is narrow", () => {
    const narrow = survey({ width: 300 });
    expect(intervalDrawing(narrow).height).toBeGreaterThan(intervalDrawing(survey()).height);
    const label = Number(parts(narrow, "row-label")[0]?.attributes["y"]);
    const dot = Number(parts(narrow, "dot")[0]?.attributes["cy"]);
    expect(dot).toBeGreaterThan(label);
  });

  it("has the same figures as a table", () => {
    const { table } = intervalDrawing(survey());
    expect(table.columns.map(({ label }) => label)).toEqual([
      "vraag",
      "Gemiddeld cijfer",
      "van",
      "tot",
      "n",
      "opmerking",
    ]);
    expect(table.rows[0]).toEqual(["Vriendelijkheid van de medewerkers", "8,4", "8,1", "8,7", "212", ""]);
    expect(table.rows[3]).toEqual(["Toegankelijkheid van het gebouw", "", "", "", "3", "te weinig antwoorden"]);
  });

  it("says that there are no rows", () => {
    expect(texts(survey({ rows: [] }), "empty-label")).toEqual(["geen gegevens"]);
    expect(intervalDrawing(survey({ rows: [] })).table.rows).toEqual([]);
  });

  it("refuses what cannot be drawn, naming the place", () => {
    const row = { label: "x", value: 5 };
    expect(() => intervalDrawing(survey({ rows: [{ ...row, lower: 6, upper: 4 }] }))).toThrow(
      /rows\[0\]\.lower 6 is above/,
    );
    expect(() => intervalDrawing(survey({ rows: [row, { ...row, n: Number.NaN }] }))).toThrow(/rows\[1\]\.n: NaN/);
    expect(() => intervalDrawing(survey({ scale: [5, 5] }))).toThrow(/scale \[5, 5\] must rise/);
    expect(() => intervalDrawing(survey({ reference: { label: "x", value: Infinity } }))).toThrow(/reference\.value/);
    expect(() => intervalDrawing(survey({ rows: [], width: 100 }))).toThrow(/width: 100/);
  });
});
