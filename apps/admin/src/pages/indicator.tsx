import type { ReactNode } from "react";
import { Link, useNavigate } from "@tanstack/react-router";
import { Heading1, Paragraph } from "@utrecht/component-library-react";
import type { IndicatorDetail, OrganisationShape } from "@maatstaf/http-api/client";
import { usePageTitle } from "../page-title.ts";
import { Badge, TargetBadge } from "../parts/badge.tsx";
import { Busy } from "../parts/busy.tsx";
import { Choice } from "../parts/choice.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { DrawingView } from "../parts/drawing.tsx";
import { Panel } from "../parts/panel.tsx";
import { PeriodChoice, periodText } from "../parts/period-choice.tsx";
import { SymbolView } from "../parts/symbol.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { useIndicator, useOrganisation } from "../queries.ts";
import { indicatorRoute } from "../router.tsx";
import { useLocale, useWords } from "../words.tsx";

/** One indicator: what it says now, its course, and how it is measured. */
export function IndicatorPage(): ReactNode {
  const words = useWords();
  const { indicatorId } = indicatorRoute.useParams();
  const search = indicatorRoute.useSearch();
  const organisation = useOrganisation();
  const period = search.period ?? organisation.data?.quarters[0];
  const indicator = useIndicator(indicatorId, { period, unit: search.unit });
  usePageTitle(indicator.data?.name ?? words("list.title"));
  const failed = [organisation, indicator].find(({ error }) => error !== null);
  return (
    <>
      <Paragraph>
        <Link to="/" search={{ period: search.period, lang: search.lang }} className="utrecht-link">
          <SymbolView symbol="←" /> {words("indicator.back")}
        </Link>
      </Paragraph>
      {failed !== undefined ? (
        <Trouble error={failed.error} onRetry={() => void failed.refetch()} />
      ) : organisation.data === undefined || indicator.data === undefined || period === undefined ? (
        <Busy />
      ) : (
        <Detail organisation={organisation.data} indicator={indicator.data} period={period} />
      )}
    </>
  );
}

function Detail({
  organisation,
  indicator,
  period,
}: {
  readonly organisation: OrganisationShape;
  readonly indicator: IndicatorDetail;
  readonly period: string;
}): ReactNode {
  const words = useWords();
  const { drawing } = indicator;
  return (
    <>
      <div className="m-title">
        <div className="m-title__words">
          <Heading1>{indicator.name}</Heading1>
          <Paragraph className="m-lead">{indicator.question}</Paragraph>
        </div>
        <div className="m-fields">
          <PeriodChoice period={period} quarters={organisation.quarters} />
          <UnitChoice organisation={organisation} indicator={indicator} />
        </div>
      </div>
      <Panel title={words("indicator.meaning")}>
        <KeyFigures indicator={indicator} />
        <ul className="m-sentences">
          {indicator.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Panel>
      {drawing === undefined ? null : (
        <Panel title={words("indicator.series")}>
          <DrawingView svg={drawing.svg} label={words("indicator.chart")} />
          <details>
            <summary>{words("indicator.table")}</summary>
            <DataTable table={drawing.table} />
          </details>
        </Panel>
      )}
      <Panel title={words("indicator.definition")}>
        <Definition indicator={indicator} />
      </Panel>
    </>
  );
}

function UnitChoice({
  organisation,
  indicator,
}: {
  readonly organisation: OrganisationShape;
  readonly indicator: IndicatorDetail;
}): ReactNode {
  const words = useWords();
  const navigate = useNavigate({ from: indicatorRoute.fullPath });
  const units = organisation.units.filter(({ id }) => indicator.units.includes(id));
  if (units.length < 2) return null;
  return (
    <Choice
      label={words("unit.label")}
      value={indicator.unitId ?? ""}
      options={[{ value: "", label: words("unit.all") }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
      onChoose={(chosen) =>
        void navigate({ to: ".", search: (previous) => ({ ...previous, unit: chosen === "" ? undefined : chosen }) })
      }
    />
  );
}

function KeyFigures({ indicator }: { readonly indicator: IndicatorDetail }): ReactNode {
  const words = useWords();
  const locale = useLocale();
  const { texts } = indicator;
  return (
    <dl className="m-figures">
      <div>
        <dt>{words("indicator.value", { period: periodText(indicator.period, locale) })}</dt>
        <dd className="m-figures__value">{texts.figure}</dd>
        {texts.interval === undefined ? null : (
          <dd className="m-figures__note">{words("indicator.interval", { interval: texts.interval })}</dd>
        )}
      </div>
      <div>
        <dt>{words("indicator.target")}</dt>
        <dd className="m-figures__value">{texts.target === "" ? "–" : texts.target}</dd>
        <dd>
          <TargetBadge indicator={indicator} />
        </dd>
      </div>
      <div>
        <dt>{words("indicator.variation")}</dt>
        <dd>
          <Badge mark={texts.marks.variation} />
        </dd>
      </div>
      <div>
        <dt>{words("indicator.data")}</dt>
        <dd>
          <Badge mark={texts.marks.data} />
        </dd>
      </div>
    </dl>
  );
}

function Definition({ indicator }: { readonly indicator: IndicatorDetail }): ReactNode {
  const words = useWords();
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["definition.numerator", indicator.numerator],
    ["definition.denominator", indicator.denominator],
    ["definition.frequency", words(`frequency.${indicator.frequency}`)],
    ["definition.decision", indicator.decision],
    ["definition.caveats", indicator.caveats],
    ["definition.source", indicator.source],
    ["definition.owner", indicator.owner],
  ];
  return (
    <dl className="m-definition">
      {lines.map(([code, text]) =>
        text === undefined ? null : (
          <div key={code} className="m-definition__line">
            <dt>{words(code)}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
