/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { Crosswalk } from "@maatstaf/framework";
import { domains, vvsg } from "@maatstaf/framework-vvsg";
import { describe, expect, it } from "vitest";
import clusters from "../data/clusters.json" with { type: "json" };
import { adaptationFolders } from "./adaptation-folders.ts";
import type { AdaptationFolder } from "./adaptation-folders.ts";

const folders = adaptationFolders();
const order = clusters.map(({ id }) => id);

/** Where a domain comes in the list; the generic workbook, which is in no cluster, last. */
function place(cluster: string | undefined): number {
  return cluster === undefined ? order.length : order.indexOf(cluster);
}

function isModule(loaded: unknown): loaded is { readonly adaptation: () => unknown } {
  return (
    typeof loaded === "object" && loaded !== null && "adaptation" in loaded && typeof loaded.adaptation === "function"
  );
}

/** The module of one adaptation: it names its own three files and no other. `npx vitest run -u` writes them. */
function moduleOf({ slug, structure: { code }, adaptation }: AdaptationFolder): string {
  const file = (name: string): string =>
    `import ${name} from "../../data/adaptations/${slug}/${name}.json" with { type: "json" };\n`;
  return `import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
${["nl", "structure", "vocabulary"].map(file).join("")}
/**
 * The adaptation ${code}: ${adaptation.name.nl}. It is read at every call: keep the result.
 *
 * @example
 * \`\`\`ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/${slug}";
 *
 * adaptation().code // => "${code}"
 * \`\`\`
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}
`;
}

/** The module of one crosswalk, written in the same way. */
function crosswalkModuleOf(slug: string, id: string): string {
  return `import { publishedCrosswalk } from "@maatstaf/framework";
import type { Crosswalk } from "@maatstaf/framework";
import document from "../../data/crosswalks/${slug}.json" with { type: "json" };

/**
 * The crosswalk ${id}: which requirement of the generic framework covers which item, how much of it, and why. It
 * is professional judgement, not an official table. It is read at every call: keep the result.
 *
 * @example
 * \`\`\`ts
 * import { crosswalk } from "@maatstaf/framework-vvsg/crosswalks/${slug}";
 *
 * crosswalk().id // => "${id}"
 * \`\`\`
 */
export function crosswalk(): Crosswalk {
  return publishedCrosswalk(document);
}
`;
}

describe("a crosswalk is a module of its own", () => {
  const folder = new URL("../data/crosswalks/", import.meta.url);
  const requirements = new Set(vvsg().requirements.map(({ id }) => id));

  it.each(readdirSync(folder).map((file) => [file.replace(/\.json$/u, "")]))("%s", async (slug) => {
    const document: unknown = JSON.parse(readFileSync(new URL(`${slug}.json`, folder), "utf8"));
    const { id, from, mappings } = Crosswalk.parse(document);
    await expect(crosswalkModuleOf(slug, id)).toMatchFileSnapshot(`../src/crosswalks/${slug}.ts`);
    expect([from.framework, from.edition]).toEqual(["vvsg", vvsg().edition]);
    expect(mappings.filter((mapping) => !requirements.has(mapping.from))).toEqual([]);
  });
});

describe("loading one adaptation does not load the others", () => {
  it.each(folders.map((folder) => [folder.slug, folder] as const))(
    "the module of %s reads its own files only",
    async (slug, folder) => {
      await expect(moduleOf(folder)).toMatchFileSnapshot(`../src/adaptations/${slug}.ts`);
      const loaded: unknown = await import(new URL(`../src/adaptations/${slug}.ts`, import.meta.url).href);
      expect(isModule(loaded) && loaded.adaptation()).toEqual(folder.adaptation);
    },
  );

  it("the list of domains tells code, name and cluster without them", async () => {
    const listed = folders
      .map(({ slug, structure: { code, cluster, publishedBySource }, adaptation }) => ({
        id: slug,
        code,
        name: adaptation.name.nl,
        ...(cluster === undefined ? {} : { cluster }),
        publishedBySource,
      }))
      .toSorted((a, b) => place(a.cluster) - place(b.cluster) || a.name.localeCompare(b.name, "nl-BE"));
    expect(listed.filter(({ cluster }) => place(cluster) < 0)).toEqual([]);
    await expect(`${JSON.stringify(listed, null, 2)}\n`).toMatchFileSnapshot("../data/domains.json");
    expect(domains().map(({ id, cluster }) => [id, cluster?.id])).toEqual(
      listed.map(({ id, cluster }) => [id, cluster]),
    );
  });
});
