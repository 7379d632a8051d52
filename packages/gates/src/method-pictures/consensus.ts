import { consensus } from "@maatstaf/statistics";
import type { Picture } from "./picture.ts";
import { dots, path, plane } from "./plane.ts";
import { INK, label, picture } from "./svg.ts";

/** Scores of six people on a scale of 0 to 5, from one mind to two camps. */
const QUESTIONS = [
  { name: "Question A", scores: [3, 3, 3, 3, 3, 3] },
  { name: "Question B", scores: [3, 3, 4, 3, 4, 3] },
  { name: "Question C", scores: [2, 3, 3, 1, 4, 3] },
  { name: "Question D", scores: [0, 5, 0, 5, 5, 0] },
] as const;

/** What a group sees before its consensus meeting. */
export function agreementPicture(): Picture {
  const axes = plane(
    {
      x: { domain: [-0.4, 5.4], ticks: [0, 1, 2, 3, 4, 5], caption: "Score" },
      y: {
        domain: [3.5, -0.5],
        ticks: [0, 1, 2, 3],
        caption: "",
        format: (place) => QUESTIONS[place]?.name ?? "",
      },
    },
    { left: 90, right: 400, top: 40, bottom: 252 },
  );
  const rows = QUESTIONS.map(({ scores }, place) => {
    const result = consensus(scores, { lowest: 0, highest: 5 });
    if (result.kind !== "consensus") throw new RangeError("agreement: no scores");
    const stacked = scores.map((score, index) => {
      const below = scores.slice(0, index).filter((other) => other === score).length;
      return [score, place - below * 0.13] as const;
    });
    const verdict = result.mustDiscuss ? "discuss" : "no need to discuss";
    const text = `agreement ${result.agreement.toFixed(2)}: ${verdict}`;
    const ink = result.mustDiscuss ? INK.orange : INK.blue;
    return [
      path(
        axes,
        [
          [result.minimum, place],
          [result.maximum, place],
        ],
        { stroke: ink, width: 2.5 },
      ),
      dots(axes, stacked, { fill: ink, radius: 4.5 }),
      label(text, { x: 416, y: axes.y(place) + 4, fill: ink }),
    ].join("");
  });
  return picture(
    {
      page: "agreement",
      title: "Six people score four questions from 0 to 5",
      description:
        "On question A all give 3: agreement 1. On B they give 3 or 4. On C they run from 1 to 4 with agreement 0.73, on D half give 0 and half 5: agreement 0. C and D must be discussed.",
    },
    { width: 640, height: 300 },
    [axes.frame, ...rows],
  );
}
