import type { Drawing } from "@maatstaf/charts";
import type { PdcaPhase } from "@maatstaf/framework";

/** One quarter of the wheel: the step, what it is called and what it asks. */
export interface WheelQuarter {
  readonly phase: PdcaPhase;
  readonly name: string;
  readonly text: string;
}

/** What the drawing is told about itself. */
export interface WheelWords {
  readonly title: string;
  readonly description: string;
  readonly centre: string;
  readonly caption: string;
  readonly columns: readonly [string, string];
}

const WIDTH = 880;
const HEIGHT = 430;
const BOX = { width: 330, height: 150 };
const LINE_LETTERS = 28;
const CENTRE_LETTERS = 26;
const FONT = "Source Sans 3, Segoe UI, Helvetica Neue, Arial, sans-serif";

/** Where each box stands, clockwise from the upper left, and the arrow that leaves it. */
const PLACES = {
  plan: { column: 0, row: 0, fill: "#e3eef8", arrow: "M395,105 H477" },
  do: { column: 1, row: 0, fill: "#e6f3ea", arrow: "M665,190 V232" },
  check: { column: 1, row: 1, fill: "#fdf3dc", arrow: "M485,325 H403" },
  act: { column: 0, row: 1, fill: "#f6e8ef", arrow: "M215,240 V198" },
} satisfies Record<PdcaPhase, unknown>;

/**
 * The quality circle as a drawing: four boxes, clockwise, with what each step asks, and the domain in the middle. The
 * same text is in its table twin.
 */
export function pdcaWheel(quarters: readonly WheelQuarter[], words: WheelWords): Drawing {
  const boxes = quarters.map(({ phase, name, text }) => {
    const { column, row, fill } = PLACES[phase];
    const x = 50 + column * (BOX.width + 120);
    const y = 30 + row * (BOX.height + 70);
    const lines = wrapped(text, LINE_LETTERS).map((line, index) => label(line, { x: x + 20, y: y + 80 + index * 25 }));
    return [
      `<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="14" fill="${fill}" stroke="#16202c" stroke-width="1.5"/>`,
      `<text x="${x + 20}" y="${y + 42}" font-size="24" font-weight="700" fill="#0b4a6f">${escaped(name)}</text>`,
      ...lines,
    ].join("");
  });
  const arrows = quarters.map(
    ({ phase }) =>
      `<path d="${PLACES[phase].arrow}" fill="none" stroke="#0b4a6f" stroke-width="5" marker-end="url(#pdca-arrow)"/>`,
  );
  const middle = wrapped(words.centre, CENTRE_LETTERS);
  const centre = middle.map(
    (line, index) =>
      `<text x="440" y="${222 + (index - (middle.length - 1) / 2) * 24}" text-anchor="middle" font-size="20" font-weight="700" fill="#16202c">${escaped(line)}</text>`,
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="pdca-title pdca-description" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${FONT}">`,
    `<title id="pdca-title">${escaped(words.title)}</title><desc id="pdca-description">${escaped(words.description)}</desc>`,
    `<defs><marker id="pdca-arrow" viewBox="0 0 10 10" refX="6" refY="5" markerWidth="4" markerHeight="4" orient="auto-start-reverse"><path d="M0,0 L10,5 L0,10 z" fill="#0b4a6f"/></marker></defs>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...boxes,
    ...arrows,
    ...centre,
    "</svg>",
  ].join("");
  return {
    svg,
    width: WIDTH,
    height: HEIGHT,
    table: {
      caption: words.caption,
      columns: words.columns.map((label) => ({ label, align: "start" })),
      rows: quarters.map(({ name, text }) => [name, text]),
    },
  };
}

function label(text: string, { x, y }: { readonly x: number; readonly y: number }): string {
  return `<text x="${x}" y="${y}" font-size="20" fill="#16202c">${escaped(text)}</text>`;
}

/** Lines of at most so many letters; a longer word stands alone. */
function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
