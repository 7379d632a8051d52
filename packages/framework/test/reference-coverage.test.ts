import { Crosswalk, coverage, CROSSWALK_RELATIONS, referenceCoverage, ReferenceFramework } from "@maatstaf/framework";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";

const item = (code: string) => ({
  id: `iso:${code}`,
  code,
  title: { nl: code },
  ...(code.includes(".") ? { parent: `iso:${code.split(".").slice(0, -1).join(".")}` } : {}),
});
const iso = ReferenceFramework.parse({
  id: "iso",
  edition: "2015",
  name: { nl: "ISO" },
  items: ["1", "1.1", "1.1.1", "1.1.2", "1.2", "2"].map(item),
});
type Mapping = Omit<z.input<typeof Crosswalk>["mappings"][number], "verifiedBy" | "verifiedOn">;
const mapping = (from: string, to: string, relation: Mapping["relation"]): Mapping => ({
  from: `own:${from}`,
  to: `iso:${to}`,
  relation,
  rationale: { nl: "Hetzelfde." },
});
const view = (mappings: readonly Mapping[], levels: Record<string, number | "not-applicable">) => {
  const { mappings: parsed } = Crosswalk.parse({
    id: "own-iso",
    from: { framework: "own", edition: "1" },
    to: { framework: "iso", edition: "2015" },
    mappings,
  });
  const keyed = Object.fromEntries(Object.entries(levels).map(([id, level]) => [`own:${id}`, level]));
  const { items, ...rest } = referenceCoverage(iso, { mappings: parsed }, keyed);
  return { ...rest, items, at: (code: string) => items.find((found) => found.code === code) };
};

describe("referenceCoverage", () => {
  it("US-05 AC 1, 2 and 3: every item in order, with its depth, the gaps, and the caveat", () => {
    const { items, caveat, gaps } = view([], {});
    expect(items.map(({ code, depth }) => [code, depth])).toEqual([
      ["1", 0],
      ["1.1", 1],
      ["1.1.1", 2],
      ["1.1.2", 2],
      ["1.2", 1],
      ["2", 0],
    ]);
    expect(caveat).toBe("no-conformity-statement");
    expect(gaps).toEqual(["iso:1.1.1", "iso:1.1.2", "iso:1.2", "iso:2"]);
  });

  it("a full mapping to an item covers each of its parts", () => {
    const { at, gaps } = view([mapping("a", "1.1", "equal")], { a: 3 });
    expect(at("1.1.2")?.headline).toEqual({ kind: "full", level: 3, requirement: "own:a", notScored: 0 });
    expect(at("1.1.2")?.requirements).toEqual([
      { id: "own:a", relation: "superset", level: 3, through: "iso:1.1", evidence: [] },
    ]);
    expect(at("1")?.headline).toMatchObject({ kind: "partial", level: 3 });
    expect(gaps).toEqual(["iso:1.2", "iso:2"]);
  });

  it("a partial mapping to an item may say something of its parts, no more", () => {
    const { at, gaps } = view([mapping("a", "1.1", "subset")], { a: 3 });
    expect(at("1.1.1")?.requirements.map(({ relation }) => relation)).toEqual(["overlap"]);
    expect(gaps).toContain("iso:1.1.1");
  });

  it("an item is covered when each of its parts is, and is as strong as the weakest of them", () => {
    const full = [mapping("a", "1.1.1", "equal"), mapping("b", "1.1.2", "superset")];
    expect(view(full, { a: 4, b: 2 }).at("1.1")).toMatchObject({
      headline: { kind: "full", level: 2, requirement: "own:b" },
      isGap: false,
    });
    expect(view(full.slice(1), { b: 2 }).at("1.1")).toMatchObject({ headline: { kind: "partial" }, isGap: true });
  });

  it("tells evidence beside the level", () => {
    const evidence = [{ kind: "document", ref: "D-1", statement: "Het plan." }] as never;
    const found = referenceCoverage(
      iso,
      { mappings: [mapping("a", "2", "equal")] },
      { "own:a": 3 },
      { "own:a": evidence },
    );
    expect(found.items.at(-1)?.requirements[0]?.evidence).toEqual(evidence);
  });

  it("says of an item without parts what coverage says, whatever the mappings and levels", () => {
    const flat = { ...iso, items: iso.items.map(({ id, code, title, quotedIn }) => ({ id, code, title, quotedIn })) };
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            from: fc.constantFrom("a", "b", "c"),
            to: fc.constantFrom("1", "1.1", "2"),
            relation: fc.constantFrom(...CROSSWALK_RELATIONS),
          }),
        ),
        fc.dictionary(
          fc.constantFrom("own:a", "own:b"),
          fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant("not-applicable" as const)),
        ),
        (pairs, levels) => {
          const mappings = pairs.map(({ from, to, relation }) => mapping(from, to, relation));
          const ids = flat.items.map(({ id }) => id);
          const simple = coverage({ mappings }, ids, levels);
          const whole = referenceCoverage(flat, { mappings }, levels);
          expect(whole.items.map(({ item: id, headline, isGap }) => ({ id, headline, isGap }))).toEqual(
            simple.items.map(({ item: id, headline, isGap }) => ({ id, headline, isGap })),
          );
          expect(whole.gaps).toEqual(simple.gaps);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("a level that rises never lowers a headline", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            from: fc.constantFrom("a", "b"),
            to: fc.constantFrom("1", "1.1", "1.1.1", "1.1.2", "1.2"),
            relation: fc.constantFrom(...CROSSWALK_RELATIONS),
          }),
          { minLength: 1 },
        ),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 5 }),
        (pairs, a, b) => {
          const mappings = pairs.map(({ from, to, relation }) => mapping(from, to, relation));
          const low = view(mappings, { a, b }).items;
          const high = view(mappings, { a: a + 1, b }).items;
          const fallen = low.filter(({ headline }, index) => {
            const risen = high[index]?.headline;
            return "level" in headline && risen !== undefined && "level" in risen && risen.level < headline.level;
          });
          expect(fallen).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
