import type { ChartAnnotation } from "./control-chart-spec.ts";

/** An annotation with its number: 1 for the first in time. */
export interface NumberedAnnotation extends ChartAnnotation {
  readonly number: number;
}

/** Annotations in order of time, numbered from 1; those at one point keep the order in which they were given. */
export function numberedAnnotations(annotations: readonly ChartAnnotation[]): readonly NumberedAnnotation[] {
  return annotations
    .toSorted((a, b) => a.index - b.index)
    .map(({ index, text }, position) => ({ index, text, number: position + 1 }));
}
