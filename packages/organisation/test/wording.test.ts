import {
  ACCESS_REFUSAL_CODES,
  CHANGE_REFUSAL_CODES,
  ORGANISATION_ISSUE_CODES,
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
