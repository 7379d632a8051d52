import { sectionTree, words } from "@maatstaf/reporting";
import type { Block, Section } from "@maatstaf/reporting";
import * as fc from "fast-check";
import { expect, it } from "vitest";

const heading = (level: 1 | 2 | 3 | 4, id: string): Block => ({ kind: "heading", level, text: id, id });
const paragraph = (text: string): Block => ({ kind: "paragraph", text: [words(text)] });

it("gives each heading what follows it, up to the next heading of its level", () => {
  const tree = sectionTree([
    paragraph("before"),
    heading(1, "one"),
    paragraph("in one"),
    heading(2, "one-a"),
    paragraph("in one-a"),
    heading(1, "two"),
  ]);
  expect(tree.blocks).toEqual([paragraph("before")]);
  expect(tree.sections.map((section) => section.heading.id)).toEqual(["one", "two"]);
  expect(tree.sections[0]?.blocks).toEqual([paragraph("in one")]);
  expect(tree.sections[0]?.sections[0]?.blocks).toEqual([paragraph("in one-a")]);
});

it("loses and repeats no block, in whatever order levels come", () => {
  const blocks = fc.array(
    fc.oneof(
      fc.constantFrom(1, 2, 3, 4).map((level) => heading(level, "h")),
      fc.string().map(paragraph),
    ),
  );
  const flat = (section: Section): readonly Block[] => [
    section.heading,
    ...section.blocks,
    ...section.sections.flatMap(flat),
  ];
  fc.assert(
    fc.property(blocks, (given) => {
      const tree = sectionTree(given);
      expect([...tree.blocks, ...tree.sections.flatMap(flat)]).toEqual(given);
    }),
  );
});
