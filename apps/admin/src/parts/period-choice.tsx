import type { ReactNode } from "react";
import { useNavigate } from "@tanstack/react-router";
import { formatPeriod, period as periodOf } from "@maatstaf/kernel";
import { rootRoute } from "../router.tsx";
import { useLocale, useWords } from "../words.tsx";
import { Choice } from "./choice.tsx";

/** The quarter that a page is about; it stands in the address. */
export function PeriodChoice({
  period,
  quarters,
}: {
  readonly period: string;
  readonly quarters: readonly string[];
}): ReactNode {
  const words = useWords();
  const locale = useLocale();
  const navigate = useNavigate({ from: rootRoute.fullPath });
  const known = quarters.includes(period) ? quarters : [period, ...quarters];
  return (
    <Choice
      label={words("period.label")}
      value={period}
      options={known.map((quarter) => ({ value: quarter, label: periodText(quarter, locale) }))}
      onChoose={(chosen) => void navigate({ to: ".", search: (previous) => ({ ...previous, period: chosen }) })}
    />
  );
}

/** A period in words; text that is no period (typed in the address) is shown as it is. */
export function periodText(text: string, locale: ReturnType<typeof useLocale>): string {
  try {
    return formatPeriod(periodOf(text), locale, "long");
  } catch {
    return text;
  }
}
