import { kernelMessages, Locale } from "@maatstaf/kernel";
import { expect, test } from "vitest";

/** One value for every placeholder of the kernel's messages. */
const SAMPLE = {
  allowed: "dag, week",
  amount: 2,
  divisor: 5,
  expected: "number",
  field: "eenheid",
  format: "email",
  found: "x",
  guard: "due-date-set",
  lastYear: "2019",
  limit: 1,
  maximum: 1000,
  minimum: 2,
  month: "…",
  number: 1,
  part: "owner",
  roles: "owner, verifier",
  state: "draft",
  year: "2018",
};

test.each(Locale.options)("every message can be shown in %s, with nothing left to fill in", (locale) => {
  const unfinished = kernelMessages.codes.filter((code) => {
    const text = kernelMessages.text(locale, code, SAMPLE);
    return text === "" || /[{}]/.test(text);
  });
  expect(unfinished).toEqual([]);
});
