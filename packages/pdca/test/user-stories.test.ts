/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { sharedText } from "@maatstaf/testkit";
import { expect, it } from "vitest";

/** How many acceptance criteria each of the forty stories has, US-01 first. */
const CRITERIA = Array.from("4344444344434444434443233454333344343433", Number);

/** To whom belongs what these two packages do not hold: a whole story, or a criterion of one. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "US-01": "framework (overlays, participants); application (invitations)",
  "US-02": "framework; reporting (meeting sheet)",
  "US-03": "framework",
  "US-04": "framework",
  "US-05": "framework, framework-iso9001, framework-caf, framework-leidraad; reporting (export)",
  "US-07": "reporting",
  "US-09 AC 1": "indicators",
  "US-09 AC 2": "app",
  "US-09 AC 4": "app",
  "US-10": "services; interchange (BPMN, IPDC, UPL)",
  "US-11": "services, interchange",
  "US-13": "services; app (card on a phone)",
  "US-17": "reporting; application (tasks on the first day)",
  "US-18": "services",
  "US-19": "framework, organisation; app",
  "US-21": "framework-leidraad, obligations-vlaanderen; reporting",
  "US-24": "framework, obligations-vlaanderen",
  "US-25 AC 1": "reporting",
  "US-25 AC 3": "reporting",
  "US-27": "services",
  "US-28": "reporting",
  "US-30 AC 2": "reporting, documents",
  "US-33 AC 1": "app",
  "US-34 AC 1": "organisation",
  "US-34 AC 2": "application",
  "US-34 AC 4": "application",
  "US-37": "services, statistics; app",
  "US-38": "surveys",
  "US-39": "surveys",
};

/** What of a criterion that is held here belongs to others beside it. */
const BESIDE: Readonly<Record<string, string>> = {
  "US-06 AC 4": "sending it: application",
  "US-15 AC 1": "sending it: application",
  "US-15 AC 3": "the upload: app",
  "US-16 AC 1": "the mobile form: app",
  "US-23 AC 1": "the nightly run: application; surveys: surveys",
  "US-36 AC 1": "the form: app",
  "US-36 AC 3": "the token: application",
};

const packages = new URL("../../", import.meta.url);
const tests = ["pdca", "risks"]
  .flatMap((name) => readdirSync(new URL(`${name}/test/`, packages)).map((file) => `${name}/test/${file}`))
  .filter((path) => path.endsWith(".test.ts") && path !== "pdca/test/user-stories.test.ts")
  .map((path) => ({ path, text: readFileSync(new URL(path, packages), "utf8") }));

/** Every criterion with the test files in whose titles it is named. */
const named = new Map<string, string[]>();
for (const { path, text } of tests) {
  for (const [title] of text.matchAll(/US-\d\d AC \d/gu)) {
    const paths = named.get(title) ?? [];
    if (!paths.includes(path)) named.set(title, [...paths, path]);
  }
}

const stories = CRITERIA.map((count, at) => ({ story: `US-${String(at + 1).padStart(2, "0")}`, count }));

/** The rows of the page: criteria of one story with the same answer together. */
function rows(): string[] {
  return stories.flatMap(({ story, count }) => {
    const whole = ELSEWHERE[story];
    if (whole !== undefined) return [`| ${story} | 1 to ${count} | belongs to ${whole} |`];
    const answers = new Map<string, number[]>();
    for (let criterion = 1; criterion <= count; criterion += 1) {
      const key = `${story} AC ${criterion}`;
      const held = named
        .get(key)
        ?.map((path) => `\`${path}\``)
        .join(", ");
      const beside = BESIDE[key] === undefined ? "" : ` (${BESIDE[key]})`;
      const answer = held === undefined ? `belongs to ${ELSEWHERE[key] ?? "nobody"}` : `${held}${beside}`;
      answers.set(answer, [...(answers.get(answer) ?? []), criterion]);
    }
    return [...answers].map(([answer, criteria]) => `| ${story} | ${criteria.join(", ")} | ${answer} |`);
  });
}

/** How many times a criterion is said to belong to somebody else. */
const belongs = (key: string) => (key in ELSEWHERE ? 1 : 0) + (key.slice(0, 5) in ELSEWHERE ? 1 : 0);

/** The cells of a row, without the spaces that line them up. */
const cells = (line: string) =>
  line
    .split("|")
    .map((cell) => cell.trim())
    .join("|");

it("every criterion of the forty stories is named in the title of a test, or is said to belong to somebody else", () => {
  const all = stories.flatMap(({ story, count }) => Array.from({ length: count }, (_, at) => `${story} AC ${at + 1}`));
  expect([...named.keys()].filter((key) => !all.includes(key))).toEqual([]);
  const doubtful = all.filter((key) => belongs(key) + (named.has(key) ? 1 : 0) !== 1);
  expect(doubtful).toEqual([]);
  expect(Object.keys(BESIDE).filter((key) => !named.has(key))).toEqual([]);
});

it("a title names its criterion, and no test that names one is left out of a run", () => {
  const vague = tests.flatMap(({ path, text }) =>
    [...text.matchAll(/US-\d\d(?! AC \d)/gu)].map(([title]) => `${path} ${title}`),
  );
  expect(vague).toEqual([]);
  expect(
    tests.filter(({ text }) => /\b(?:it|describe)\.(?:skip|todo|only)\b/u.test(text)).map(({ path }) => path),
  ).toEqual([]);
});

it("the page on user stories is what the titles of the tests say", () => {
  const page = readFileSync(new URL("../docs/methods/user-stories.md", packages), "utf8");
  const lines = page.split("\n").filter((line) => line.startsWith("| US-"));
  expect(lines.map(cells)).toEqual(rows().map(cells));
});

const domain = sharedText("domain/DOMAIN.md");
it.skipIf(domain === undefined)("the stories have as many criteria as the domain gives them", () => {
  const found = [...(domain ?? "").matchAll(/\*\*US-\d\d\*\* .*? AC: (.*)/gu)].map(
    ([, criteria = ""]) => [...criteria.matchAll(/\(\d\) /gu)].length,
  );
  expect(found).toEqual(CRITERIA);
});
