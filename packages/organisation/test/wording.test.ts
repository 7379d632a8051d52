import { inputIssues } from "@maatstaf/kernel";
import {
  ACCESS_REFUSAL_CODES,
  CHANGE_REFUSAL_CODES,
  ORGANISATION_ISSUE_CODES,
  CbsCode,
  KboNumber,
  Location,
  NisCode,
  organisationInputText,
  organisationMessages,
} from "@maatstaf/organisation";
import { expect, it } from "vitest";

const codes = (prefix: string) =>
  organisationMessages.codes
    .filter((code) => code.startsWith(`${prefix}.`))
    .map((code) => code.slice(prefix.length + 1));

it("every code has words in both languages, and no word is left over", () => {
  expect(codes("issue").toSorted()).toEqual([...ORGANISATION_ISSUE_CODES].toSorted());
  expect(codes("refusal").toSorted()).toEqual([...ACCESS_REFUSAL_CODES, ...CHANGE_REFUSAL_CODES].toSorted());
});

it("every code of an identifier has words", () => {
  const hours = { weekday: 1, from: "12:00", to: "09:00" };
  const place = { id: "hall", name: { nl: "Huis" }, address: "Markt 1", openingHours: [hours] };
  const wrong = [
    inputIssues(NisCode.safeParse("4408").error, "4408"),
    inputIssues(KboNumber.safeParse("44").error, "44"),
    inputIssues(KboNumber.safeParse("0123456748").error, "0123456748"),
    inputIssues(CbsCode.safeParse("GM").error, "GM"),
    inputIssues(Location.safeParse(place).error, place),
  ].flat();
  expect(wrong.map(({ code }) => code).toSorted()).toEqual(codes("input").toSorted());
  for (const issue of wrong)
    for (const locale of ["nl-BE", "en-GB"] as const)
      expect(organisationInputText(issue, locale)).toMatch(/^[^{}]+[.]$/u);
  expect(organisationInputText({ path: "", code: "missing", params: {} }, "nl-BE")).toBeUndefined();
});
