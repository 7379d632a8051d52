import { describe, expect, it } from "vitest";
import { folderWith, problemsOf, SOUND } from "./workspace-folder.ts";

const YEARLY = {
  "cards/complaints.yaml": String(SOUND["cards/complaints.yaml"]).replace("frequency: quarter", "frequency: year"),
};

/** The problems when the figures of complaints are of these periods; permits end at 2025-02. */
function ofComplaints(periods: readonly string[], files = {}): readonly string[] {
  const rows = periods.map((period) => `complaints,${period},1\n`);
  const csv = `indicator,period,numerator\n${rows.join("")}`;
  return problemsOf(folderWith({ ...SOUND, ...files, "facts/complaints.csv": csv })).map(
    ({ row, code, params }) => `${row} ${code} ${params["latest"]}`,
  );
}

describe("a period far beyond all others", () => {
  it("is told at more than two years, not before", () => {
    expect(ofComplaints(["2024-Q4", "2027-Q1"])).toEqual([]);
    expect(ofComplaints(["2024-Q4", "2027-Q2"])).toEqual(["3 period-far-ahead 2025-02"]);
  });

  it("is no problem where it is not alone: figures may have stayed away", () => {
    expect(ofComplaints(["2031-Q1", "2031-Q2"])).toEqual([]);
  });

  it("is told later for figures that come once in some years", () => {
    expect(ofComplaints(["2031"], YEARLY)).toEqual([]);
    expect(ofComplaints(["2052"], YEARLY)).toEqual(["2 period-far-ahead 2025-02"]);
  });

  it("is not told of the only period", () => {
    const csv = "indicator,period,unit,numerator,denominator\npermits-in-time,2099-01,balie,1,2\n";
    expect(problemsOf(folderWith({ ...SOUND, "facts/permits-in-time.csv": csv }))).toEqual([]);
  });
});
