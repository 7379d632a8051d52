import {
  coverage,
  Crosswalk,
  crosswalkIssues,
  frameworkMessages,
  issueText,
  loadedCrosswalk,
  ReferenceFramework,
  referenceFrameworkIssues,
} from "@maatstaf/framework";
import type { CrosswalkIssueCode, ReferenceIssueCode } from "@maatstaf/framework";
import { describe, expect, it } from "vitest";
import type { z } from "zod";

type Mapping = z.input<typeof Crosswalk>["mappings"][number];
const mapping = (from: string, to: string, relation: Mapping["relation"]): Mapping => ({
  from: `own:${from}`,
  to: `iso:${to}`,
  relation,
  rationale: { nl: "Beide vragen hetzelfde." },
});
const crosswalk = (mappings: readonly Mapping[], edition = "2026"): Crosswalk =>
  Crosswalk.parse({
    id: "own-iso",
    from: { framework: "own", edition },
    to: { framework: "iso", edition: "2015" },
    mappings,
  });
const own = {
  id: "own",
  edition: "2026",
  elements: [{ id: "own:a" }, { id: "own:b" }, { id: "own:old", retiredOn: "2025-01-01" }],
};
const iso = { id: "iso", edition: "2015", elements: [{ id: "iso:1" }, { id: "iso:2" }] };

const CASES: Record<CrosswalkIssueCode, { readonly of: Crosswalk; readonly path: string }> = {
  "wrong-edition": { of: crosswalk([], "2025"), path: "from" },
  "dangling-from": { of: crosswalk([mapping("x", "1", "overlap")]), path: "mappings[0].from" },
  "dangling-to": { of: crosswalk([mapping("a", "9", "overlap")]), path: "mappings[0].to" },
  "pair-twice": { of: crosswalk([mapping("a", "1", "overlap"), mapping("a", "1", "subset")]), path: "mappings[1]" },
  "maps-retired": { of: crosswalk([mapping("old", "1", "subset")]), path: "mappings[0].from" },
  "full-not-verified": { of: crosswalk([mapping("a", "1", "equal")]), path: "mappings[0].verifiedBy" },
};

describe("crosswalkIssues", () => {
  it.each(Object.entries(CASES))("%s, at its place and nothing else, with words", (code, { of, path }) => {
    const found = crosswalkIssues(of, own, iso);
    expect(found.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
    for (const issue of found) expect(issueText(issue, "nl-BE")).not.toBe(issueText(issue, "en-GB"));
  });

  it("a dangling mapping keeps the whole crosswalk out", () => {
    const found = loadedCrosswalk(
      { ...crosswalk([mapping("a", "1", "subset"), mapping("x", "1", "overlap")]) },
      own,
      iso,
    );
    expect(found).toMatchObject({ kind: "refused", issues: [{ code: "dangling-from", path: "mappings[1].from" }] });
  });

  it("a mapping without rationale is refused", () => {
    const input = { ...crosswalk([]), mappings: [{ ...mapping("a", "1", "equal"), rationale: { nl: " " } }] };
    expect(loadedCrosswalk(input, own, iso).issues.map(({ path, code }) => [path, code])).toEqual([
      ["mappings[0].rationale.nl", "empty-text"],
    ]);
  });
});

describe("coverage", () => {
  const { mappings } = crosswalk([
    mapping("a", "1", "equal"),
    mapping("b", "1", "superset"),
    mapping("c", "1", "overlap"),
    mapping("c", "2", "overlap"),
    mapping("d", "2", "subset"),
  ]);
  const of = (levels: Record<string, number | "not-applicable">) =>
    coverage({ mappings }, ["iso:1", "iso:2", "iso:3"], levels);

  it("the lowest level among equal and superset mappings is the headline, never the mean", () => {
    const [first] = of({ "own:a": 4, "own:b": 2, "own:c": 0 }).items;
    expect(first?.headline).toEqual({ kind: "full", level: 2, requirement: "own:b", notScored: 0 });
  });

  it("where there is none, the lowest partial one, labelled so", () => {
    expect(of({ "own:c": 3, "own:d": 1 }).items[1]?.headline).toEqual({
      kind: "partial",
      level: 1,
      requirement: "own:d",
      notScored: 0,
    });
  });

  it("a full mapping that is not scored is told, not replaced by a partial one", () => {
    expect(of({ "own:c": 3 }).items[0]?.headline).toEqual({ kind: "not-scored" });
    expect(of({ "own:a": 3 }).items[0]?.headline).toEqual({
      kind: "full",
      level: 3,
      requirement: "own:a",
      notScored: 1,
    });
  });

  it("not applicable leaves a requirement out", () => {
    expect(of({ "own:a": "not-applicable", "own:b": 3 }).items[0]?.headline).toMatchObject({ kind: "full", level: 3 });
    expect(of({ "own:c": "not-applicable", "own:d": "not-applicable" }).items[1]?.headline).toEqual({
      kind: "not-applicable",
    });
  });

  it("the gap list holds the reference items with no full mapping", () => {
    expect(of({}).gaps).toEqual(["iso:2", "iso:3"]);
    expect(of({}).items[2]?.headline).toEqual({ kind: "not-mapped" });
  });

  it("carries the caveat that it is no conformity statement", () => {
    expect(frameworkMessages.text("nl-BE", `caveat.${of({}).caveat}`)).toContain("audit");
  });
});

const item = (id: string, code: string, parent?: string) => ({
  id,
  code,
  title: { nl: "Punt" },
  ...(parent === undefined ? {} : { parent }),
});

describe("referenceFrameworkIssues", () => {
  const CASES_OF_ITEMS: Record<
    ReferenceIssueCode,
    { readonly items: readonly ReturnType<typeof item>[]; readonly path: string }
  > = {
    "duplicate-id": { items: [item("iso:1", "1"), item("iso:1", "2")], path: "items[1].id" },
    "duplicate-code": { items: [item("iso:1", "1"), item("iso:2", "1")], path: "items[1].code" },
    "foreign-id": { items: [item("caf:1", "1")], path: "items[0].id" },
    "dangling-parent": { items: [item("iso:1", "1", "iso:0")], path: "items[0].parent" },
    "parent-cycle": { items: [item("iso:1", "1", "iso:1"), item("iso:2", "2", "iso:1")], path: "items[0].parent" },
  };
  it.each(Object.entries(CASES_OF_ITEMS))("%s", (code, { items, path }) => {
    const found = referenceFrameworkIssues(
      ReferenceFramework.parse({ id: "iso", edition: "2015", name: { nl: "ISO" }, items }),
    );
    expect(found.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
    for (const issue of found) expect(issueText(issue, "nl-BE")).not.toBe(issueText(issue, "en-GB"));
  });
});
