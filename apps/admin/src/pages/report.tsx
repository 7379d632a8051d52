import { useState } from "react";
import type { ReactNode } from "react";
import { ButtonLink, Heading1, Paragraph } from "@utrecht/component-library-react";
import { api } from "../api.ts";
import { usePageTitle } from "../page-title.ts";
import { Busy } from "../parts/busy.tsx";
import { PeriodChoice, periodText } from "../parts/period-choice.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { useOrganisation } from "../queries.ts";
import { reportRoute } from "../router.tsx";
import { useLocale, useWords } from "../words.tsx";

const PROFILE = "TEAM-Q";
const FORMATS = ["pdf", "html", "md", "json"] as const;

/** The quarterly report, to read here and to keep. */
export function ReportPage(): ReactNode {
  const words = useWords();
  const locale = useLocale();
  usePageTitle(words("report.title"));
  const search = reportRoute.useSearch();
  const organisation = useOrganisation();
  const period = search.period ?? organisation.data?.quarters[0];
  if (organisation.error !== null)
    return <Trouble error={organisation.error} onRetry={() => void organisation.refetch()} />;
  if (organisation.data === undefined || period === undefined) return <Busy />;
  const address = (format: (typeof FORMATS)[number]): string =>
    api(locale).reportAddress({ profile: PROFILE, period, format, locale });
  return (
    <>
      <div className="m-title">
        <div className="m-title__words">
          <Heading1>{words("report.title")}</Heading1>
          <Paragraph className="m-lead">{words("report.lead")}</Paragraph>
        </div>
        <div className="m-fields">
          <PeriodChoice period={period} quarters={organisation.data.quarters} />
        </div>
      </div>
      <nav aria-label={words("report.download.label")} className="m-downloads">
        {FORMATS.map((format, index) => (
          <ButtonLink
            key={format}
            href={address(format)}
            download={`${PROFILE}-${period}.${format}`}
            appearance={index === 0 ? "primary-action-button" : "secondary-action-button"}
          >
            {words(`report.download.${format}`)}
          </ButtonLink>
        ))}
      </nav>
      <ReportFrame
        key={address("html")}
        address={address("html")}
        title={words("report.frame", { period: periodText(period, locale) })}
      />
    </>
  );
}

/** The report as the page it is, as high as its content, so that there is one scroll bar and not two. */
function ReportFrame({ address, title }: { readonly address: string; readonly title: string }): ReactNode {
  const [height, setHeight] = useState<number | undefined>(undefined);
  return (
    <iframe
      className="m-report"
      src={address}
      title={title}
      height={height}
      onLoad={({ currentTarget: { contentDocument } }) => {
        if (contentDocument === null) return;
        keepLight(contentDocument);
        setHeight(contentDocument.documentElement.scrollHeight);
      }}
    />
  );
}

/** The app has one colour scheme, a light one: the report inside it follows the app and not the system. */
function keepLight({ styleSheets }: Document): void {
  for (const { cssRules } of styleSheets)
    for (const rule of cssRules)
      if (isMediaRule(rule) && /prefers-color-scheme:\s*dark/.test(rule.media.mediaText))
        rule.media.mediaText = "not all";
}

/** A rule of another document is no instance of this one's classes: it is known by what it has. */
function isMediaRule(rule: CSSRule): rule is CSSMediaRule {
  return "media" in rule && "conditionText" in rule;
}
