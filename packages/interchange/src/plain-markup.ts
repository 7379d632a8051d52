/** What makes a text a program: a script, an event handler, an address that runs, a frame, an object. */
const SCRIPT =
  /<\s*\/?\s*(?:script|iframe|object|embed|svg|math|link|meta|base|form)\b|<[^>]*[\s/"']on[a-z]{3,}\s*=|(?:javascript|vbscript)\s*:|data\s*:\s*text\/html/iu;

/** Whether a text with markup would run something in a page. */
export function hasScript(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- a browser skips these signs, and so must we
  const shown = decoded(text).replaceAll(/[\u0000-\u001F\u007F\u00AD\u200B-\u200F]/gu, "");
  return SCRIPT.test(text) || SCRIPT.test(shown);
}

/** A text without its markup: paragraphs and breaks are line ends, the usual entities are signs. */
export function plainMarkup(text: string): string {
  const broken = text.replaceAll(/<\s*(?:br|\/p|\/div|\/li|\/h[1-6])\b[^<>]*>/giu, "\n").replaceAll(/<[^<>]*>/gu, "");
  return decoded(broken)
    .replaceAll(/[<>]/gu, "")
    .split("\n")
    .map((line) => line.replaceAll(/\s+/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  eacute: "é",
  egrave: "è",
  euml: "ë",
  iuml: "ï",
  euro: "€",
  hellip: "…",
  ndash: "–",
  rsquo: "’",
  lsquo: "‘",
  colon: ":",
  tab: "",
  newline: "",
};

function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "";
    },
  );
}
