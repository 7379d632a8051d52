import type { ReactNode } from "react";
import type { IndicatorSummary } from "@maatstaf/http-api/client";

/** One judgement as a symbol and a word; its colour says the same once more. */
export function Badge({ mark }: { readonly mark: IndicatorSummary["texts"]["marks"]["target"] }): ReactNode {
  return (
    <span className={`m-badge m-badge--${mark.tone}`}>
      <span aria-hidden="true" className="m-badge__symbol">
        {mark.symbol}
      </span>
      {mark.word}
    </span>
  );
}
