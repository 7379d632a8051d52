import { describe, expect, it } from "vitest";
import { controlChartDrawing } from "../src/index.ts";
import type { ControlChartPoint, ControlChartSpec } from "../src/index.ts";
import { merger, permits, points, quarters, words } from "./specs.ts";
import { allElements, parseXml, partsOf } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

function drawn(spec: ControlChartSpec): XmlElement {
  return parseXml(controlChartDrawing(spec).svg);
}

function texts(root: XmlElement, part: string): readonly string[] {
  return partsOf(root, part).map(({ text }) => text);
}

/** The path of the line through the values. */
function path(spec: ControlChartSpec): string {
  return partsOf(drawn(spec), "line")[0]?.attributes["d"] ?? "";
}

/** The permits with one point changed. */
function withPoint(index: number, change: Partial<ControlChartPoint>): ControlChartSpec {
  const spec = permits();
  return { ...spec, points: spec.points.map((point, at) => (at === index ? { ...point, ...change } : point)) };
}

describe("controlChartDrawing", () => {
  it("names and describes itself through ids of its own", () => {
    const root = drawn(permits());
    expect(root.attributes).toMatchObject({
      role: "img",
      "aria-labelledby": "permits-title permits-description",
      viewBox: `0 0 ${root.attributes["width"]} ${root.attributes["height"]}`,
    });
    expect(root.children.slice(0, 2).map(({ name, attributes, text }) => [name, attributes["id"], text])).toEqual([
      ["title", "permits-title", "Vergunningen beslist binnen de termijn"],
      ["desc", "permits-description", "Sinds begin 2018 ligt elk kwartaal boven het gemiddelde."],
    ]);
    expect(allElements(root).filter(({ attributes }) => "id" in attributes)).toHaveLength(2);
  });

  it("leaves out a description that is empty", () => {
    const root = drawn(permits({ description: " " }));
    expect(root.attributes["aria-labelledby"]).toBe("permits-title");
    expect(root.children.map(({ name }) => name)).not.toContain("desc");
  });

  it("makes ids that hold in a list of ids, different for different charts", () => {
    const ids = ["a b", "a_b", "a.b", "a.20.b", "é"].map((id) => drawn(permits({ id })).attributes["aria-labelledby"]);
    expect(new Set(ids).size).toBe(5);
    for (const id of ids) expect(id).toMatch(/^[\w.-]+-title [\w.-]+-description$/);
  });

  it("gives each mark its own shape and colour", () => {
    const labels = quarters(4);
    const marks = ["common", "improvement", "concern", "neutral"] as const;
    const spec = permits({
      points: marks.map((mark, index) => ({ label: labels[index] ?? "", value: index, mark })),
      target: undefined,
      annotations: [],
    });
    const groups = partsOf(drawn(spec), "marks").filter(({ children }) =>
      children.some((child) => child.children.length > 0),
    );
    expect(groups).toHaveLength(4);
    expect(new Set(groups.map(({ attributes }) => attributes["fill"])).size).toBe(4);
    expect(new Set(groups.map(({ children }) => children[0]?.attributes["d"] ?? "disc")).size).toBe(4);
  });

  it("draws provisional points hollow, and says so in the key", () => {
    const root = drawn(permits());
    const [sample, point] = partsOf(root, "hollow").toSorted((a, b) => a.children.length - b.children.length);
    expect(partsOf(root, "hollow")).toHaveLength(2);
    expect([sample?.attributes["fill"], point?.attributes["fill"]]).toEqual(["#ffffff", "#ffffff"]);
    expect(point?.children[0]?.text).toBe("K4 2019: 80.0; verbetering; voorlopig".replace(".", ","));
    expect(texts(root, "key-label")).toEqual(["verbetering", "voorlopig"]);
  });

  it("breaks the line at a gap", () => {
    expect(path(permits()).match(/M/g)).toHaveLength(1);
    expect(path(withPoint(5, { value: undefined })).match(/M/g)).toHaveLength(2);
    expect(path(withPoint(5, { value: undefined })).match(/L/g)).toHaveLength(13);
  });

  it("draws a band per segment, and says where limits start anew", () => {
    const root = drawn(merger());
    const bands = partsOf(root, "bands")[0]?.children ?? [];
    expect(bands).toHaveLength(2);
    expect(partsOf(root, "segment")).toHaveLength(1);
    expect(partsOf(drawn(permits()), "segment")).toHaveLength(0);
    // The second band starts where the first ends: at the line between the segments.
    const boundary = /^M([\d.]+),/.exec(partsOf(root, "segment")[0]?.attributes["d"] ?? "")?.[1];
    expect(bands[1]?.attributes["d"]?.startsWith(`M${boundary},`)).toBe(true);
  });

  it("keeps segments apart that are both reliable", () => {
    const spec = merger();
    const root = drawn({ ...spec, points: spec.points.map((point) => ({ ...point, trial: false })) });
    expect(partsOf(root, "bands")[0]?.children).toHaveLength(2);
    expect(partsOf(root, "centre")).toHaveLength(2);
  });

  it("grows rather than squeeze its ticks under many rows of markers", () => {
    const annotations = Array.from({ length: 14 }, (_, index) => ({ index: 5, text: `gebeurtenis ${index}` }));
    const ys = partsOf(drawn(permits({ height: 400, startAtZero: true, annotations })), "tick-label").map(
      ({ attributes }) => Number(attributes["y"]),
    );
    expect(ys.length).toBeGreaterThan(6);
    for (const [index, y] of ys.slice(1).entries()) expect((ys[index] ?? 0) - y).toBeGreaterThan(14);
  });

  it("steps the limits where they change within a segment", () => {
    const root = drawn(withPoint(3, { upper: 85 }));
    const [upper] = partsOf(root, "limit");
    expect(upper?.attributes["d"]?.match(/[ML]/g)).toHaveLength(6);
  });

  it("dashes trial limits only", () => {
    const dashes = partsOf(drawn(merger()), "limit").map(({ attributes }) => attributes["stroke-dasharray"]);
    expect(dashes.filter((dash) => dash === undefined)).toHaveLength(2);
    expect(dashes.filter((dash) => dash !== undefined)).toHaveLength(3); // upper, lower and the sample in the key
    expect(texts(drawn(merger()), "key-label")).toEqual(["aandachtspunt", "proefgrenzen"]);
  });

  it("names lines at their right end, from high to low", () => {
    expect(texts(drawn(permits()), "end-label")).toEqual([
      "80,0",
      "doel 80,0",
      "bovengrens 79,6",
      "gemiddelde 74,6",
      "ondergrens 69,7",
    ]);
  });

  it("puts names in the key where there is no room at the end of lines", () => {
    const root = drawn(permits({ width: 320 }));
    expect(texts(root, "end-label")).toEqual(["80,0", "80,0", "79,6", "74,6", "69,7"]);
    expect(texts(root, "key-label")).toEqual([
      "verbetering",
      "voorlopig",
      "doel",
      "bovengrens",
      "gemiddelde",
      "ondergrens",
    ]);
  });

  it("puts figures in the key as well when they are long", () => {
    const root = drawn(permits({ width: 320, formatValue: (value) => `€ ${value * 1e12}`, formatTick: String }));
    expect(texts(root, "end-label")).toEqual([]);
    expect(texts(root, "key-label")).toContain("gemiddelde € 74625000000000");
    expect(texts(root, "key-label")).toContain("K4 2019 € 80000000000000");
  });

  it("numbers annotations in order of time, and writes them out underneath", () => {
    const { svg, height } = controlChartDrawing(permits());
    const root = parseXml(svg);
    expect(texts(root, "note")).toEqual([
      "K3 2017: Nieuwe behandelsoftware",
      "K3 2018: Twee dossierbehandelaars aangeworven",
    ]);
    expect(texts(root, "annotation-number")).toEqual(["1", "2", "1", "2"]);
    expect(height).toBeGreaterThan(280);
    expect(controlChartDrawing(permits({ annotations: [] })).height).toBe(280);
  });

  it("takes a target that goes on after the last value", () => {
    const spec = permits({
      target: { label: "doel", values: permits().points.map((_, index) => (index < 8 ? undefined : 76)) },
    });
    const open = {
      ...spec,
      points: spec.points.map((point, index) => (index < 12 ? point : { ...point, value: undefined })),
    };
    expect(texts(drawn(open), "end-label")).toContain("doel 76,0");
    expect(texts(drawn(open), "end-label")).toContain("76,0");
  });

  it("starts at zero only when asked", () => {
    expect(texts(drawn(permits()), "tick-label")).toEqual(["70", "72", "74", "76", "78", "80"]);
    expect(texts(drawn(permits({ startAtZero: true })), "tick-label")).toEqual(["0", "20", "40", "60", "80"]);
  });

  it("says in the words given that there is nothing to draw", () => {
    for (const empty of [[], points(quarters(3), [])]) {
      const root = drawn(permits({ points: empty, target: undefined, annotations: [] }));
      expect(texts(root, "empty-label")).toEqual(["nog geen gegevens"]);
      expect(partsOf(root, "line")).toEqual([]);
    }
    const { empty: _, ...wordless } = words;
    expect(
      texts(drawn(permits({ points: [], target: undefined, annotations: [], words: wordless })), "empty-label"),
    ).toEqual([]);
  });

  it("escapes hostile words wherever they come in", () => {
    const hostile = `"><script>alert('x')</script>&\u0000`;
    const spec = permits({
      id: hostile,
      title: hostile,
      description: hostile,
      width: 2000,
      points: permits().points.map((point) => ({ ...point, label: hostile, note: hostile })),
      target: { label: hostile, values: permits().points.map(() => 75) },
      annotations: [{ index: 0, text: hostile }],
      words: { ...words, value: hostile, mean: hostile, marks: { ...words.marks, improvement: hostile } },
      formatValue: () => hostile,
    });
    const { svg } = controlChartDrawing(spec);
    expect(svg).not.toContain("<script");
    const seen = allElements(parseXml(svg))
      .map(({ text }) => text)
      .join("\n");
    expect(seen).toContain(`"><script>alert('x')</script>&\uFFFD`);
  });

  it("refuses what cannot be drawn, naming the place", () => {
    const refusals: readonly (readonly [ControlChartSpec, RegExp])[] = [
      [withPoint(3, { value: Number.NaN }), /points\[3\]\.value: NaN is not finite/],
      [withPoint(4, { upper: Infinity }), /points\[4\]\.upper: Infinity/],
      [permits({ target: { label: "doel", values: [1] } }), /target\.values has 1 values for 16 points/],
      [permits({ annotations: [{ index: 16, text: "x" }] }), /annotations\[0\]\.index 16/],
      [permits({ annotations: [{ index: 0.5, text: "x" }] }), /annotations\[0\]\.index 0\.5/],
      [permits({ id: "" }), /id is empty/],
      [permits({ width: 239 }), /width: 239 is not a whole number of pixels from 240/],
      [permits({ height: 280.5 }), /height: 280\.5/],
    ];
    for (const [spec, message] of refusals) {
      expect(() => controlChartDrawing(spec)).toThrow(RangeError);
      expect(() => controlChartDrawing(spec)).toThrow(message);
    }
  });
});
