import type { Endpoint } from "../endpoint.ts";
import { readCard, writeCard } from "./cards.ts";
import { takeFactsIn } from "./import-facts.ts";
import { listAllIndicators } from "./list-indicators.ts";
import { readReport } from "./make-report.ts";
import { readOneIndicator } from "./read-indicator.ts";
import { readOrganisation } from "./read-organisation.ts";

/** Everything the API serves. What is documented and what is served are both made from this list. */
export const ENDPOINTS: readonly Endpoint[] = [
  readOrganisation,
  listAllIndicators,
  readOneIndicator,
  readCard,
  writeCard,
  takeFactsIn,
  readReport,
];
