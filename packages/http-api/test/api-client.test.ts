import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import { afterAll, expect, it } from "vitest";
import { importWorkspace, memoryStore } from "@maatstaf/application";
import { exampleWorkspace } from "@maatstaf/application/store-contract";
import { apiHandler } from "@maatstaf/http-api";
import { apiClient, ApiProblem } from "@maatstaf/http-api/client";

const stocked = Layer.tap(memoryStore, (services) =>
  Effect.orDie(Effect.provide(importWorkspace(exampleWorkspace), services)),
);
const api = apiHandler({ layer: stocked });
afterAll(() => api.dispose());
const client = apiClient({ base: "http://localhost/api/v1", locale: "en-GB", fetch: api.fetch });

it("reads the organisation, the list, one indicator and a card", async () => {
  const { quarters } = await client.organisation();
  const period = quarters[0] ?? "";
  const { indicators } = await client.indicators({ period });
  expect(indicators.map(({ id }) => id)).toStrictEqual(["complaints", "permits-in-time"]);
  const detail = await client.indicator("permits-in-time", { period, withDrawing: true });
  expect(detail.drawing?.svg).toContain("<svg");
  expect((await client.card("complaints")).id).toBe("complaints");
});

it("saves a card and takes facts in", async () => {
  const card = await client.card("complaints");
  const saved = await client.saveCard({ ...card, owner: "klachtencoördinator" }, card.version);
  expect(saved.version).toBe(card.version + 1);
  const [fact] = exampleWorkspace.facts;
  expect(fact).toBeDefined();
  expect(await client.importFacts(fact === undefined ? [] : [fact])).toStrictEqual({
    added: 0,
    unchanged: 1,
    superseded: 0,
  });
});

it("rejects with the problem, in words", async () => {
  const error = await client.indicator("nothing-here", { period: "2019-Q4" }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ApiProblem);
  expect((error as ApiProblem).problem).toMatchObject({ status: 404, code: "card-not-found" });
});

it("an answer that is no problem of ours is told as what it is", async () => {
  const odd = apiClient({
    base: "http://localhost",
    locale: "nl-BE",
    fetch: () => Promise.resolve(Response.json({}, { status: 502 })),
  });
  await expect(odd.organisation()).rejects.toThrow("/organisation answered 502");
});

it("makes the address of a report", () => {
  expect(client.reportAddress({ profile: "TEAM-Q", period: "2019-Q1", format: "pdf", locale: "nl-BE" })).toBe(
    "http://localhost/api/v1/reports/TEAM-Q?period=2019-Q1&format=pdf&locale=nl-BE",
  );
});
