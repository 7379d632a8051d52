import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { StoreUnavailable, importWorkspace, memoryStore } from "@maatstaf/application";
import { exampleWorkspace } from "@maatstaf/application/store-contract";
import { apiHandler, openApiDocument } from "@maatstaf/http-api";
import type { ApiHandler } from "@maatstaf/http-api";

const stocked = Layer.tap(memoryStore, (services) =>
  Effect.orDie(Effect.provide(importWorkspace(exampleWorkspace), services)),
);

let api: ApiHandler;
beforeAll(() => {
  api = apiHandler({ layer: stocked, bodyLimitBytes: 1024 * 1024 });
});
afterAll(() => api.dispose());

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  api.fetch(new Request(`http://localhost/api/v1${path}`, init));

const post = (body: string, headers: Record<string, string>): Promise<Response> =>
  ask("/imports", { method: "POST", body, headers });

const english = { "accept-language": "en" };

async function problem(
  response: Response,
): Promise<{ status: number; code: string; title: string; issues?: readonly { path: string; message: string }[] }> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const body = await response.json();
  expect(body.type).toBe(`urn:maatstaf:problem:${body.code}`);
  expect(body.status).toBe(response.status);
  return body;
}

describe("reading", () => {
  it("the organisation tells its units and its quarters, newest first", async () => {
    const body = await (await ask("/organisation")).json();
    expect(body.quarters[0]).toBe("2019-Q4");
    expect(body.units.map((unit: { id: string }) => unit.id)).toStrictEqual(exampleWorkspace.units.map(({ id }) => id));
  });

  it("the list gives every indicator with its three judgements, in the language of the reader", async () => {
    const response = await ask("/indicators?period=2019-Q4", { headers: english });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-language")).toBe("en-GB");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const body = await response.json();
    expect(body.total).toBe(exampleWorkspace.cards.length);
    for (const indicator of body.indicators) {
      expect(indicator).toMatchObject({
        target: { kind: expect.any(String) },
        variation: { kind: expect.any(String) },
        data: { kind: expect.any(String) },
      });
      expect(indicator.sentences.every((text: unknown) => typeof text === "string" && text.length > 0)).toBe(true);
    }
  });

  it("the list comes in pages, and a page past the end is empty", async () => {
    const first = await (await ask("/indicators?period=2019-Q4&size=1&page=1")).json();
    const second = await (await ask("/indicators?period=2019-Q4&size=1&page=2")).json();
    const past = await (await ask("/indicators?period=2019-Q4&size=1&page=9")).json();
    expect([first.indicators[0].id, second.indicators[0].id]).toStrictEqual(["complaints", "permits-in-time"]);
    expect(past).toMatchObject({ total: 2, indicators: [], dataCutOff: first.dataCutOff });
    expect((await problem(await ask("/indicators?period=2019-Q4&page=0", { headers: english }))).title).toContain(
      "whole number from 1",
    );
  });

  it("one indicator comes with its series, and with its drawing when that is asked for", async () => {
    const plain = await (await ask("/indicators/permits-in-time?period=2019-Q4")).json();
    expect(plain.series).toHaveLength(8);
    expect(plain.drawing).toBeUndefined();
    const drawn = await (await ask("/indicators/permits-in-time?period=2019-Q4&drawing=svg")).json();
    expect(drawn.drawing.svg).toMatch(/^<svg /);
    expect(drawn.drawing.table.rows).toHaveLength(8);
  });

  it("a report comes in four forms, and the web page may load nothing", async () => {
    const html = await ask("/reports/TEAM-Q?period=2019-Q4&format=html");
    expect(html.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(html.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(html.headers.get("content-disposition")).toBe('inline; filename="TEAM-Q-2019-Q4.html"');
    expect(await (await ask("/reports/TEAM-Q?period=2019-Q4&format=md")).text()).toMatch(/^# /m);
    expect((await (await ask("/reports/TEAM-Q?period=2019-Q4")).json()).profile).toBe("TEAM-Q");
    expect(
      (await problem(await ask("/reports/TEAM-Q?period=2019-Q4&format=pdf", { headers: english }))).title,
    ).toContain("json, html, md");
  });

  it("a PDF comes from the renderer that is given, and its failure is told without its inside", async () => {
    const bytes = new TextEncoder().encode("%PDF-1.7 tested");
    const good = apiHandler({ layer: stocked, renderPdf: () => Effect.succeed(bytes) });
    const bad = apiHandler({ layer: stocked, renderPdf: () => Effect.fail("secret inside") });
    const address = "http://localhost/api/v1/reports/TEAM-Q?period=2019-Q4&format=pdf";
    const made = await good.fetch(new Request(address));
    expect(made.headers.get("content-type")).toBe("application/pdf");
    expect(new Uint8Array(await made.arrayBuffer())).toStrictEqual(bytes);
    const told = await problem(await bad.fetch(new Request(address)));
    expect(told.code).toBe("pdf-failed");
    expect(JSON.stringify(told)).not.toContain("secret");
    await Promise.all([good.dispose(), bad.dispose()]);
  });
});

describe("refusing", () => {
  it.each([
    ["/indicators?period=2019-Q5", 422, "invalid-input"],
    ["/indicators", 422, "invalid-input"],
    ["/indicators/nothing-here?period=2019-Q4", 404, "card-not-found"],
    ["/indicators/permits-in-time?period=2019-Q4&unit=nowhere", 404, "organisation-unit-not-found"],
    ["/indicators/Not%20An%20Id?period=2019-Q4", 422, "invalid-input"],
    ["/reports/NO-SUCH?period=2019-Q4", 422, "invalid-input"],
    ["/reports/TEAM-Q?period=2019-Q4&format=__proto__", 400, "unknown-format"],
    ["/nowhere", 404, "no-such-place"],
  ])("%s answers %i %s", async (path, status, code) => {
    expect(await problem(await ask(path))).toMatchObject({ status, code });
  });

  it("speaks Dutch unless asked otherwise", async () => {
    expect((await problem(await ask("/nowhere"))).title).toContain("bestaat niet");
    expect((await problem(await ask("/nowhere", { headers: english }))).title).toContain("does not exist");
  });

  it("an unknown method is told which ones there are", async () => {
    const response = await ask("/cards/permits-in-time", { method: "DELETE" });
    expect(response.headers.get("allow")).toBe("GET, PUT");
    expect(await problem(response)).toMatchObject({ status: 405, code: "wrong-method" });
  });

  it("the description of the API knows no other method than GET", async () => {
    const response = await ask("/openapi.json", { method: "POST" });
    expect(response.headers.get("allow")).toBe("GET");
    expect(await problem(response)).toMatchObject({ status: 405, code: "wrong-method" });
  });

  it("a login that fails is a fault of ours, told without its inside", async () => {
    const broken = apiHandler({ layer: stocked, identify: () => Promise.reject(new Error("secret inside")) });
    const told = await problem(await broken.fetch(new Request("http://localhost/api/v1/organisation")));
    expect(told).toMatchObject({ status: 500, code: "bug" });
    expect(JSON.stringify(told)).not.toContain("secret");
    await broken.dispose();
  });

  it("a store that cannot be opened is told so, and tried again at the next request", async () => {
    let attempts = 0;
    const layer = Layer.unwrap(
      Effect.suspend(() => {
        attempts += 1;
        const failure = new StoreUnavailable({ reason: "locked", params: {}, cause: "secret inside" });
        return attempts === 1 ? Effect.fail(failure) : Effect.succeed(stocked);
      }),
    );
    const flaky = apiHandler({ layer });
    const first = await flaky.fetch(new Request("http://localhost/api/v1/organisation"));
    const told = await problem(first);
    expect(told).toMatchObject({ status: 503, code: "store-locked" });
    expect(JSON.stringify(told)).not.toContain("secret");
    expect((await flaky.fetch(new Request("http://localhost/api/v1/organisation"))).status).toBe(200);
    await flaky.ready();
    expect(attempts).toBe(2);
    await flaky.dispose();
  });

  it("every answer, good or bad, carries the strict headers", async () => {
    const answers = await Promise.all(
      ["/organisation", "/nowhere", "/openapi.json", "/indicators", "/reports/TEAM-Q?period=2019-Q4"].map((path) =>
        ask(path),
      ),
    );
    for (const { headers } of answers) {
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("x-frame-options")).toBe("DENY");
    }
  });

  it.each([
    ["%E0%A4%A", "[]"],
    ["complaints", "[".repeat(100_000) + "]".repeat(100_000)],
    ["complaints", '[{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}]'],
    ["__proto__", '{"__proto__":[]}'],
  ])("hostile addresses and bodies are refused like any other", async (id, body) => {
    expect((await ask(`/indicators/${id}?period=%E0%A4%A`)).status).toBe(422);
    expect((await post(body, { "idempotency-key": "hostile" })).status).toBe(body === "[]" ? 200 : 422);
    expect(Reflect.get({}, "admin")).toBeUndefined();
  });

  it("who may not come in gets 403, and nothing else", async () => {
    const closed = apiHandler({ layer: stocked, identify: () => Promise.resolve(undefined) });
    const response = await closed.fetch(new Request("http://localhost/api/v1/organisation"));
    expect(await problem(response)).toMatchObject({ status: 403 });
    await closed.dispose();
  });

  it("a fault of ours is told as one, without its inside", async () => {
    const broken = apiHandler({ layer: stocked, renderPdf: () => Effect.die(new Error("secret inside")) });
    const response = await broken.fetch(
      new Request("http://localhost/api/v1/reports/TEAM-Q?period=2019-Q4&format=pdf"),
    );
    const told = await problem(response);
    expect(told).toMatchObject({ status: 500, code: "bug" });
    expect(JSON.stringify(told)).not.toContain("secret");
    await broken.dispose();
  });
});

describe("writing", () => {
  const fact = { indicatorId: "permits-in-time", period: "2019-Q4", unit: "omgeving", numerator: 70, denominator: 79 };

  it("an import without a key is refused, with a key it is done once however often it comes", async () => {
    const body = JSON.stringify([fact]);
    expect(await problem(await post(body, {}))).toMatchObject({ status: 400, code: "key-missing" });
    expect(await problem(await post(body, { "idempotency-key": "k".repeat(201) }))).toMatchObject({
      code: "key-too-long",
    });
    const first = await post(body, { "idempotency-key": "once" });
    expect(await first.json()).toStrictEqual({ added: 0, unchanged: 0, superseded: 1 });
    const again = await post(body, { "idempotency-key": "once" });
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await again.json()).toStrictEqual({ added: 0, unchanged: 0, superseded: 1 });
    const other = JSON.stringify([{ ...fact, numerator: 71 }]);
    expect(await problem(await post(other, { "idempotency-key": "once" }))).toMatchObject({
      status: 422,
      code: "key-reused",
    });
  });

  it("one wrong fact refuses the list, with the place and what to do; nothing of it is stored", async () => {
    const list = JSON.stringify([
      { ...fact, numerator: 60 },
      { ...fact, period: "2019-Q3", numerator: 999 },
    ]);
    const told = await problem(await post(list, { "idempotency-key": "wrong", ...english }));
    expect(told.issues?.map(({ path }) => path)).toStrictEqual(["[1].numerator"]);
    expect(told.issues?.[0]?.message).toMatch(/999/);
    const { figure } = await (await ask("/indicators/permits-in-time?period=2019-Q4&unit=omgeving")).json();
    expect(figure.numerator).toBe(70);
  });

  it.each([["not json at all"], ["{"], [""]])("a body that is no JSON is refused: %s", async (body) => {
    expect(await problem(await post(body, { "idempotency-key": "x" }))).toMatchObject({
      status: 400,
      code: "not-json",
    });
  });

  it("a body over the limit is refused before it is read whole", async () => {
    const told = await problem(await post(" ".repeat(1024 * 1024 + 1), { "idempotency-key": "big", ...english }));
    expect(told).toMatchObject({ status: 413, code: "too-large" });
    expect(told.title).toContain("1 MB");
  });

  it("a card is saved only on top of the version its author saw", async () => {
    const read = await ask("/cards/complaints");
    const tag = read.headers.get("etag") ?? "";
    const card = await read.json();
    const put = (
      headers: Record<string, string>,
      body: unknown = { ...card, owner: "klachtencoördinator" },
    ): Promise<Response> => ask("/cards/complaints", { method: "PUT", headers, body: JSON.stringify(body) });
    expect(await problem(await put({}))).toMatchObject({ status: 428, code: "version-missing" });
    expect(await problem(await put({ "if-match": "*" }))).toMatchObject({ status: 400, code: "version-unreadable" });
    expect(await problem(await put({ "if-match": tag }, { ...card, id: "other" }))).toMatchObject({
      status: 422,
      code: "id-differs",
    });
    const saved = await put({ "if-match": tag });
    expect(saved.headers.get("etag")).toBe('"2"');
    const stale = await problem(await put({ "if-match": tag }, { ...card, owner: "iemand anders" }));
    expect(stale).toMatchObject({
      status: 412,
      code: "stale-version",
      current: { version: 2, owner: "klachtencoördinator" },
    });
    const wrong = await problem(await put({ "if-match": '"2"' }, { ...card, decimals: 99 }));
    expect(wrong.issues?.map(({ path }) => path)).toStrictEqual(["decimals"]);
  });
});

it("what is documented is what is served: every path and method of the document answers, with a documented status", async () => {
  const { paths } = openApiDocument() as unknown as {
    readonly paths: Record<
      string,
      Record<
        string,
        { responses: Record<string, unknown>; parameters: { in: string; name: string; example: string }[] }
      >
    >;
  };
  let seen = 0;
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { responses, parameters }] of Object.entries(methods)) {
      const place = parameters
        .filter((parameter) => parameter.in === "path")
        .reduce((text, { name, example }) => text.replace(`{${name}}`, example), path);
      const search = parameters
        .filter((parameter) => parameter.in === "query")
        .map(({ name, example }) => `${name}=${example}`);
      const response = await ask(`${place}?${search.join("&")}`, { method: method.toUpperCase() });
      expect(Object.keys(responses), `${method} ${path}`).toContain(String(response.status));
      expect([404, 405].includes(response.status) && (await response.clone().json()).code === "no-such-place").toBe(
        false,
      );
      seen += 1;
    }
  }
  expect(seen).toBe(8);
  const served = await (await ask("/openapi.json")).json();
  expect(served).toStrictEqual(structuredClone(openApiDocument()));
});
