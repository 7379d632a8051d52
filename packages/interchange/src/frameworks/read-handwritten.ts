import {
  loadedAdaptation,
  loadedCrosswalk,
  loadedFramework,
  loadedObligations,
  loadedReferenceFramework,
} from "@maatstaf/framework";
import type { CrosswalkSide, Framework, Loaded } from "@maatstaf/framework";
import * as Effect from "effect/Effect";
import { placed } from "../decoded-file.ts";
import type { HandwrittenKind } from "./document-layouts.ts";
import type { HandwrittenDocuments } from "./document-rows.ts";
import { WorkspaceInvalid } from "../failures.ts";
import { pathSteps } from "../issue-path.ts";
import { DOCUMENT_BYTES } from "../limits.ts";
import { problemList } from "../problem.ts";
import { quoted } from "../quoted.ts";
import type { ProblemList, WorkspaceProblem } from "../problem.ts";
import { toldIssue } from "./told-issue.ts";
import type { Source } from "./told-issue.ts";
import { workbookDocument } from "./workbook-document.ts";
import { yamlDocument } from "../yaml-document.ts";

const KILOBYTE = 1024;
const ZIP = [0x50, 0x4b];
/** How a workbook with a password starts, and one of before 2007. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** What a document written by hand is read with: its kind, and what it is checked against. */
export type HandwrittenOptions<Kind extends HandwrittenKind = HandwrittenKind> = {
  /** Name of the file, for the messages. */
  readonly file: string;
  readonly kind: Kind;
} & (Kind extends "adaptation" ? { readonly framework: Framework } : unknown) &
  (Kind extends "crosswalk" ? { readonly from: CrosswalkSide; readonly to: CrosswalkSide } : unknown);

/** A document that was read, and what deserves a look. */
export interface HandwrittenDocument<Kind extends HandwrittenKind> {
  readonly document: HandwrittenDocuments[Kind];
  /** Warnings and notices, each with its place. */
  readonly remarks: readonly WorkspaceProblem[];
}

/**
 * A framework, adaptation, crosswalk, register of obligations or reference framework written by hand, in YAML or in a
 * workbook (XLSX): which of the two is seen by the first bytes.
 *
 * @returns The document with its warnings and notices; fails with `WorkspaceInvalid` and every problem, each with its
 *   cell (`Vereisten!C12`) or its line and character, and then gives nothing at all.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { problemText } from "@maatstaf/interchange";
 * import { readHandwritten } from "@maatstaf/interchange/frameworks";
 *
 * const bytes = new TextEncoder().encode("- id: report\n  code: A-1\n");
 * const read = readHandwritten(bytes, { kind: "obligations", file: "plichten.yaml" });
 * const { problems } = await Effect.runPromise(Effect.flip(read));
 * problems[0] && problemText(problems[0], "nl-BE") // => "plichten.yaml, regel 1, veld [0].jurisdiction: Dit ontbreekt. Vul een waarde in."
 * ```
 */
export const readHandwritten = <Kind extends HandwrittenKind>(
  bytes: Uint8Array,
  options: HandwrittenOptions<Kind>,
): Effect.Effect<HandwrittenDocument<Kind>, WorkspaceInvalid> =>
  Effect.gen(function* () {
    const { file, kind } = options;
    const problems = problemList();
    const source = yield* sourceOf(bytes, { file, kind, problems });
    const loaded = source === undefined ? undefined : load(source.content, options);
    const remarks: WorkspaceProblem[] = [];
    for (const issue of loaded?.issues ?? []) {
      const problem = {
        file,
        ...source?.placeOf(issue.path),
        ...(source === undefined ? issue : toldIssue(issue, source, kind)),
      };
      if (issue.severity === "error") problems.add(problem);
      else remarks.push(problem);
    }
    const found = problems.found();
    if (found.total > 0 || loaded?.kind !== "loaded") return yield* Effect.fail(new WorkspaceInvalid(found));
    return { document: loaded.document, remarks };
  });

const sourceOf = (
  bytes: Uint8Array,
  { file, kind, problems }: { readonly file: string; readonly kind: HandwrittenKind; readonly problems: ProblemList },
): Effect.Effect<Source | undefined> =>
  Effect.gen(function* () {
    if (bytes.length > DOCUMENT_BYTES) {
      problems.add({ file, code: "file-too-large", params: { most: DOCUMENT_BYTES / KILOBYTE } });
      return undefined;
    }
    if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
      problems.add({ file, code: "workbook-locked", params: {} });
      return undefined;
    }
    if (ZIP.every((byte, index) => bytes[index] === byte)) {
      const assembled = yield* workbookDocument(bytes, { file, kind, problems });
      if (assembled === undefined) return undefined;
      return {
        content: assembled.input,
        isWorkbook: true,
        placeOf: (path: string) => {
          const cell = assembled.cellOf(pathSteps(path));
          return cell === undefined ? {} : { cell };
        },
      };
    }
    const document = yamlDocument(bytes, { file, problems });
    if (document === undefined) return undefined;
    if (typeof document.content !== "object" || document.content === null) {
      problems.add({
        file,
        row: 1,
        column: 1,
        code: "document-none",
        params: { found: quoted(String(document.content)) },
      });
      return undefined;
    }
    return {
      content: document.content,
      isWorkbook: false,
      placeOf: (path: string) => placed({ path }, document.placeOf),
    };
  });

type Loaders = {
  readonly [Kind in HandwrittenKind]: (
    input: unknown,
    options: HandwrittenOptions<Kind>,
  ) => Loaded<HandwrittenDocuments[Kind]>;
};

const LOADERS: Loaders = {
  framework: (input) => loadedFramework(input),
  adaptation: (input, { framework }) => loadedAdaptation(input, framework),
  crosswalk: (input, { from, to }) => loadedCrosswalk(input, from, to),
  obligations: (input) => loadedObligations(input),
  "reference-framework": (input) => loadedReferenceFramework(input),
};

function load<Kind extends HandwrittenKind>(
  input: unknown,
  options: HandwrittenOptions<Kind>,
): Loaded<HandwrittenDocuments[Kind]> {
  const loader: Loaders[Kind] = LOADERS[options.kind];
  return loader(input, options);
}
