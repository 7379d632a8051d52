import type { ReactNode } from "react";
import { Link } from "@tanstack/react-router";
import {
  Heading1,
  Paragraph,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from "@utrecht/component-library-react";
import { calendarDate, formatDate } from "@maatstaf/kernel";
import type { IndicatorPage, IndicatorSummary, OrganisationShape } from "@maatstaf/http-api/client";
import { usePageTitle } from "../page-title.ts";
import { Badge, TargetBadge } from "../parts/badge.tsx";
import { Busy } from "../parts/busy.tsx";
import { Panel } from "../parts/panel.tsx";
import { PeriodChoice, periodText } from "../parts/period-choice.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { useIndicators, useOrganisation } from "../queries.ts";
import { rootRoute } from "../router.tsx";
import { useLocale, useWords } from "../words.tsx";

/** The first page: what needs attention and why, what gets better, and all indicators. */
export function IndicatorsPage(): ReactNode {
  const words = useWords();
  usePageTitle(words("list.title"));
  const search = rootRoute.useSearch();
  const organisation = useOrganisation();
  const period = search.period ?? organisation.data?.quarters[0];
  const list = useIndicators(period);
  const failed = [organisation, list].find(({ error }) => error !== null);
  if (failed !== undefined) return <Trouble error={failed.error} onRetry={() => void failed.refetch()} />;
  if (organisation.data !== undefined && organisation.data.quarters.length === 0)
    return <Paragraph>{words("list.empty")}</Paragraph>;
  if (organisation.data === undefined || list.data === undefined || period === undefined) return <Busy />;
  return <Overview organisation={organisation.data} list={list.data} period={period} />;
}

function Overview({
  organisation,
  list,
  period,
}: {
  readonly organisation: OrganisationShape;
  readonly list: IndicatorPage;
  readonly period: string;
}): ReactNode {
  const words = useWords();
  const locale = useLocale();
  const attention = list.indicators
    .filter(({ attention: { weight } }) => weight > 0)
    .toSorted((a, b) => b.attention.weight - a.attention.weight);
  const better = list.indicators.filter((one) => one.variation.kind === "improvement" && one.attention.weight === 0);
  const cutOff = formatDate(calendarDate(list.dataCutOff), locale, "long");
  return (
    <>
      <div className="m-title">
        <div className="m-title__words">
          <Heading1>{words("list.title")}</Heading1>
          <Paragraph className="m-lead">
            {words("list.lead", { organisation: organisation.name, period: periodText(period, locale), cutOff })}
          </Paragraph>
        </div>
        <div className="m-fields">
          <PeriodChoice period={period} quarters={organisation.quarters} />
        </div>
      </div>
      <Panel title={words("list.attention")} count={attention.length}>
        {attention.length === 0 ? (
          <Paragraph>{words("list.attention.none")}</Paragraph>
        ) : (
          <Told indicators={attention} />
        )}
      </Panel>
      {better.length === 0 ? null : (
        <Panel title={words("list.better")} count={better.length}>
          <Told indicators={better} />
        </Panel>
      )}
      <Panel title={words("list.all")} count={list.total}>
        <AllIndicators indicators={list.indicators} period={period} />
      </Panel>
    </>
  );
}

function Told({ indicators }: { readonly indicators: readonly IndicatorSummary[] }): ReactNode {
  return (
    <ul className="m-attention">
      {indicators.map((indicator) => (
        <li key={indicator.id}>
          <IndicatorLink indicator={indicator} className="m-attention__name" />
          <div className="m-badges">
            <TargetBadge indicator={indicator} />
            <Badge mark={indicator.texts.marks.variation} />
            <Badge mark={indicator.texts.marks.data} />
          </div>
          <Paragraph>{indicator.sentences.join(" ")}</Paragraph>
        </li>
      ))}
    </ul>
  );
}

function AllIndicators({
  indicators,
  period,
}: {
  readonly indicators: readonly IndicatorSummary[];
  readonly period: string;
}): ReactNode {
  const words = useWords();
  const locale = useLocale();
  return (
    <div className="m-scroll" tabIndex={0} role="region" aria-label={words("list.all")}>
      <Table className="m-list" role="table">
        <TableHeader role="rowgroup">
          <TableRow role="row">
            <TableHeaderCell scope="col" role="columnheader">
              {words("column.indicator")}
            </TableHeaderCell>
            <TableHeaderCell scope="col" role="columnheader" className="m-number">
              {words("column.value")}
            </TableHeaderCell>
            <TableHeaderCell scope="col" role="columnheader" className="m-number">
              {words("column.target")}
            </TableHeaderCell>
            <TableHeaderCell scope="col" role="columnheader">
              {words("column.targetStatus")}
            </TableHeaderCell>
            <TableHeaderCell scope="col" role="columnheader">
              {words("column.variation")}
            </TableHeaderCell>
            <TableHeaderCell scope="col" role="columnheader">
              {words("column.data")}
            </TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody role="rowgroup">
          {indicators.map((indicator) => (
            <TableRow role="row" key={indicator.id}>
              <TableHeaderCell scope="row" role="rowheader">
                <IndicatorLink indicator={indicator} className="utrecht-link" />
              </TableHeaderCell>
              <TableCell role="cell" data-label={words("column.value")} className="m-number">
                {indicator.texts.figure}
                {indicator.period === period ? null : (
                  <span className="m-unit">{periodText(indicator.period, locale)}</span>
                )}
              </TableCell>
              <TableCell role="cell" data-label={words("column.target")} className="m-number">
                {indicator.texts.target === "" ? "–" : indicator.texts.target}
              </TableCell>
              <TableCell role="cell" data-label={words("column.targetStatus")}>
                <TargetBadge indicator={indicator} />
              </TableCell>
              <TableCell role="cell" data-label={words("column.variation")}>
                <Badge mark={indicator.texts.marks.variation} />
              </TableCell>
              <TableCell role="cell" data-label={words("column.data")}>
                <Badge mark={indicator.texts.marks.data} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function IndicatorLink({
  indicator,
  className,
}: {
  readonly indicator: IndicatorSummary;
  readonly className: string;
}): ReactNode {
  return (
    <Link
      to="/indicators/$indicatorId"
      params={{ indicatorId: indicator.id }}
      search={(previous) => ({ period: previous.period, lang: previous.lang })}
      className={`utrecht-link ${className}`}
    >
      {indicator.name}
    </Link>
  );
}
