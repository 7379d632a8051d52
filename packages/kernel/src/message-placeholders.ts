import type { IntlMessageFormat } from "intl-messageformat";

/** Types of the parser without a name of their own: literal text, and the `#` of a plural. */
const NAMELESS = new Set<number>([0, 7]);

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
  return NAMELESS.has(element.type) || !("value" in element) ? [] : [element.value];
}
