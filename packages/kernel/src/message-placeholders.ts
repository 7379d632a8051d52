import type { IntlMessageFormat } from "intl-messageformat";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/**
 * The placeholders of a parsed message, sorted, each once: its name, and for a `select` its options as well, since
 * those are values of the code and not of the language.
 */
export function placeholders(ast: readonly Element[]): readonly string[] {
  return [...new Set(ast.flatMap((element) => inElement(element)))].toSorted();
}

function inElement(element: Element): readonly string[] {
  if ("options" in element) {
    const inside = Object.values(element.options).flatMap((option) => placeholders(option.value));
    const options = "pluralType" in element ? "" : `(${Object.keys(element.options).toSorted().join("|")})`;
    return [element.value + options, ...inside];
  }
  // Literal text is type 0 and `#` is type 7 of the parser; every other element is named after its placeholder.
  return element.type === 0 || element.type === 7 ? [] : [element.value];
}
