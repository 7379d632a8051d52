import type { Block, Heading } from "./block.ts";

/** A heading with everything below it, up to the next heading of the same or a higher level. */
export interface Section {
  readonly heading: Heading;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** Blocks before the first heading, and the sections after it. */
export interface SectionTree {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/**
 * The outline of a run of blocks: each heading owns what follows it.
 *
 * @param blocks - Blocks in reading order.
 * @returns The blocks before the first heading and the nested sections; no block is lost or repeated.
 *
 * @example
 * ```ts
 * import { sectionTree, words } from "@maatstaf/reporting";
 *
 * const tree = sectionTree([
 *   { kind: "heading", level: 1, text: "In het kort", id: "in-het-kort" },
 *   { kind: "paragraph", text: [words("Alles loopt goed.")] },
 * ]);
 * tree.sections.map((section) => section.heading.id) // => ["in-het-kort"]
 * ```
 */
export function sectionTree(blocks: readonly Block[]): SectionTree {
  const first = blocks.findIndex((block) => block.kind === "heading");
  if (first === -1) return { blocks, sections: [] };
  return { blocks: blocks.slice(0, first), sections: sectionsOf(blocks.slice(first)) };
}

/** Sections of a run of blocks that starts with a heading. */
function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const [heading, ...rest] = blocks;
  if (heading?.kind !== "heading") return [];
  const next = rest.findIndex((block) => block.kind === "heading" && block.level <= heading.level);
  const own = next === -1 ? rest : rest.slice(0, next);
  const tree = sectionTree(own);
  const section: Section = { heading, blocks: tree.blocks, sections: tree.sections };
  return next === -1 ? [section] : [section, ...sectionsOf(rest.slice(next))];
}
