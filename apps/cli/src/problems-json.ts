import { problemText } from "@maatstaf/interchange";
import type { Problems } from "@maatstaf/interchange";
import type { SpokenLocale } from "./locale.ts";

/** Problems for a program to read: each with its place, its code and its words. */
export function problemsJson({ problems, total }: Problems, locale: SpokenLocale): string {
  const told = problems.map((problem) => ({ ...problem, text: problemText(problem, locale) }));
  return `${JSON.stringify({ total, problems: told }, null, 2)}\n`;
}
