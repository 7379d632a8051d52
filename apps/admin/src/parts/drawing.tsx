import type { ReactNode } from "react";

/** A chart that came as SVG text from our own API: its title and description are inside it. */
export function DrawingView({ svg }: { readonly svg: string }): ReactNode {
  return <div className="m-drawing" dangerouslySetInnerHTML={{ __html: svg }} />;
}
