import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { Paragraph, SkipLink } from "@utrecht/component-library-react";
import type { Locale } from "@maatstaf/kernel";
import { languageOf } from "@maatstaf/kernel";
import { LocaleProvider, useWords } from "../words.tsx";
import { rootRoute } from "../router.tsx";

/** The frame of every page: name, menu, language, content, foot. */
export function Layout(): ReactNode {
  const { lang } = rootRoute.useSearch();
  const locale: Locale = lang === "en" ? "en-GB" : "nl-BE";
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <LocaleProvider value={locale}>
      <Frame />
    </LocaleProvider>
  );
}

function Frame(): ReactNode {
  const words = useWords();
  const { lang } = rootRoute.useSearch();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    // Another page starts at its content, for the eye and for a screen reader.
    shown.current = path;
    document.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
    globalThis.scrollTo(0, 0);
  }, [path]);
  const other = lang === "en" ? undefined : "en";
  return (
    <div className="m-page">
      <SkipLink href="#main">{words("app.skip")}</SkipLink>
      <header className="m-header" aria-label={words("app.name")}>
        <div className="m-wrap m-header__row">
          <Link to="/" search={(previous) => ({ period: previous.period, lang: previous.lang })} className="m-brand">
            <img src="/yardstick.svg" alt="" width="32" height="32" />
            {words("app.name")}
          </Link>
          <nav aria-label={words("nav.label")}>
            <ul className="m-nav">
              <li>
                <MenuLink to="/">{words("nav.indicators")}</MenuLink>
              </li>
              <li>
                <MenuLink to="/report">{words("nav.report")}</MenuLink>
              </li>
            </ul>
          </nav>
          <div className="m-language">
            <Link
              to="."
              search={(previous) => ({ ...previous, lang: other })}
              lang={languageOf(other === undefined ? "nl-BE" : "en-GB")}
              hrefLang={other ?? "nl"}
              className="utrecht-link"
            >
              {words("language.switch")}
            </Link>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="m-wrap m-main" aria-label={words("app.content")}>
        <Outlet />
      </main>
      <footer className="m-footer" aria-label={words("app.about")}>
        <div className="m-wrap">
          <Paragraph>{words("app.footer")}</Paragraph>
        </div>
      </footer>
    </div>
  );
}

function MenuLink({ to, children }: { readonly to: "/" | "/report"; readonly children: ReactNode }): ReactNode {
  return (
    <Link
      to={to}
      search={(previous) => ({ period: previous.period, lang: previous.lang })}
      activeOptions={{ exact: true, includeSearch: false }}
      activeProps={{ "aria-current": "page" }}
    >
      {children}
    </Link>
  );
}
