import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { maatstaf, workspaceCopy } from "./cli.ts";

const HEADING = "indicator;period;unit;numerator;denominator\n";
const STORED = "werkmap/facts/permits-in-time.csv";
let folder = "";

beforeEach(() => {
  folder = workspaceCopy();
});

const write = (rows: string): void => writeFileSync(join(folder, "nieuw.csv"), HEADING + rows);
const stored = (): string => readFileSync(join(folder, STORED), "utf8");
const run = (...options: string[]): ReturnType<typeof maatstaf> =>
  maatstaf(["import", "werkmap", "nieuw.csv", ...options], { folder });

it("adds figures, and changes nothing when they come again", async () => {
  write("permits-in-time;2019-Q2;omgeving;70,5;80\n");
  expect(await run()).toEqual({ exit: 0, stdout: "", stderr: "1 cijfer toegevoegd, 0 verbeterd, 0 al bekend.\n" });
  const once = stored();
  expect(once).toContain("permits-in-time,2019-Q2,omgeving,70.5,80\n");
  expect(await run()).toEqual({ exit: 0, stdout: "", stderr: "Niets toegevoegd, 0 verbeterd, 1 al bekend.\n" });
  expect(stored()).toBe(once);
  expect(readdirSync(join(folder, "werkmap/facts"))).toEqual(["permits-in-time.csv"]);
});

it("refuses another value for a known figure, shows both, and takes it with --correct", async () => {
  const before = stored();
  write("permits-in-time;2019-Q1;omgeving;66;79\npermits-in-time;2019-Q2;omgeving;70;80\n");
  expect(await run()).toEqual({
    exit: 1,
    stdout: "",
    stderr:
      "nieuw.csv, rij 2: Dit cijfer is al bekend met een andere waarde. In facts/permits-in-time.csv, rij 3: numerator=65. Hier: numerator=66. Is dit een verbetering? Importeer dan opnieuw met --correct.\n" +
      "1 probleem. Er is niets gewijzigd. Verbeter wat hierboven staat en probeer opnieuw.\n",
  });
  expect(stored()).toBe(before);
  const corrected = await run("--correct", "--json");
  expect(JSON.parse(corrected.stdout)).toEqual({ dryRun: false, added: 1, unchanged: 0, superseded: 1 });
  expect(stored()).toContain("2019-Q1,omgeving,66,79\n");
});

it("only tells what would happen in a dry run", async () => {
  const before = stored();
  write("permits-in-time;2019-Q2;omgeving;70;80\n");
  expect(await run("--dry-run")).toEqual({
    exit: 0,
    stdout: "",
    stderr: "Proef, er is niets gewijzigd: 1 toe te voegen, 0 te verbeteren, 0 al bekend.\n",
  });
  expect(stored()).toBe(before);
});

it("takes nothing of a file with one wrong row, and gives the problems as JSON when asked", async () => {
  const before = stored();
  write("permits-in-time;2019-Q2;omgeving;70;80\npermits-in-time;2019-Q3;omgeving;90;80\n");
  const { exit, stdout } = await run("--json");
  expect(exit).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    total: 1,
    problems: [{ file: "nieuw.csv", row: 3, code: "numerator-above-denominator" }],
  });
  expect(stored()).toBe(before);
});

it("reads 1.234 as it is told to", async () => {
  write("permits-in-time;2019-Q2;omgeving;1.234;2.000\n");
  expect((await run()).exit).toBe(1);
  expect((await run("--decimal", "comma")).exit).toBe(0);
  expect(stored()).toContain("2019-Q2,omgeving,1234,2000\n");
});

it("ends with 3 when the file is not there", async () => {
  expect(await run()).toEqual({
    exit: 3,
    stdout: "",
    stderr: "nieuw.csv: Dit bestand is er niet. Controleer de naam en de plaats.\n",
  });
});
