import type { Picture, PictureIdentity } from "./picture.ts";

/** The colours of `@maatstaf/charts`, so that all pictures of the documentation look alike. */
export const INK = {
  paper: "#ffffff",
  text: "#1f2933",
  muted: "#52606d",
  grid: "#e4e7eb",
  axis: "#9aa5b1",
  band: "#eef2f6",
  line: "#616e7c",
  limit: "#7b8794",
  bar: "#d3e2f2",
  blue: "#005eb8",
  orange: "#c25100",
  purple: "#6a2c91",
  green: "#00695c",
} as const;

/** Two decimals of a pixel, so that every machine writes the same bytes. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`coordinate: ${value} cannot be drawn; leave it out`);
  return String(Number(value.toFixed(2)) + 0);
}

/** Text that may stand in XML. */
export function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** One element; its children are markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? coordinate(value) : xmlText(value ?? "")}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** How a label stands: its baseline at `y`. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor?: "middle" | "end";
  readonly fill?: string;
  readonly weight?: "bold";
  readonly size?: number;
}

/** One line of text. */
export function label(text: string, { x, y, anchor, fill = INK.text, weight, size }: LabelPlace): string {
  return element(
    "text",
    { x, y, "text-anchor": anchor, fill, "font-weight": weight, "font-size": size },
    xmlText(text),
  );
}

/** A picture with its name and description tied on by id, on white paper. */
export function picture(
  { page, title, description }: PictureIdentity,
  { width, height }: { readonly width: number; readonly height: number },
  parts: readonly string[],
): Picture {
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      role: "img",
      "aria-labelledby": `${page}-title ${page}-description`,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": "'Source Sans 3', Arial, Helvetica, 'Liberation Sans', sans-serif",
      "font-size": 12,
    },
    element("title", { id: `${page}-title` }, xmlText(title)),
    element("desc", { id: `${page}-description` }, xmlText(description)),
    element("rect", { width, height, fill: INK.paper }),
    ...parts,
  );
  return { page, svg: `${svg}\n` };
}
