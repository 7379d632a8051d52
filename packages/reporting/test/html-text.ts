const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** The text of an element's content: tags taken out, entities read. */
export function textOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => ENTITIES[name] ?? "");
}

/** Everything between an opening and a closing tag, for each element of a name. */
export function elements(markup: string, name: string): readonly string[] {
  return [...markup.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>(.*?)</${name}>`, "gsu"))].map(
    ([, content]) => content ?? "",
  );
}

/** A page without its style and its charts: what is left is short enough to read. */
export function withoutPictures(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/su, "<style></style>")
    .replaceAll(/<svg (?!viewBox="0 0 16 16").*?<\/svg>/gsu, "<svg></svg>");
}
