import { Crosswalk, decoded, loadedFramework } from "@maatstaf/framework";
import type { Framework, Loaded } from "@maatstaf/framework";
import * as Effect from "effect/Effect";
import { convertedCrosswalk } from "./ciso-crosswalk.ts";
import { cisoFaults } from "./ciso-faults.ts";
import { convertedFramework, libraryEdition } from "./ciso-framework.ts";
import { CisoLibrary } from "./ciso-library.ts";
import { frameworkName, nodeName } from "./ciso-name.ts";
import { conversionReport } from "./conversion-report.ts";
import type { ConversionNote } from "./conversion-report.ts";
import { decodedFile, placed } from "../decoded-file.ts";
import { WorkspaceInvalid } from "../failures.ts";
import { hasFields, wordOf } from "./fields.ts";
import { DOCUMENT_BYTES } from "../limits.ts";
import { problemList } from "../problem.ts";
import { quoted } from "../quoted.ts";
import { yamlDocument } from "../yaml-document.ts";

const KILOBYTE = 1024;
const CARRIED: ReadonlySet<string> = new Set([
  "framework",
  "frameworks",
  "reference_controls",
  "requirement_mapping_set",
  "requirement_mapping_sets",
]);

/** What a library is read with. */
export interface CisoLibraryOptions {
  /** Name of the file, for the messages. */
  readonly file: string;
  /** Edition of the frameworks that its mappings speak of and that it does not hold, by their address. */
  readonly editions?: Readonly<Record<string, string>>;
}

/** What a library became, and what of it could not be carried over as it was. */
export interface ConvertedLibrary {
  readonly frameworks: readonly Framework[];
  readonly crosswalks: readonly Crosswalk[];
  readonly report: readonly ConversionNote[];
}

/**
 * The frameworks and mapping sets in a YAML library of CISO Assistant, in our form. Frameworks come in as drafts. The text
 * stays of its owner: the report names the copyright.
 *
 * @returns What it became, with a report; fails with `WorkspaceInvalid` when it is no such library.
 *
 * @see docs/guides/own-framework.en.md
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { readCisoLibrary } from "@maatstaf/interchange/frameworks";
 *
 * const yaml = "urn: urn:example:library:x\nlocale: nl\nname: X\nobjects: { threats: [{}] }\n";
 * const { report } = await Effect.runPromise(readCisoLibrary(new TextEncoder().encode(yaml), { file: "x.yaml" }));
 * report // => [{ code: "object-not-carried", params: { kind: "threats" }, count: 1 }]
 * ```
 */
export const readCisoLibrary = (
  bytes: Uint8Array,
  { file, editions = {} }: CisoLibraryOptions,
): Effect.Effect<ConvertedLibrary, WorkspaceInvalid> =>
  Effect.gen(function* () {
    const problems = problemList();
    if (bytes.length > DOCUMENT_BYTES) {
      problems.add({ file, code: "file-too-large", params: { most: DOCUMENT_BYTES / KILOBYTE } });
      return yield* Effect.fail(new WorkspaceInvalid(problems.found()));
    }
    const source = yamlDocument(bytes, { file, problems });
    if (source !== undefined && !hasFields(source.content)) {
      problems.add({
        file,
        row: 1,
        column: 1,
        code: "library-none",
        params: { found: quoted(wordOf(source.content)) },
      });
    }
    const library =
      source === undefined || problems.found().total > 0
        ? undefined
        : yield* decodedFile(CisoLibrary, source, { file, schema: () => ({}), problems });
    if (source === undefined || library === undefined)
      return yield* Effect.fail(new WorkspaceInvalid(problems.found()));
    const { objects } = library;
    const report = conversionReport();
    if (library.copyright) report.note("rights-stay", { holder: library.provider ?? library.name });
    for (const [kind, value] of Object.entries(objects)) {
      for (const _ of CARRIED.has(kind) ? [] : [value].flat()) report.note("object-not-carried", { kind });
    }
    const theirs = [objects.framework ?? [], objects.frameworks ?? []].flat();
    const sets = [objects.requirement_mapping_set ?? [], objects.requirement_mapping_sets ?? []].flat();
    for (const { path, code, params } of cisoFaults(library)) {
      problems.add({ file, ...placed({ path }, source.placeOf), code, params });
    }
    if (problems.found().total > 0) return yield* Effect.fail(new WorkspaceInvalid(problems.found()));
    const known = new Map([
      ...Object.entries(editions),
      ...theirs.map(({ urn }) => [urn, libraryEdition(library)] as const),
    ]);
    const headings = new Set(
      theirs.flatMap(({ urn, requirement_nodes: nodes }) =>
        nodes.filter(({ assessable }) => !assessable).map((node) => `${frameworkName(urn)}:${nodeName(node.urn)}`),
      ),
    );
    const accepted = <Document>(loaded: Loaded<Document>): readonly Document[] => {
      if (loaded.kind === "loaded") return [loaded.document];
      for (const { code, params, path, severity } of loaded.issues) {
        if (severity === "error") problems.add({ file, code, params, ...(path === "" ? {} : { path, row: 1 }) });
      }
      return [];
    };
    const frameworks = theirs.flatMap((framework) =>
      accepted(loadedFramework(convertedFramework(framework, library, report))),
    );
    const crosswalks = sets.flatMap((set) =>
      accepted(decoded<Crosswalk>(Crosswalk, convertedCrosswalk(set, { editions: known, headings }, report), () => [])),
    );
    const found = problems.found();
    if (found.total > 0) return yield* Effect.fail(new WorkspaceInvalid(found));
    return { frameworks, crosswalks, report: report.notes() };
  });
