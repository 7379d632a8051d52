import type { ReactNode } from "react";

/** A chart wider than its place starts at its newest end. */
function showNewest(place: HTMLDivElement | null): void {
  if (place !== null) place.scrollLeft = place.scrollWidth;
}

/** A chart that came as SVG text from our own API: its title and description are inside it. */
export function DrawingView({ svg, label }: { readonly svg: string; readonly label: string }): ReactNode {
  return (
    <div
      ref={showNewest}
      className="m-drawing m-scroll"
      role="region"
      aria-label={label}
      tabIndex={0}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
