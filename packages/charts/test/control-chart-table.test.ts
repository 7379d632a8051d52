import { describe, expect, it } from "vitest";
import { controlChartDrawing } from "../src/index.ts";
import { merger, permits } from "./specs.ts";

describe("the table twin of a control chart", () => {
  it("has a row per point and every figure that is drawn", () => {
    const spec = permits();
    const { table } = controlChartDrawing(spec);
    expect(table.caption).toBe(spec.title);
    expect(table.columns).toEqual([
      { label: "periode", align: "start" },
      { label: "Beslist binnen de termijn (%)", align: "end" },
      { label: "gemiddelde", align: "end" },
      { label: "ondergrens", align: "end" },
      { label: "bovengrens", align: "end" },
      { label: "doel", align: "end" },
      { label: "opmerking", align: "start" },
    ]);
    expect(table.rows.map((row) => row.slice(0, 6))).toEqual(
      spec.points.map((point, index) => [
        point.label,
        ...[point.value, point.centre, point.lower, point.upper, spec.target?.values[index]].map((value) =>
          spec.formatValue(value ?? Number.NaN),
        ),
      ]),
    );
  });

  it("says in words what the picture says by shape", () => {
    const notes = controlChartDrawing(permits()).table.rows.map((row) => row.at(-1));
    expect(notes[0]).toBe("");
    expect(notes[6]).toBe("(1) Nieuwe behandelsoftware");
    expect(notes[10]).toBe("verbetering; (2) Twee dossierbehandelaars aangeworven");
    expect(notes[15]).toBe("verbetering; voorlopig");
    expect(controlChartDrawing(merger()).table.rows[33]?.at(-1)).toBe("aandachtspunt; proefgrenzen");
  });

  it("leaves cells of gaps empty, and columns without figures out", () => {
    const spec = permits({ target: undefined, annotations: [] });
    const points = spec.points.slice(0, 2).map(({ label }) => ({ label, value: undefined, mark: "concern" as const }));
    const { table } = controlChartDrawing({ ...spec, points });
    expect(table.columns.map(({ label }) => label)).toEqual(["periode", "Beslist binnen de termijn (%)"]);
    expect(table.rows).toEqual([
      ["K1 2016", ""],
      ["K2 2016", ""],
    ]);
  });
});
