import { sample } from "fast-check";
import type { IndicatorCells } from "@maatstaf/indicators/engine";
import { differences, engineCells, expectedAnswers, rowColumns } from "./engine-answers.ts";
import type { Answers } from "./engine-answers.ts";
import { largeCase, randomCase } from "./random-case.ts";

/** What every engine is asked per: one unit, or all together. */
export const LEVELS = ["unit", "organisation"] as const;
export type Level = (typeof LEVELS)[number];

const SEED = 20_190_331;
/** Random cards and facts, one fact per cell. */
export const CASES = sample(randomCase, { seed: SEED, numRuns: 80 });
/** Their cells in TypeScript, which all engines are held to. */
export const CELLS = CASES.map((one) => engineCells(one));
/** Cases with sums beyond 2^53, and their cells. */
export const LARGE = sample(largeCase, { seed: SEED, numRuns: 30 });
export const LARGE_CELLS = LARGE.map((one) => engineCells(one, rowColumns));
/** Where answers to cases at one level are not those of the engine in TypeScript. */
export function unequal(found: readonly Answers[], cells: readonly IndicatorCells[], level: Level): string[] {
  return cells.flatMap((one, place) => differences(found[place] ?? new Map(), expectedAnswers(one, level)));
}
