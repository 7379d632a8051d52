import { FLOORS } from "./floors.ts";

/** The floors as a Mermaid drawing of the packages that exist, for the documentation. */
export function floorMap(existing: readonly string[]): string {
  const lines = ["```mermaid", "flowchart TB"];
  for (const { floor, title, packages } of FLOORS) {
    const present = packages.filter((name) => existing.includes(name));
    if (present.length === 0) continue;
    lines.push(`  subgraph floor${floor}["${floor} · ${title}"]`, "    direction LR");
    for (const name of present) lines.push(`    ${name.replaceAll("-", "_")}["${name}"]`);
    lines.push("  end");
  }
  const floors = FLOORS.filter(({ packages }) => packages.some((name) => existing.includes(name)));
  for (const [index, { floor }] of floors.entries()) {
    const below = floors[index + 1];
    if (below !== undefined) lines.push(`  floor${floor} --> floor${below.floor}`);
  }
  return [...lines, "```"].join("\n");
}

const BEGIN = "<!-- floors: generated from packages/gates/src/floors.ts by npm run docs:floors -->";
const END = "<!-- /floors -->";

/** A page with the generated drawing between its two markers replaced by the current one. */
export function withFloorMap(page: string, map: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin)
    throw new Error(`the page has no floor markers: put ${BEGIN} and ${END} where the map belongs`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${map}\n\n${page.slice(end)}`;
}
