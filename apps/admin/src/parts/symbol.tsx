import type { ReactNode } from "react";
import { symbolDrawing } from "@maatstaf/charts";

/** A symbol beside a word that says the same, drawn where fonts may lack it. */
export function SymbolView({ symbol }: { readonly symbol: string }): ReactNode {
  const svg = symbolDrawing(symbol);
  const className = "m-symbol";
  return svg === undefined ? (
    <span aria-hidden="true" className={className}>
      {symbol}
    </span>
  ) : (
    <span aria-hidden="true" className={className} dangerouslySetInnerHTML={{ __html: svg }} />
  );
}
