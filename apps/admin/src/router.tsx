import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { IndicatorPage } from "./pages/indicator.tsx";
import { IndicatorsPage } from "./pages/indicators.tsx";
import { Layout } from "./pages/layout.tsx";
import { NotFoundPage } from "./pages/not-found.tsx";
import { ReportPage } from "./pages/report.tsx";

/** What stands in the address of every page, so that it can be kept and sent: period, language and unit. */
export interface Place {
  readonly period?: string | undefined;
  readonly lang?: "en" | undefined;
  readonly unit?: string | undefined;
}

/** A value of the address as text; the router reads what looks like a number as one. */
function text(value: unknown): string | undefined {
  if (typeof value === "string" && value !== "") return value;
  return typeof value === "number" ? String(value) : undefined;
}

function place(search: Record<string, unknown>): Place {
  return {
    period: text(search["period"]),
    lang: search["lang"] === "en" ? "en" : undefined,
    unit: text(search["unit"]),
  };
}

export const rootRoute = createRootRoute({ component: Layout, notFoundComponent: NotFoundPage, validateSearch: place });

export const indicatorsRoute = createRoute({ getParentRoute: () => rootRoute, path: "/", component: IndicatorsPage });

export const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/indicators/$indicatorId",
  component: IndicatorPage,
});

export const reportRoute = createRoute({ getParentRoute: () => rootRoute, path: "/report", component: ReportPage });

export const router = createRouter({
  routeTree: rootRoute.addChildren([indicatorsRoute, indicatorRoute, reportRoute]),
  defaultPreload: "intent",
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
