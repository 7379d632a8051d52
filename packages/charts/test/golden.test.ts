import { describe, expect, it } from "vitest";
import { controlChartDrawing, intervalDrawing, sparkline } from "../src/index.ts";
import type { Drawing } from "../src/index.ts";
import { merger, permits, survey } from "./specs.ts";

/** One element per line, so that a change can be read in review. */
function readable({ svg }: Drawing): string {
  return `${svg.replaceAll("><", ">\n<")}\n`;
}

const drawings: readonly (readonly [string, Drawing])[] = [
  ["control-chart", controlChartDrawing(permits())],
  ["control-chart-narrow", controlChartDrawing(permits({ width: 320 }))],
  ["control-chart-segments", controlChartDrawing(merger())],
  ["control-chart-empty", controlChartDrawing(permits({ points: [], target: undefined, annotations: [] }))],
  ["sparkline", sparkline(permits({ width: 120, height: 32 }))],
  ["intervals", intervalDrawing(survey())],
  ["intervals-narrow", intervalDrawing(survey({ width: 320 }))],
];

describe("golden drawings", () => {
  for (const [name, drawing] of drawings) {
    it(`${name} is drawn as it was reviewed`, async () => {
      await expect(readable(drawing)).toMatchFileSnapshot(`golden/${name}.svg`);
    });
  }
});
