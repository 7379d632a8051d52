const BREAKS = /<(?:br|\/p|\/li|\/ul|\/ol|\/h[1-6]|\/div|\/tr)\b[^<>]*>/giu;
const ITEM = /<li\b[^<>]*>/giu;
const TAG = /<[/!a-z][^<>]*>/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  euro: "€",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  eacute: "é",
  egrave: "è",
  euml: "ë",
  iuml: "ï",
  ouml: "ö",
  hellip: "…",
};

/** The words of a text with markup, a line for each paragraph or item; the text is shown, never run. */
export function plainText(markup: string): string {
  return unescapedMarkup(markup.replaceAll(BREAKS, "\n").replaceAll(ITEM, "- ").replaceAll(TAG, ""))
    .split(/\r\n|[\r\n]/u)
    .map((line) => line.replaceAll(/\s+/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** A text with its entities as letters; one that is not known stays as it is. */
export function unescapedMarkup(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal, hex, name) => {
    if (typeof name === "string") return NAMED[name] ?? whole;
    const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A plain text as markup: a paragraph for each line. */
export function markupOf(text: string): string {
  return text
    .split("\n")
    .map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</p>`)
    .join("");
}

/** Whether a text holds markup. */
export function hasMarkup(text: string): boolean {
  return /<\/?[a-z][^<>]*>/iu.test(text);
}
