import type { Cut, PublishedTable, ShownFigures } from "@maatstaf/surveys";
import { boxedIn, independent } from "./solver.ts";

/** What the attacker knows beside the tables. */
export interface KnownSurvey {
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly cuts: readonly Cut[];
  readonly scores: readonly number[];
  /** From which score on people are satisfied, and up to which they are not. */
  readonly bounds: { readonly from: number; readonly to: number };
  /** What one of each group of the weighting weighs, and how many of them answered; one group without weighting. */
  readonly weights: { readonly attribute: string | undefined; readonly of: Readonly<Record<string, number>> };
  readonly truth: readonly { readonly groups: Readonly<Record<string, string>>; readonly score: number }[];
  readonly threshold: number;
}

type Person = { readonly groups: Readonly<Record<string, string>>; readonly score: number };

interface Window {
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/**
 * An attacker who uses every figure, and not the numbers of people alone: means, standard deviations, shares, satisfaction and
 * promoter scores of all groups at once, weighted or not, each as two bounds on a sum over people. Knows the weight of every
 * group and how many of it answered.
 *
 * @returns Answers, alone and crossed with every group, that can only be 1 to threshold - 1 people.
 */
export function figureDisclosures(tables: readonly PublishedTable[], known: KnownSurvey): string[] {
  const { attributes, cuts, scores, weights, truth, threshold } = known;
  const { attribute } = weights;
  const sizes = (attribute === undefined ? [] : (attributes[attribute] ?? [])).map((group) => ({
    group,
    size: truth.filter(({ groups }) => groups[attribute ?? ""] === group).length,
  }));
  // The weight of a group tells its size, and the other way round: who knows neither cannot use a weighted figure.
  const isKnown = sizes.every(({ size }) => size >= threshold);
  const names = [
    ...new Set([
      ...cuts.flatMap((cut) => cut.attributes),
      ...(weights.attribute === undefined ? [] : [weights.attribute]),
    ]),
  ];
  let cells: Record<string, string>[] = [{}];
  for (const name of names) {
    cells = cells.flatMap((cell) => (attributes[name] ?? []).map((value) => ({ ...cell, [name]: value })));
  }
  const people: Person[] = cells.flatMap((groups) => scores.map((score) => ({ groups, score })));
  const weightOf = ({ groups }: Person): number =>
    weights.attribute === undefined ? 1 : (weights.of[groups[weights.attribute] ?? ""] ?? 1);
  const rows: number[][] = [];
  const right: number[] = [];
  const windows: Window[] = [];
  for (const { group, size } of isKnown ? sizes : []) {
    rows.push(people.map(({ groups }) => Number(groups[attribute ?? ""] === group)));
    right.push(size);
  }
  for (const { cut: id, groups } of tables) {
    const cut = cuts.find((own) => own.id === id);
    for (const group of groups) {
      const isMember = ({ groups: own }: Person): boolean =>
        cut === undefined || group.members.includes(cut.attributes.map((name) => own[name]).join(" & "));
      rows.push(people.map((person) => Number(isMember(person))));
      right.push(group.count);
      for (const { values, count } of group.classes) {
        if (typeof count !== "number") continue;
        rows.push(people.map((person) => Number(isMember(person) && values.includes(person.score))));
        right.push(count);
      }
      if (!isKnown) continue;
      const total = weightOfGroup(truth, known, group, cut);
      for (const [name, [lower, upper]] of splitsByWeight(group, known, cut)) {
        const isIn = (person: Person): boolean => isMember(person) && person.groups[weights.attribute ?? ""] === name;
        windows.push({ coefficients: people.map((person) => Number(isIn(person))), lower, upper });
      }
      windows.push(
        ...figureWindows(group, total, known.bounds).map(({ part, lower, upper }) => ({
          coefficients: people.map((person) => (isMember(person) ? weightOf(person) * part(person.score) : 0)),
          lower,
          upper,
        })),
      );
    }
  }
  const base = independent({ rows, right });
  const slack = Array.from({ length: 2 * windows.length }, () => 0);
  const isBoxedIn = boxedIn(
    {
      rows: [
        ...base.rows.map((row) => [...row, ...slack]),
        ...windows.flatMap(({ coefficients }, at) => [
          [...coefficients, ...slack.map((_, place) => Number(place === 2 * at))],
          [...coefficients, ...slack.map((_, place) => -Number(place === 2 * at + 1))],
        ]),
      ],
      right: [...base.right, ...windows.flatMap(({ lower, upper }) => [upper, lower])],
    },
    threshold,
  );
  const alone = names.flatMap((name) => (attributes[name] ?? []).map((value) => ({ [name]: value })));
  const targets = [{}, ...alone, ...(names.length > 1 ? cells : [])];
  const shown = tables.flatMap(({ groups }) => groups.flatMap(({ classes }) => classes.map(({ values }) => values)));
  const answers = new Map(
    [[...scores], ...scores.map((score) => [score]), ...shown].map((values) => [values.join(), values]),
  );
  return targets.flatMap((target: Readonly<Record<string, string>>) =>
    [...answers.values()].flatMap((values) => {
      const isIn = ({ groups, score }: Person): boolean =>
        values.includes(score) && Object.entries(target).every(([name, value]) => groups[name] === value);
      const size = truth.filter(isIn).length;
      if (size === 0 || size >= threshold) return [];
      return isBoxedIn([...people.map((person) => Number(isIn(person))), ...slack])
        ? [`${JSON.stringify(target)} ${values.join()}: ${size}`]
        : [];
    }),
  );
}

/** Down to tens, or to fives below fifty. */
function evened(worth: number): number {
  const step = worth < 50 ? 5 : 10;
  return Math.max(1, Math.floor(worth / step) * step);
}

/**
 * How many of each weight a group can have, by what its answers are worth together: tried one by one for up to three weights.
 * Whether the number was evened out is not known: a split that fits either way is left in.
 */
function splitsByWeight(
  { count, effectiveCount, members }: ShownFigures,
  { weights, attributes, truth }: KnownSurvey,
  cut: Cut | undefined,
): readonly (readonly [string, readonly [number, number]])[] {
  const names = weights.attribute === undefined ? [] : (attributes[weights.attribute] ?? []);
  const isOwnCut = cut?.attributes.includes(weights.attribute ?? "") === true || members.length === 0;
  if (isOwnCut || names.length < 2 || names.length > 3) return [];
  const total = truth.length;
  const all = names.map((name) => truth.filter(({ groups }) => groups[weights.attribute ?? ""] === name).length);
  const worth = (parts: readonly number[]): number => {
    const each = names.map((name) => weights.of[name] ?? 1);
    const sum = parts.reduce((own, part, at) => own + part * (each[at] ?? 1), 0);
    const squares = parts.reduce((own, part, at) => own + part * (each[at] ?? 1) ** 2, 0);
    return sum ** 2 / squares;
  };
  const fits = (own: number): boolean => Math.round(own) === effectiveCount || evened(own) === effectiveCount;
  // A part that is worth what it would be in the whole survey says nothing of itself.
  if (cut !== undefined && evened((worth(all) / total) * count) === effectiveCount) return [];
  const found: number[][] = [];
  for (let first = 0; first <= Math.min(count, all[0] ?? 0); first += 1) {
    for (let second = 0; second <= Math.min(count - first, all[1] ?? 0); second += 1) {
      const parts = names.length === 2 ? [first, count - first] : [first, second, count - first - second];
      if (parts.some((part, at) => part > (all[at] ?? 0))) continue;
      if (fits(worth(parts))) found.push(parts);
      if (names.length === 2) break;
    }
  }
  return names.map((name, at) => {
    const of = found.map((parts) => parts[at] ?? 0);
    return [name, [Math.min(...of), Math.max(...of)]] as const;
  });
}

/** The total weight of a group: the attacker knows the groups and their weights, so that it is no secret. */
function weightOfGroup(
  truth: KnownSurvey["truth"],
  { weights }: KnownSurvey,
  { members }: ShownFigures,
  cut: Cut | undefined,
): number {
  return truth
    .filter(
      ({ groups }) => cut === undefined || members.includes(cut.attributes.map((name) => groups[name]).join(" & ")),
    )
    .reduce(
      (sum, { groups }) =>
        sum + (weights.attribute === undefined ? 1 : (weights.of[groups[weights.attribute] ?? ""] ?? 1)),
      0,
    );
}

/** Every weighted figure as bounds on a sum of parts over people. */
function figureWindows(
  { classes, mean, satisfied, dissatisfied, netPromoterScore, count, shareStep = 0.001 }: ShownFigures,
  total: number,
  bounds: KnownSurvey["bounds"],
): { readonly part: (score: number) => number; readonly lower: number; readonly upper: number }[] {
  const shares = [
    ...classes.flatMap(({ share, values }) =>
      share === undefined ? [] : [{ share, part: (score: number) => Number(values.includes(score)) }],
    ),
    ...(satisfied === undefined
      ? []
      : [{ share: satisfied.share, part: (score: number) => Number(score >= bounds.from) }]),
    ...(dissatisfied === undefined
      ? []
      : [{ share: dissatisfied.share, part: (score: number) => Number(score <= bounds.to) }]),
  ];
  const half = shareStep / 2;
  const halfScore = shareStep === 0.05 ? 0.025 : 0.005;
  return [
    ...shares.map(({ share, part }) => ({ part, lower: total * (share - half), upper: total * (share + half) })),
    ...(netPromoterScore === undefined
      ? []
      : [
          {
            part: (score: number) => Number(score >= 9) - Number(score <= 6) + 1,
            lower: total * (netPromoterScore.score / 100 - halfScore + 1),
            upper: total * (netPromoterScore.score / 100 + halfScore + 1),
          },
        ]),
    ...(mean === undefined ? [] : meanWindows(mean, count, total)),
  ].map((own) => ({ ...own, lower: Math.max(0, own.lower) }));
}

function meanWindows(
  { value, standardDeviation }: NonNullable<ShownFigures["mean"]>,
  count: number,
  total: number,
): { readonly part: (score: number) => number; readonly lower: number; readonly upper: number }[] {
  const factor = count > 1 ? (count - 1) / count : 0;
  const squares = (mean: number, spread: number): number => total * (factor * Math.max(0, spread) ** 2 + mean ** 2);
  return [
    { part: (score) => score, lower: total * (value - 0.05), upper: total * (value + 0.05) },
    {
      part: (score) => score ** 2,
      lower: squares(value - 0.05, standardDeviation - 0.05),
      upper: squares(value + 0.05, standardDeviation + 0.05),
    },
  ];
}
