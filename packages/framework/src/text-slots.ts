import { slotSegments } from "./slot-text.ts";
import type { SlotSegment } from "./slot-text.ts";
import type { TemplateText } from "./vocabulary-term.ts";

/** A stretch of a text that is a blank or should have been one, with the language it stands in. */
export interface PlacedBlank {
  readonly language: "nl" | "en" | "nl-NL";
  readonly segment: Exclude<SlotSegment, { kind: "text" }>;
}

/** The blanks of a text in all its languages. */
export function blanksOf(text: TemplateText): readonly PlacedBlank[] {
  return (["nl", "en", "nl-NL"] as const).flatMap((language) =>
    slotSegments(text[language] ?? "").flatMap((segment) => (segment.kind === "text" ? [] : [{ language, segment }])),
  );
}

/** Whether a blank asks for the plural of its word. */
export function asksPlural(segment: PlacedBlank["segment"]): boolean {
  return segment.kind === "slot" && (segment.form === "mv" || segment.form === "de-mv");
}
