import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkspace } from "@maatstaf/interchange";
import { formatNumber } from "@maatstaf/kernel";
import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { maatstaf, OPEN_DATA, workspaceCopy } from "./cli.ts";

const BAD =
  "indicator;period;unit;numerator;denominator\npermits-in-time;2019-Q2;omgving;90;80\npermits-in-time;2019-04;omgeving;1.234;80\n";

/** How much is in the open data, counted without the program. */
async function contents(): Promise<{ readonly cards: number; readonly facts: number; readonly units: number }> {
  const { cards, facts, units } = await Effect.runPromise(readWorkspace(OPEN_DATA));
  return { cards: cards.length, facts: facts.length, units: units.length };
}

it("says how much is in a sound workspace", async () => {
  const { cards, facts, units } = await contents();
  const thousands = formatNumber(facts, { locale: "nl-BE", decimals: 0 });
  expect(facts).toBeGreaterThan(10_000);
  expect(await maatstaf(["check", OPEN_DATA])).toEqual({
    exit: 0,
    stdout: "",
    stderr: `Geen problemen: ${cards} fiches, ${thousands} cijfers, ${units} eenheden.\n`,
  });
});

it("prints each problem on a line of stdout and ends with 1", async () => {
  const folder = workspaceCopy();
  writeFileSync(join(folder, "werkmap/facts/nieuw.csv"), BAD);
  expect(await maatstaf(["check", "werkmap"], { folder })).toEqual({
    exit: 1,
    stdout:
      "facts/nieuw.csv, rij 2, kolom unit: De eenheid “omgving” staat niet in workspace.yaml. Bedoelde u “omgeving”?\n" +
      "facts/nieuw.csv, rij 3, kolom period: “2019-04” is een maand. Deze indicator telt per kwartaal. Schrijf bijvoorbeeld 2019-Q1.\n" +
      "facts/nieuw.csv, rij 3, kolom numerator: “1.234” kan twee dingen betekenen: 1234 of 1,234. Schrijf 1234, of 1,2340.\n",
    stderr: "3 problemen. Verbeter wat hierboven staat en controleer opnieuw.\n",
  });
});

it("gives the problems as JSON", async () => {
  const folder = workspaceCopy();
  writeFileSync(join(folder, "werkmap/facts/nieuw.csv"), BAD);
  const { exit, stdout } = await maatstaf(["check", "werkmap", "--json", "--locale=en-GB"], { folder });
  expect(exit).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    total: 3,
    problems: [
      {
        file: "facts/nieuw.csv",
        row: 2,
        column: "unit",
        code: "unknown-unit",
        params: { found: "omgving" },
        text: expect.stringContaining("Did you mean"),
      },
      { code: "period-kind-wrong" },
      { code: "number-ambiguous" },
    ],
  });
  const sound = await maatstaf(["check", OPEN_DATA, "--json"]);
  expect(JSON.parse(sound.stdout)).toEqual({ total: 0, problems: [], ...(await contents()) });
});

it("ends with 3 when the folder is not there", async () => {
  expect(await maatstaf(["check", "nergens"])).toEqual({
    exit: 3,
    stdout: "",
    stderr: "De map “nergens” is er niet. Controleer de naam en de plaats.\n",
  });
});

it("colours only where colours are wanted", async () => {
  const typed = ["check", "nergens"];
  const coloured = await maatstaf(typed, { environment: { FORCE_COLOR: "1" } });
  expect(coloured.stderr).toBe("\u001B[31mDe map “nergens” is er niet. Controleer de naam en de plaats.\u001B[39m\n");
  const plain = await maatstaf(typed, { environment: { NO_COLOR: "1" } });
  expect(plain.stderr).not.toContain("\u001B");
});
