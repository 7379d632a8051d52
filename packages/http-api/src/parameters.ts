import type { Parameter } from "./endpoint.ts";

export const periodParameter: Parameter = {
  in: "query",
  name: "period",
  description: "Period that is read: 2019-03, 2019-Q1, 2019-H1, 2019.",
  required: true,
  example: "2019-Q1",
};

export const onParameter: Parameter = {
  in: "query",
  name: "on",
  description: "Day on which the figures are taken; ten Belgian working days after the period when it is absent.",
  required: false,
  example: "2019-04-12",
};

export const languageParameter: Parameter = {
  in: "header",
  name: "accept-language",
  description: "Language of the answer: nl (Belgium, when nothing is asked), nl-NL or en.",
  required: false,
  example: "nl-BE",
};

export const keyParameter: Parameter = {
  in: "header",
  name: "idempotency-key",
  description: "Chosen by the sender, at most 200 characters. The same request again gives the first answer again.",
  required: true,
  example: "import-2019-q1",
};

export const matchParameter: Parameter = {
  in: "header",
  name: "if-match",
  description: 'ETag of the card the change started from, as GET gave it; "0" for a new card.',
  required: true,
  example: '"1"',
};

export const idParameter: Parameter = {
  in: "path",
  name: "id",
  description: "Id of an indicator.",
  required: true,
  example: "ae-within-four-hours",
};
