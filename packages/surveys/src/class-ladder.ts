import type { Item } from "./item.ts";

/** Answers that are counted together. */
export type AnswerClass = readonly (string | number)[];

/** Steps from every answer by itself to two classes: each one is the one before it with neighbours joined. */
const LADDERS: Readonly<Record<string, readonly (readonly [number, number][])[]>> = {
  mark: [
    [
      [1, 3],
      [4, 5],
      [6, 6],
      [7, 8],
      [9, 10],
    ],
    [
      [1, 5],
      [6, 6],
      [7, 10],
    ],
    [
      [1, 6],
      [7, 10],
    ],
  ],
  nps: [
    [
      [0, 6],
      [7, 8],
      [9, 10],
    ],
    [
      [0, 8],
      [9, 10],
    ],
  ],
  ces: [
    [
      [1, 4],
      [5, 5],
      [6, 7],
    ],
    [
      [1, 4],
      [5, 7],
    ],
  ],
  "likert-4": [
    [
      [1, 2],
      [3, 4],
    ],
  ],
  "likert-5": [
    [
      [1, 2],
      [3, 3],
      [4, 5],
    ],
    [
      [1, 3],
      [4, 5],
    ],
  ],
  "likert-7": [
    [
      [1, 3],
      [4, 4],
      [5, 7],
    ],
    [
      [1, 4],
      [5, 7],
    ],
  ],
};

/**
 * The classes in which the answers of an item may be shown, finest first. They are fixed beforehand and do not depend on what
 * people answered: a class that was drawn around the answers would tell where they are few.
 */
export function classLadder({ kind, values }: Item): readonly (readonly AnswerClass[])[] {
  const single = values.map((value) => [value]);
  const steps = LADDERS[kind === "likert" ? `likert-${values.length}` : kind] ?? [];
  return [
    single,
    ...steps.map((classes) =>
      classes.map(([from, to]) => values.filter((value) => Number(value) >= from && Number(value) <= to)),
    ),
  ];
}
