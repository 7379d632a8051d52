/// <reference types="node" />
import { readFileSync } from "node:fs";
import { factJsonSchema, indicatorCardJsonSchema } from "@maatstaf/indicators";
import { describe, expect, it } from "vitest";

const committed = new URL("../schema/indicator-card.schema.json", import.meta.url);

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
}

describe("the JSON Schema of a card", () => {
  it("is the committed one; run `npm run schema` in this package when it is not", () => {
    expect(JSON.parse(readFileSync(committed, "utf8"))).toEqual(indicatorCardJsonSchema());
  });

  it("explains every field", () => {
    const { properties = {} } = indicatorCardJsonSchema() as Described;
    const unexplained = Object.entries(properties).filter(([, { description = "" }]) => description.length < 10);
    expect(unexplained.map(([field]) => field)).toEqual([]);
  });

  it("asks for what has no default and refuses unknown keys", () => {
    const schema = indicatorCardJsonSchema();
    expect(schema).toMatchObject({ additionalProperties: false });
    expect(schema.required).toContain("unit");
    expect(schema.required).not.toContain("minimumCount");
    expect(schema.required).not.toContain("chart");
    expect(JSON.stringify(schema)).not.toContain("readOnly");
  });
});

it("the JSON Schema of a fact asks for a numerator", () => {
  expect(factJsonSchema().required).toEqual(["indicatorId", "period", "numerator"]);
});
