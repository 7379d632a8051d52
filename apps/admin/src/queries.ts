import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import type { IndicatorDetail, IndicatorPage, OrganisationShape } from "@maatstaf/http-api/client";
import { api } from "./api.ts";
import { useLocale } from "./words.tsx";

/** The organisation, its units and its quarters. */
export function useOrganisation(): UseQueryResult<OrganisationShape> {
  const locale = useLocale();
  return useQuery({ queryKey: ["organisation", locale], queryFn: () => api(locale).organisation() });
}

/** The list of indicators of one period; waits until the period is known. */
export function useIndicators(period: string | undefined): UseQueryResult<IndicatorPage> {
  const locale = useLocale();
  return useQuery({
    queryKey: ["indicators", locale, period],
    queryFn: () => api(locale).indicators({ period: period ?? "" }),
    enabled: period !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** One indicator with its drawing, for one period and perhaps one unit. */
export function useIndicator(
  id: string,
  { period, unit }: { readonly period: string | undefined; readonly unit: string | undefined },
): UseQueryResult<IndicatorDetail> {
  const locale = useLocale();
  return useQuery({
    queryKey: ["indicator", locale, id, period, unit],
    queryFn: () => api(locale).indicator(id, { period: period ?? "", unit, withDrawing: true }),
    enabled: period !== undefined,
    placeholderData: keepPreviousData,
  });
}
