import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CASES, CELLS, LARGE, LARGE_CELLS, LEVELS, unequal } from "./conformance-cases.ts";
import { embeddedPostgres, givenPostgres, postgresAnswers, POSTGRES_URL } from "./postgres-answers.ts";
import type { PostgresSession } from "./postgres-answers.ts";

/** The embedded one in every run; a server of choice beside it. */
const SERVERS = [
  { name: "PostgreSQL, embedded", start: embeddedPostgres },
  ...(POSTGRES_URL === undefined ? [] : [{ name: "the server at MAATSTAF_TEST_POSTGRES_URL", start: givenPostgres }]),
];

describe.each(SERVERS)("equal answers from $name", ({ start }) => {
  let session: PostgresSession;
  beforeAll(async () => {
    session = await start();
  });
  afterAll(() => session.close());

  it.each(LEVELS)("for random cards and facts, per %s", async (level) => {
    expect(unequal(await postgresAnswers(session, CASES, level), CELLS, level)).toStrictEqual([]);
  });

  it.each(LEVELS)("on sums beyond 2^53, per %s", async (level) => {
    expect(unequal(await postgresAnswers(session, LARGE, level), LARGE_CELLS, level)).toStrictEqual([]);
  });
});
