import {
  carryOver,
  EditionMapping,
  editionIssues,
  editionMappingIssues,
  issueText,
  loadedEditionMapping,
} from "@maatstaf/framework";
import type { EditionIssueCode, EditionMappingIssueCode, Framework } from "@maatstaf/framework";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { framework, FRAMEWORK_INPUT, requirement } from "./example.ts";

const { requirements } = FRAMEWORK_INPUT;
const next = (list: readonly ReturnType<typeof requirement>[], version = 2): Framework =>
  framework({ version, requirements: [...list] });
const retired = { retiredOn: "2026-01-01" };

describe("ids are never reused", () => {
  const CASES: Record<
    EditionIssueCode,
    { readonly earlier?: Framework; readonly of: Framework; readonly path: string }
  > = {
    "id-deleted": { of: next(requirements.slice(0, 3)), path: "requirements[3].id" },
    "id-revived": {
      earlier: next([...requirements, requirement("b.old", "B.03", retired)], 1),
      of: next([...requirements, requirement("b.old", "B.03")]),
      path: "requirements[4].retiredOn",
    },
    "code-reused": {
      of: next([...requirements.slice(0, 3), requirement("b.files", "B.09"), requirement("b.new", "B.02")]),
      path: "requirements[4].code",
    },
    "meaning-went-back": {
      earlier: next([...requirements, requirement("b.x", "B.03", { meaning: 2 })], 1),
      of: next([...requirements, requirement("b.x", "B.03")]),
      path: "requirements[4].meaning",
    },
    "meaning-changed": {
      earlier: next([...requirements, requirement("b.x", "B.03")], 1),
      of: next([...requirements, requirement("b.x", "B.03", { meaning: 2 })]),
      path: "requirements[4].meaning",
    },
    "edition-unchanged": { of: next(requirements, 1), path: "version" },
  };
  it.each(Object.entries(CASES))("%s", (code, { earlier, of, path }) => {
    const found = editionIssues(earlier ?? framework(), of);
    expect(found.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
    for (const issue of found) expect(issueText(issue, "nl-BE")).not.toBe(issueText(issue, "en-GB"));
  });

  it("retiring with a successor is the way to go", () => {
    const later = next([
      ...requirements.slice(0, 3),
      requirement("b.files", "B.02", { ...retired, successor: "own:b.cases" }),
      requirement("b.cases", "B.03"),
    ]);
    expect(editionIssues(framework(), later)).toEqual([]);
  });
});

const pair = (from: string, to: string, meaning: "same" | "changed" = "same") => ({
  from: `own:${from}`,
  to: `own:${to}`,
  meaning,
});

describe("carry-over between editions goes by declared mapping", () => {
  type Pairs = z.input<typeof EditionMapping>["pairs"];
  const here = { framework: "own", edition: "2026" };
  const all: Pairs = requirements.map(({ id }) => ({ from: id, to: id, meaning: "same" }));
  const mapping = (pairs: Pairs, fields: Partial<z.input<typeof EditionMapping>> = {}): EditionMapping =>
    EditionMapping.parse({ from: here, to: here, pairs, ...fields });
  const old = framework({ requirements: [...requirements, requirement("b.old", "B.03", retired)] });

  const CASES: Record<
    EditionMappingIssueCode,
    { readonly of: EditionMapping; readonly to?: Framework; readonly path: string }
  > = {
    "wrong-edition": { of: mapping(all, { to: { framework: "own", edition: "2027" } }), path: "to" },
    "dangling-from": { of: mapping([...all, pair("b.none", "b.files", "changed")]), path: "pairs[4].from" },
    "dangling-to": { of: mapping([...all, pair("b.files", "b.none", "changed")]), path: "pairs[4].to" },
    "pair-twice": { of: mapping([...all, pair("b.files", "b.files", "changed")]), path: "pairs[4]" },
    "same-meaning-twice": { of: mapping([...all.slice(0, 3), pair("b.files", "b.norms")]), path: "pairs[3].to" },
    "mapped-and-dropped": {
      of: mapping(all, { dropped: [{ id: "own:b.files", reason: "weg" }] }),
      path: "dropped[0].id",
    },
    "maps-to-retired": { of: mapping([...all, pair("b.files", "b.old", "changed")]), to: old, path: "pairs[4].to" },
    "not-mapped": { of: mapping(all.slice(0, 3)), path: "pairs" },
  };
  it.each(Object.entries(CASES))("%s", (code, { of, to, path }) => {
    const found = editionMappingIssues(of, framework(), to ?? framework());
    expect(found.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
    for (const issue of found) expect(issueText(issue, "nl-BE")).not.toBe(issueText(issue, "en-GB"));
  });

  it("keeps a mapping with an error out", () => {
    expect(loadedEditionMapping(mapping([pair("b.none", "b.files")]), framework(), framework()).kind).toBe("refused");
    expect(loadedEditionMapping(mapping(all), framework(), framework()).kind).toBe("loaded");
  });

  it("carries the same meaning, asks again for a changed one, and never guesses", () => {
    const pairs = [pair("a", "x"), pair("b", "y", "changed"), pair("c", "y", "changed"), pair("d", "z", "changed")];
    expect(carryOver({ pairs }, { "own:a": 3, "own:b": 2, "own:c": 5, "own:e": 1 })).toEqual({
      carried: { "own:x": 3 },
      toScore: ["own:y"],
      left: ["own:e"],
    });
  });
});
