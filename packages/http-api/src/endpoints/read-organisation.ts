import * as Effect from "effect/Effect";
import { describeOrganisation } from "@maatstaf/application";
import type { Endpoint } from "../endpoint.ts";
import { languageParameter } from "../parameters.ts";
import { OrganisationShape } from "../shapes.ts";
import { organisationView } from "../views.ts";

export const readOrganisation: Endpoint = {
  method: "get",
  path: "/organisation",
  operationId: "readOrganisation",
  summary: "The organisation, its units and the quarters that have figures",
  parameters: [languageParameter],
  answers: { 200: { description: "The organisation.", content: { "application/json": OrganisationShape } } },
  problems: [404, 503],
  serve: ({ locale }) =>
    Effect.map(describeOrganisation(), (found) => ({ status: 200, json: organisationView(found, locale) })),
};
