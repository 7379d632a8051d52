import type { Outcome } from "../outcome.ts";
import type { Picture } from "./picture.ts";

/** Most bytes of one picture: a page loads several, and a drawing that needs more says too much. */
export const PICTURE_BYTES = 15_000;

/** What stands in docs/methods: the text of its pages and of its pictures, by name without ending. */
export interface MethodFolder {
  readonly pages: ReadonlyMap<string, string>;
  readonly images: ReadonlyMap<string, string>;
}

/** Holds the pictures in the repository against the ones just drawn, and the pages against both. */
export function pictureOutcome(drawn: readonly Picture[], { pages, images }: MethodFolder): Outcome {
  const failures = [...fileFaults(drawn, images), ...pageFaults(pages, images)];
  return { passed: drawn.filter(({ page, svg }) => images.get(page) === svg).length, failures };
}

function fileFaults(drawn: readonly Picture[], images: ReadonlyMap<string, string>): readonly string[] {
  const remedy = "look at it after node --conditions=@maatstaf/source packages/gates/src/gate-pictures.ts --write";
  const stale = drawn.flatMap(({ page, svg }) => {
    const size = Buffer.byteLength(svg);
    if (images.get(page) !== svg) return [`${file(page)} is not what its code draws: ${remedy}`];
    return size > PICTURE_BYTES ? [`${file(page)} has ${size} bytes: at most ${PICTURE_BYTES}`] : [];
  });
  const known = new Set(drawn.map(({ page }) => page));
  const strange = [...images.keys()].filter((page) => !known.has(page));
  return [...stale, ...strange.map((page) => `${file(page)} is drawn by no code: delete it or add its picture`)];
}

function pageFaults(pages: ReadonlyMap<string, string>, images: ReadonlyMap<string, string>): readonly string[] {
  const named = [...pages].flatMap(([page, text]) =>
    Array.from(text.matchAll(/!\[([^\]]*)\]\(images\/([^)]+)\.svg\)/g), ([, words = "", image = ""]) => ({
      page,
      words,
      image,
    })),
  );
  const names = new Set(named.map(({ image }) => image));
  return [
    ...named
      .filter(({ image }) => !images.has(image))
      .map(({ page, image }) => `docs/methods/${page}.md names ${file(image)}, which does not exist`),
    ...named
      .filter(({ words }) => words.trim() === "")
      .map(({ page, image }) => `docs/methods/${page}.md shows ${image}.svg without words for who does not see it`),
    ...[...images.keys()]
      .filter((image) => !names.has(image))
      .map((image) => `${file(image)} is named by no page of docs/methods`),
  ];
}

function file(page: string): string {
  return `docs/methods/images/${page}.svg`;
}
