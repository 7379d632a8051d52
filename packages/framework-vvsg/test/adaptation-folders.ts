/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";

const FOLDER = new URL("../data/adaptations/", import.meta.url);

/** What the structure file of an adaptation says of itself. */
interface StructureFile {
  readonly id: string;
  readonly code: string;
  readonly cluster?: string;
  readonly publishedBySource: boolean;
}

/** One folder of `data/adaptations`, read as files. */
export interface AdaptationFolder {
  readonly slug: string;
  readonly structure: StructureFile;
  readonly nl: Readonly<Record<string, string>>;
  readonly adaptation: Adaptation;
}

/** Every adaptation of the package, in order of folder. */
export function adaptationFolders(): readonly AdaptationFolder[] {
  return readdirSync(FOLDER)
    .toSorted()
    .map((slug) => {
      const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`${slug}/${file}.json`, FOLDER), "utf8"));
      const structure = read("structure") as StructureFile;
      const vocabulary = read("vocabulary") as object;
      const nl = read("nl") as Readonly<Record<string, string>>;
      return { slug, structure, nl, adaptation: publishedAdaptation({ ...structure, slots: vocabulary }, { nl }) };
    });
}
