import { describe, expect, it } from "vitest";
import { controlChartDrawing, sparkline } from "../src/index.ts";
import { permits } from "./specs.ts";
import { parseXml, partsOf } from "./xml.ts";

describe("sparkline", () => {
  it("takes the specification of a control chart, and gives the same table but for annotations", () => {
    const spec = permits({ annotations: [], width: 120, height: 32 });
    expect(sparkline(spec).table).toEqual(controlChartDrawing({ ...spec, width: 640, height: 280 }).table);
  });

  it("shows the line, the band and every special point, and no text", () => {
    const {
      width: _,
      height: __,
      ...spec
    } = permits({
      points: permits().points.map((point, index) => ({ ...point, mark: index === 3 ? "concern" : "common" })),
    });
    const drawing = sparkline(spec);
    const root = parseXml(drawing.svg);
    expect([drawing.width, drawing.height]).toEqual([120, 32]);
    expect(partsOf(root, "line")).toHaveLength(1);
    expect(partsOf(root, "bands")).toHaveLength(1);
    expect(partsOf(root, "marks").flatMap(({ children }) => children)).toHaveLength(2); // the concern and the last point
    expect(drawing.svg).not.toContain("<text");
    expect(root.attributes["aria-labelledby"]).toBe("permits-title permits-description");
  });

  it("marks the last value even when the newest periods have none", () => {
    const spec = permits({ width: 120, height: 32 });
    const points = spec.points.map((point, index) => (index < 14 ? point : { ...point, value: undefined }));
    const marks = partsOf(parseXml(sparkline({ ...spec, points }).svg), "marks");
    expect(marks.flatMap(({ children }) => children)).toHaveLength(6);
  });

  it("says that there is nothing, and refuses what a control chart refuses", () => {
    const spec = permits({ points: [], target: undefined, width: 200, height: 32 });
    expect(partsOf(parseXml(sparkline(spec).svg), "empty-label")[0]?.text).toBe("nog geen gegevens");
    expect(() => sparkline({ ...spec, width: 39 })).toThrow(/sparkline: width: 39/);
    expect(() => sparkline({ ...spec, points: [{ label: "", value: Infinity, mark: "common" }] })).toThrow(
      /sparkline: points\[0\]\.value/,
    );
  });
});
