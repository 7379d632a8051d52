import { join } from "node:path";
import { cardIssues, IndicatorCard, indicatorCardJsonSchema } from "@maatstaf/indicators";
import type { InputIssue } from "@maatstaf/kernel";
import * as Effect from "effect/Effect";
import { decodedFile, placed } from "./decoded-file.ts";
import { fileBytes } from "./file-bytes.ts";
import { folderFiles } from "./folder-files.ts";
import { CARD_BYTES } from "./limits.ts";
import type { ProblemList } from "./problem.ts";
import { yamlDocument } from "./yaml-document.ts";

/** Where the cards of a workspace are. */
export const CARDS_FOLDER = "cards";
const EXTENSION = ".yaml";

/**
 * The cards of a workspace by id. A card that is there but cannot be used stands under the name of its file with
 * `undefined`, so that its facts are not blamed for it.
 */
export const cardFiles = Effect.fnUntraced(function* (
  root: string,
  problems: ProblemList,
): Effect.fn.Return<ReadonlyMap<string, IndicatorCard | undefined>> {
  const names = yield* folderFiles(root, { folder: CARDS_FOLDER, extension: EXTENSION, problems });
  const cards = new Map<string, IndicatorCard | undefined>();
  for (const name of names) {
    const id = name.slice(0, -EXTENSION.length);
    cards.set(id, yield* cardFile(root, { file: `${CARDS_FOLDER}/${name}`, id, problems }));
  }
  return cards;
});

const cardFile = Effect.fnUntraced(function* (
  root: string,
  { file, id, problems }: { readonly file: string; readonly id: string; readonly problems: ProblemList },
) {
  const bytes = yield* bytesOrProblem(root, { file, problems, most: CARD_BYTES });
  const document = bytes === undefined ? undefined : yamlDocument(bytes, { file, problems });
  if (document === undefined) return undefined;
  const card = yield* decodedFile(IndicatorCard, document, { file, schema: indicatorCardJsonSchema, problems });
  if (card === undefined) return undefined;
  const issues: readonly InputIssue[] = [
    ...cardIssues(card).map(({ field, code, params }) => ({ path: field, code, params })),
    ...nameIssues(card, id),
  ];
  for (const issue of issues) {
    problems.add({ file, ...placed(issue, document.placeOf), code: issue.code, params: issue.params });
  }
  return issues.length === 0 ? card : undefined;
});

/** A card is found by the name of its file. */
function nameIssues({ id }: IndicatorCard, name: string): readonly InputIssue[] {
  return id === name ? [] : [{ path: "id", code: "card-file-name", params: { found: id, expected: id + EXTENSION } }];
}

/** The bytes of a YAML file of the workspace; `undefined` with a problem in the list where there are none. */
export const bytesOrProblem = (
  root: string,
  { file, problems, most }: { readonly file: string; readonly problems: ProblemList; readonly most: number },
): Effect.Effect<Uint8Array | undefined> =>
  Effect.match(fileBytes(join(root, file), most), {
    onSuccess: (bytes) => bytes,
    onFailure: ({ code, params }) => {
      problems.add({ file, code, params });
      return undefined;
    },
  });
