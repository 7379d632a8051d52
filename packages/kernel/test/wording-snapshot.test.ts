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

test("every message in every locale, for a colleague to proofread", async () => {
  const rows = kernelMessages.codes.map(
    (code) =>
      `| \`${code}\` | ${Locale.options.map((locale) => kernelMessages.text(locale, code, SAMPLE)).join(" | ")} |`,
  );
  const table = [
    "<!-- Made by test/wording-snapshot.test.ts; renew it with `npx vitest run -u`. -->",
    "",
    `| code | ${Locale.options.join(" | ")} |`,
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
  await expect(table).toMatchFileSnapshot("../wording/wording.snapshot.md");
});
