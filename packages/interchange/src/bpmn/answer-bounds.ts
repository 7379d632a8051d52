import type { DrawnBounds, DrawnPoint } from "./bpmn-drawing.ts";

const LETTER = 6.2;
const HEIGHT = 28;
const LINE = 14;

/**
 * Room for the answer at a way out of a question: where the way first turns away from the others, on its outer side.
 *
 * @returns `undefined` for a straight way, whose answer stands above its middle.
 */
export function answerBounds(points: readonly DrawnPoint[], name: string): DrawnBounds | undefined {
  const [start, turn, after] = points;
  if (start === undefined || turn === undefined || after === undefined) return undefined;
  const width = Math.min(110, name.length * LETTER + 8);
  if (start.y !== turn.y) return { x: start.x + 4, y: start.y, width, height: HEIGHT };
  const isUp = after.y < turn.y;
  // A way to the next column keeps right when it turns; one that goes to a channel turns sooner, and keeps left.
  const isToChannel = points.length > 4 || (points.at(-1)?.y ?? 0) !== after.y;
  return {
    x: isToChannel ? turn.x - width - 2 : turn.x + 2,
    y: isUp ? turn.y - HEIGHT - LINE : turn.y + LINE,
    width,
    height: HEIGHT,
  };
}
