import { DEEP_IMPORT_ONLY, floorOf, ONLY_IN, RESERVED, SCAFFOLDING } from "./floors.ts";
import { sourceFacts } from "./imports.ts";
import type { Manifest } from "./repository.ts";

/** One source file as the architecture test sees it. */
export interface PlacedSource {
  /** Short name of its package: `kernel`. */
  readonly short: string;
  readonly manifest: Manifest;
  /** Path from the root. */
  readonly path: string;
  readonly text: string;
}

/** The name a specifier is installed under: `@scope/name` or `name`. */
function libraryOf(specifier: string): string {
  const [first = "", second = ""] = specifier.split("/");
  return specifier.startsWith("@") ? `${first}/${second}` : first;
}

function importFault({ short, manifest }: PlacedSource, floor: number, specifier: string): string | undefined {
  if (specifier.startsWith(".")) return undefined;
  const library = libraryOf(specifier);
  if (library === manifest.name) return undefined;
  if (library.startsWith("@maatstaf/")) {
    const other = library.slice("@maatstaf/".length);
    if (SCAFFOLDING.includes(other)) return `${other} serves tests and gates only`;
    const otherFloor = floorOf(other);
    if (otherFloor === undefined) return `${other} stands on no floor: add it to the table in floors.ts`;
    if (otherFloor >= floor)
      return `${short} stands on floor ${floor} and ${other} on floor ${otherFloor}: imports go strictly down`;
  }
  const reserved = RESERVED.find((rule) => rule.library.test(specifier) && !rule.floors.includes(floor));
  if (reserved !== undefined) return reserved.why;
  const only = ONLY_IN.find((rule) => rule.library.test(specifier) && !rule.packages.includes(short));
  if (only !== undefined) return only.why;
  if (DEEP_IMPORT_ONLY.includes(specifier)) return `the root of ${specifier} is slow and big: import the module itself`;
  const declared = {
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...(floor === 6 ? manifest.devDependencies : {}),
  };
  if (!specifier.startsWith("node:") && !(library in declared)) return `${library} is not declared in package.json`;
  return undefined;
}

/**
 * What is out of place in one source file: an import that does not go down, a library of another floor, a barrel, a
 * clock or randomness on floors 0-2.
 *
 * @returns One line per fault, with the file and the line; empty when all is in place.
 */
export function architectureFaults(source: PlacedSource): readonly string[] {
  const floor = floorOf(source.short);
  if (floor === undefined)
    return [`${source.path}: ${source.short} stands on no floor: add it to the table in floors.ts`];
  const facts = sourceFacts(source.path, source.text);
  const faults: string[] = [];
  for (const { specifier, line } of facts.imports) {
    const fault = importFault(source, floor, specifier);
    if (fault !== undefined) faults.push(`${source.path}:${line} imports ${specifier}: ${fault}`);
  }
  for (const line of facts.exportAll)
    faults.push(`${source.path}:${line} exports everything of a module: name the exports`);
  if (floor <= 2)
    for (const { what, line } of facts.impure)
      faults.push(`${source.path}:${line} reads ${what}: floors 0-2 read no clock, no randomness and no environment`);
  return faults;
}
