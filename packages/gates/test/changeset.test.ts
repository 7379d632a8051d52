import { expect, it } from "vitest";
import { mentionedPackages, missingChangesets } from "../src/changeset.ts";

const changeset = '---\n"@maatstaf/kernel": minor\n"@maatstaf/charts": patch\n---\n\nPeriods step backwards too.\n';

it("the front matter of a changeset names its packages", () => {
  expect([...mentionedPackages([changeset])]).toStrictEqual(["@maatstaf/kernel", "@maatstaf/charts"]);
  expect(mentionedPackages(['no front matter, "@maatstaf/kernel": minor']).size).toBe(0);
});

it("a changed or new package without a changeset is found, an unchanged one is left alone", () => {
  const states = [
    { name: "@maatstaf/kernel", now: "b", released: "a" },
    { name: "@maatstaf/statistics", now: "b", released: "a" },
    { name: "@maatstaf/charts", now: "a", released: "a" },
    { name: "@maatstaf/reporting", now: "a", released: undefined },
  ];
  const missing = missingChangesets(states, mentionedPackages([changeset]));
  expect(missing).toHaveLength(2);
  expect(missing[0]).toContain("@maatstaf/statistics differs");
  expect(missing[1]).toContain("@maatstaf/reporting was never released");
});
