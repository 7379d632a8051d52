import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as Effect from "effect/Effect";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { figure } from "@maatstaf/indicators";
import { factsText, readWorkspace } from "@maatstaf/interchange";
import { sharedFile } from "@maatstaf/testkit";
import { validAnswers, meanMark, topShare } from "../../../examples/open-data/make/customer-survey.ts";
import { generatedFiles } from "../../../examples/open-data/make.ts";

const ROOT = fileURLToPath(new URL("../../../examples/open-data/", import.meta.url));
const text = (path: string): string => readFileSync(ROOT + path, "utf8");
const workspace = Effect.runSync(readWorkspace(ROOT));
const factsOf = (id: string) => workspace.facts.filter(({ indicatorId }) => indicatorId === id);

/** Value of an indicator by month, over all its units. */
const series = (id: string): ReadonlyMap<string, number> => {
  const card = workspace.cards.find((candidate) => candidate.id === id);
  if (card === undefined) throw new Error(`no card ${id}`);
  const facts = factsOf(id);
  const months = [...new Set(facts.map(({ period }) => period))];
  return new Map(
    months.map((month) => {
      const outcome = figure(
        card,
        facts.filter(({ period }) => period === month),
      );
      return [month, outcome.kind === "figure" ? outcome.value : Number.NaN];
    }),
  );
};

const annotated = (id: string): readonly string[] =>
  workspace.cards.find((card) => card.id === id)?.annotations.map(({ period }) => period) ?? [];

describe("the open data workspace", () => {
  it("has no problem, and what a demonstration needs", () => {
    expect(workspace.cards.length).toBeGreaterThanOrEqual(10);
    expect(workspace.facts.length).toBeLessThanOrEqual(15_000);
    expect(new Set(workspace.cards.map(({ aggregation }) => aggregation))).toEqual(
      new Set(["ratio", "count", "rate", "survey"]),
    );
    expect(new Set(workspace.cards.map(({ direction }) => direction))).toEqual(new Set(["up", "down", "neutral"]));
    expect(
      workspace.cards.every(({ name, question, purpose, decision, numerator, caveats }) =>
        [name, question, purpose, decision, numerator, caveats].every(
          (words) => words?.nl !== undefined && words.en !== undefined,
        ),
      ),
    ).toBe(true);
  });

  it("is what make.ts makes of the sources", () => {
    const made = generatedFiles();
    const onDisk = readdirSync(`${ROOT}facts`).map((name) => `facts/${name}`);
    expect(onDisk.toSorted()).toEqual([...made.keys()].filter((path) => path.startsWith("facts/")).toSorted());
    for (const [path, content] of made)
      expect({ path, isCurrent: text(path) === content }).toEqual({ path, isCurrent: true });
  });

  it("is in normal form, so that importing it again changes nothing", () => {
    for (const { id } of workspace.cards) {
      expect({ id, isNormal: factsText(factsOf(id)) === text(`facts/${id}.csv`) }).toEqual({ id, isNormal: true });
    }
  });

  it("holds the sources whose hash its README names", () => {
    const readme = text("sources/README.md");
    for (const name of ["ae_attendances.csv", "SFO_Customer_Survey_2018.csv"]) {
      expect(readme).toContain(
        createHash("sha256")
          .update(readFileSync(`${ROOT}sources/${name}`))
          .digest("hex"),
      );
    }
  });

  it("points its cards at a schema that is there", () => {
    for (const { id } of workspace.cards) {
      const schema = /\$schema=(\S+)/u.exec(text(`cards/${id}.yaml`))?.[1];
      expect(existsSync(fileURLToPath(new URL(schema ?? "", `file://${ROOT}cards/`)))).toBe(true);
    }
  });

  it("has every unit in every month: organisations that came or went are taken together", () => {
    for (const id of ["ae-within-four-hours", "ae-major-within-four-hours"]) {
      const reported = (month: string): readonly string[] =>
        factsOf(id)
          .flatMap(({ period, unit }) => (period === month && unit !== undefined ? [unit] : []))
          .toSorted();
      const months = [...series(id).keys()];
      expect(months).toHaveLength(36);
      expect(reported("2019-03")).toContain("other-organisations");
      for (const month of months) expect(reported(month)).toEqual(reported("2019-03"));
    }
  });

  it("says in its annotations only what the data show", () => {
    const extreme = (id: string, from: string, to: string, pick: (...values: number[]) => number): string => {
      const months = [...series(id)].filter(([month]) => month >= from && month <= to);
      const value = pick(...months.map(([, monthValue]) => monthValue));
      return months.find(([, monthValue]) => monthValue === value)?.[0] ?? "";
    };
    for (const id of ["ae-within-four-hours", "ae-major-within-four-hours"]) {
      expect(annotated(id)).toEqual([
        extreme(id, "2016-04", "2017-03", Math.min),
        extreme(id, "2017-04", "2018-03", Math.min),
        extreme(id, "2016-04", "2019-03", Math.min),
      ]);
    }
    for (const id of ["ae-attendances", "ae-attendances-per-day", "ae-longer-than-four-hours", "ae-admissions"]) {
      expect(annotated(id)).toEqual([extreme(id, "2016-04", "2019-03", Math.max)]);
    }
    expect([...series("ae-organisations-meeting-norm").keys()]).toHaveLength(36);
    const reporting = new Map(
      factsOf("ae-organisations-meeting-norm").map(({ period, denominator }) => [String(period), denominator]),
    );
    expect([reporting.get("2018-06"), reporting.get("2018-07")]).toEqual([137, 134]);
  });

  const attendances = sharedFile("data/expected/nhs-05-england-total-attendances.json");
  it.skipIf(attendances === undefined)("counts the attendances of England as the reference does", () => {
    const { input } = JSON.parse(readFileSync(attendances ?? "", "utf8"));
    expect([...series("ae-attendances").values()]).toEqual(input.value);
    expect([...series("ae-attendances").keys()]).toEqual(input.date.map((date: string) => date.slice(0, 7)));
  });

  const shares = sharedFile("data/expected/trd-02-mannkendall-sen-pct4h.json");
  it.skipIf(shares === undefined)("has the share within four hours that the reference has", () => {
    const { input } = JSON.parse(readFileSync(shares ?? "", "utf8"));
    const values = [...series("ae-within-four-hours").values()];
    expect(values).toHaveLength(input.y.length);
    for (const [index, value] of values.entries()) expect(value / 100).toBeCloseTo(input.y[index], 12);
  });

  const survey = sharedFile("data/expected/svy-04-sfo2018-weighted-satisfaction.json");
  it.skipIf(survey === undefined)("weighs the survey as the reference does", () => {
    const { expected } = JSON.parse(readFileSync(survey ?? "", "utf8"));
    const rows = parse<Record<string, string>>(text("sources/SFO_Customer_Survey_2018.csv"), {
      columns: true,
      bom: true,
    });
    expect(expected.items.length).toBeGreaterThanOrEqual(7);
    for (const { item, n_valid, mean, top2 } of expected.items) {
      const answers = validAnswers(rows, item);
      const share = topShare("x", answers);
      const mark = meanMark("x", answers);
      expect(answers).toHaveLength(n_valid);
      expect(relativeError(share.numerator / (share.denominator ?? 0), top2)).toBeLessThan(1e-7);
      expect(relativeError(mark.numerator / (mark.denominator ?? 0), mean)).toBeLessThan(1e-7);
    }
    const [overall] = factsOf("airport-satisfied");
    const reference = expected.items.find(({ item }: { item: string }) => item === "Q7ALL");
    expect(relativeError((overall?.numerator ?? 0) / (overall?.denominator ?? 1), reference.top2)).toBeLessThan(1e-7);
  });

  it.skipIf(survey === undefined)("takes the effective number of answers as Kish does", () => {
    const { expected } = JSON.parse(readFileSync(survey ?? "", "utf8"));
    const weights = parse<Record<string, string>>(text("sources/SFO_Customer_Survey_2018.csv"), {
      columns: true,
      bom: true,
    });
    const everyone = weights.map((row) => ({ mark: 5, weight: Number(row["WEIGHT"]) }));
    expect(relativeError(topShare("x", everyone).effectiveCount ?? 0, expected.kish_neff)).toBeLessThan(1e-7);
  });
});

function relativeError(found: number, expected: number): number {
  return Math.abs(found - expected) / Math.abs(expected);
}
