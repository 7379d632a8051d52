import type { ReactNode } from "react";
import type { IndicatorSummary } from "@maatstaf/http-api/client";
import { useWords } from "../words.tsx";
import { SymbolView } from "./symbol.tsx";

/** One judgement as a symbol and a word; its colour says the same once more. */
export function Badge({ mark }: { readonly mark: IndicatorSummary["texts"]["marks"]["target"] }): ReactNode {
  return (
    <span className={`m-badge m-badge--${mark.tone}`}>
      <SymbolView symbol={mark.symbol} />
      {mark.word}
    </span>
  );
}

/** Whether the target is reached, and that it could be chance when the target lies inside the margin of the figure. */
export function TargetBadge({
  indicator,
}: {
  readonly indicator: Pick<IndicatorSummary, "target" | "texts">;
}): ReactNode {
  const words = useWords();
  const { target, texts } = indicator;
  return (
    <span className="m-judgement">
      <Badge mark={texts.marks.target} />
      {target.kind !== "none" && target.notDemonstrable ? (
        <span className="m-judgement__note">{words("target.notDemonstrable")}</span>
      ) : null}
    </span>
  );
}
