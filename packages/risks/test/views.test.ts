import { bowTie, heatMap, riskIndicatorStanding, riskMatrix, riskMovements } from "@maatstaf/risks";
import { describe, expect, it } from "vitest";
import { control, ON, register, risk, score } from "./register.ts";

const matrix = riskMatrix();
const chance = { direction: "opportunity", inherent: score(2, 2), residual: score(2, 5), target: undefined };

describe("heatMap", () => {
  const { risks } = register({
    risks: [
      risk(),
      risk({ id: "R-2" }),
      risk({ id: "R-4", ...chance }),
      risk({ id: "R-5", state: "closed" }),
      risk({ id: "R-6", residual: undefined }),
    ],
  });

  it("counts risks per cell, without the closed and those not scored", () => {
    const map = heatMap(matrix, risks, { direction: "threat", score: "residual" });
    expect(map[1]?.[3]).toEqual({ likelihood: 2, impact: 4, zone: "middle", riskIds: ["R-03", "R-2"] });
    expect(map.flat().flatMap(({ riskIds }) => riskIds)).toHaveLength(2);
  });

  it("mirrors opportunities: the highest impact first, the zones the same", () => {
    const map = heatMap(matrix, risks, { direction: "opportunity", score: "residual" });
    expect(map[1]?.[0]).toEqual({ likelihood: 2, impact: 5, zone: "high", riskIds: ["R-4"] });
    expect(map.map((row) => row.toReversed().map(({ zone }) => zone))).toEqual(matrix.cells);
  });
});

const moved = (before: object | undefined, after: object | undefined) =>
  riskMovements(
    matrix,
    before === undefined ? [] : register({ risks: [risk(before)] }).risks,
    after === undefined ? [] : register({ risks: [risk(after)] }).risks,
  ).map(({ change }) => change);

describe("riskMovements", () => {
  it.each([
    ["better", { residual: score(2, 5) }, {}],
    ["worse", {}, { residual: score(2, 5) }],
    ["same-zone", {}, { residual: score(3, 3) }],
    ["unchanged", {}, {}],
    ["new", undefined, {}],
    ["new", { residual: undefined }, {}],
    ["unchanged", { residual: undefined }, { residual: undefined }],
    ["gone", {}, undefined],
    ["closed", {}, { state: "closed" }],
    ["unchanged", { state: "closed" }, { state: "closed" }],
    ["better", { ...chance, residual: score(2, 4) }, chance],
    ["worse", chance, { ...chance, residual: score(2, 4) }],
  ])("%s", (change, before, after) => {
    expect(moved(before, after)).toEqual([change]);
  });

  it("US-26 AC 1: gives both cells, for an arrow, also against last quarter", () => {
    const [movement] = riskMovements(
      matrix,
      register({ risks: [risk({ residual: score(2, 5) })] }).risks,
      register().risks,
    );
    expect(movement).toMatchObject({
      from: { likelihood: 2, impact: 5, zone: "high" },
      to: { likelihood: 2, impact: 4, zone: "middle" },
    });
  });
});

describe("bowTie", () => {
  const controls = register({
    controls: [
      control(),
      control({ id: "mfa", type: "preventive", design: 0.9, operation: 0.9 }),
      control({ id: "training", type: "preventive", design: 0.5, operation: 0.4, tests: [] }),
      control({ id: "policy", type: "directive" }),
      control({ id: "alarm", type: "detective", tests: [{ on: "2025-12-01", by: ["audit"], result: "fails" }] }),
    ],
  }).controls;
  const causes = ["phishing", "supplier"].map((id) => ({ id, text: { nl: id } }));
  const consequences = ["standstill", "leak"].map((id) => ({ id, text: { nl: id } }));
  const links = [
    { controlId: "training" },
    { controlId: "mfa", causeIds: ["phishing"] },
    { controlId: "restore-test", consequenceIds: ["standstill"] },
    { controlId: "alarm" },
    { controlId: "policy" },
  ];
  const [one] = register({ risks: [risk({ causes, consequences, controls: links })] }).risks;
  if (one === undefined) throw new Error("no risk");
  const drawn = bowTie(one, controls, ON);

  it("puts preventive controls before the event and the others after it, the strongest first", () => {
    expect(drawn.causes.map(({ id, barriers }) => [id, ...barriers.map(({ controlId }) => controlId)])).toEqual([
      ["phishing", "mfa", "training"],
      ["supplier", "training"],
    ]);
    expect(drawn.consequences.map(({ id, barriers }) => [id, ...barriers.map(({ controlId }) => controlId)])).toEqual([
      ["standstill", "restore-test", "alarm"],
      ["leak", "alarm"],
    ]);
    expect(drawn.around.map(({ controlId }) => controlId)).toEqual(["policy"]);
  });

  it("says which barriers were tested, and which lines nothing stands on", () => {
    expect(drawn.causes[1]?.barriers[0]).toMatchObject({ effectiveness: 0.2, standing: "untested" });
    expect(drawn.consequences.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  });

  it("has the title in the knot while the event is not described", () => {
    const [bare] = register({ risks: [risk({ event: undefined, causes: [], consequences: [] })] }).risks;
    expect(bare && bowTie(bare, controls, ON)).toMatchObject({
      event: { nl: "Ransomware" },
      causes: [],
      consequences: [],
    });
  });
});

it("a key risk indicator against its line, also where lower is worse", () => {
  const stock = { indicatorId: "trained-staff", worse: "lower", warning: 90, appetite: 80 } as const;
  expect([95, 90, 80, 79.9, Number.NaN].map((value) => riskIndicatorStanding(stock, value))).toEqual([
    "within",
    "near",
    "near",
    "beyond",
    "no-figure",
  ]);
  expect(() => riskIndicatorStanding({ ...stock, warning: 70 }, 95)).toThrow(/beyond its appetite/u);
});
