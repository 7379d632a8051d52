import { useId } from "react";
import type { ReactNode } from "react";
import { Heading2 } from "@utrecht/component-library-react";

/** A titled part of a page, which a screen reader can jump to. */
export function Panel({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className="m-panel" aria-labelledby={id}>
      <Heading2 id={id}>
        {title} {count === undefined ? null : <span className="m-count">({count})</span>}
      </Heading2>
      {children}
    </section>
  );
}
