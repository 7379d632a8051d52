const LONGEST_FRAMEWORK = 60;
const LONGEST_ELEMENT = 90;
const LONGEST_CODE = 24;

/** The lasting name of a framework in an address such as `urn:provider:risk:framework:iso-x`: its last part, in our form. */
export function frameworkName(urn: string): string {
  const name = words(lastPart(urn)).replaceAll(".", "-").slice(0, LONGEST_FRAMEWORK).replace(/-$/u, "");
  return name === "" ? "framework" : name;
}

/** The lasting name of a node inside its framework; `node` where its address holds no letter or digit. */
export function nodeName(urn: string): string {
  const name = words(lastPart(urn))
    .slice(0, LONGEST_ELEMENT)
    .replace(/[.-]+$/u, "");
  return name === "" ? "node" : name;
}

/** A reference as a visible code; empty when nothing of it can be one. */
export function visibleCode(reference: string): string {
  const code = reference
    .trim()
    .replaceAll(/[^\p{L}0-9.]+/gu, "-")
    .replaceAll(/[.-]*[.][.-]*/gu, ".")
    .replaceAll(/^[.-]+|[.-]+$/gu, "");
  return code.length > LONGEST_CODE ? "" : code;
}

/** Gives a name once; the second time with a number behind it. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let unique = name;
    for (let number = 2; taken.has(unique); number += 1) unique = `${name}-${number}`;
    taken.add(unique);
    return unique;
  };
}

function lastPart(urn: string): string {
  return urn.slice(urn.lastIndexOf(":") + 1);
}

function words(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9.]+/gu, "-")
    .replaceAll(/[.-]*[.][.-]*/gu, ".")
    .replaceAll(/^[.-]+|[.-]+$/gu, "");
}
