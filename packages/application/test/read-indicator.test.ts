import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { listIndicators, readIndicator } from "@maatstaf/application";
import { onEmpty, onExample } from "./programs.ts";

it("reads a ratio from its base facts, at the standard cut-off", async () => {
  const { card, reading } = await onExample(readIndicator({ id: "permits-in-time", period: "2019-Q4" }));
  expect(card.id).toBe("permits-in-time");
  expect(reading).toMatchObject({
    indicatorId: "permits-in-time",
    cardVersion: 1,
    period: "2019-Q4",
    figure: { kind: "figure", numerator: 65, denominator: 79, value: (65 / 79) * 100 },
    target: { kind: "target", value: 85, status: "amber" },
    data: { kind: "complete", completeness: 1 },
  });
  expect(reading.series.map(({ period }) => period)).toEqual(
    [2018, 2019].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)),
  );
});

it("reads one unit, and a day before the facts were due", async () => {
  const unit = await onExample(readIndicator({ id: "complaints", period: "2019-Q4", unit: "burgerzaken" }));
  expect(unit.reading).toMatchObject({ unit: "burgerzaken", figure: { kind: "figure", value: 10 } });
  const empty = await onExample(readIndicator({ id: "complaints", period: "2020-Q1", on: "2020-04-01" }));
  expect(empty.reading.figure.kind).toBe("no-figure");
});

it.each([
  [
    { id: "no-such-indicator", period: "2019-Q4" },
    { _tag: "NotFound", what: "card", id: "no-such-indicator" },
  ],
  [
    { id: "complaints", period: "2019-Q4", unit: "brandweer" },
    { _tag: "NotFound", what: "organisation-unit" },
  ],
  [
    { id: "complaints", period: "2019-Q5" },
    { _tag: "InvalidInput", what: "period", issues: [{ code: "not-a-period" }] },
  ],
  [
    { id: "complaints", period: "2019-Q4", on: "2019-02-30" },
    { _tag: "InvalidInput", what: "on" },
  ],
  [
    { id: "Complaints!", period: "2019-Q4" },
    { _tag: "InvalidInput", what: "id" },
  ],
  [
    { id: "complaints", period: "2019-Q4", unit: "" },
    { _tag: "InvalidInput", what: "unit" },
  ],
])("refuses %j", async (question, expected) => {
  expect(await onExample(Effect.flip(readIndicator(question)))).toMatchObject(expected);
});

it("lists the indicators by id, in parts, each as it is read alone", async () => {
  const [whole, part, beyond, alone] = await onExample(
    Effect.all([
      listIndicators({ period: "2019-Q4" }),
      listIndicators({ period: "2019-Q4", skip: 1, take: 1 }),
      listIndicators({ period: "2019-Q4", skip: 9, take: 1 }),
      readIndicator({ id: "permits-in-time", period: "2019-Q4" }),
    ]),
  );
  expect(whole.indicators.map(({ card }) => card.id)).toEqual(["complaints", "permits-in-time"]);
  const moment = { period: "2019-Q4", on: "2020-01-15" };
  const { card, reading, units } = alone;
  expect(units).toEqual(["omgeving"]);
  expect(part).toEqual({ ...moment, total: 2, indicators: [{ card, reading }] });
  expect(beyond).toEqual({ ...moment, total: 2, indicators: [] });
});

it("lists nothing of an empty store", async () => {
  expect(await onEmpty(listIndicators({ period: "2019-Q4" }))).toMatchObject({ total: 0, indicators: [] });
});
