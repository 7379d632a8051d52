/** Decimals of every number written into a drawing: a hundredth of a pixel, so that all machines write the same bytes. */
export const COORDINATE_DECIMALS = 2;

const SCALE = 10 ** COORDINATE_DECIMALS;

/**
 * A coordinate as it is written: at most {@link COORDINATE_DECIMALS} decimals, no trailing zeros, no negative zero.
 *
 * @throws RangeError on a number that is not finite, so that no picture is ever silently broken.
 */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) {
    throw new RangeError(`coordinate: ${value} cannot be drawn; leave the value out where there is none`);
  }
  const rounded = Math.round(value * SCALE) / SCALE;
  return rounded === 0 ? "0" : String(rounded);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What XML 1.0 cannot hold even when escaped: control characters, the two non-characters, half surrogate pairs. */
const NOT_XML =
  // oxlint-disable-next-line no-control-regex -- naming the control characters is the purpose
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What most text is made of: nothing in it needs a change. */
const PLAIN = /^[\t\n\r !#-%(-;=?-\uD7FF]*$/;

/** Text made safe for XML content and attributes; what XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(NOT_XML, "\uFFFD").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Attributes in the order they are written; those with `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * One element as text. Attribute values are escaped; children are markup already (pass text through {@link xmlText}).
 */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let written = "";
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    written += ` ${key}="${typeof value === "number" ? coordinate(value) : xmlText(value)}"`;
  }
  const content = children.join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A group, or nothing at all when it would be empty. */
export function group(attributes: Attributes, ...children: readonly string[]): string {
  const content = children.join("");
  return content === "" ? "" : element("g", attributes, content);
}
