import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { IndicatorStore } from "@maatstaf/application";
import { verifyAudit } from "@maatstaf/store-sql";
import { migrate, schemaVersion } from "../src/migrate.ts";
import { openDatabase } from "../src/open-database.ts";
import { TENANT, exampleFile, onFile, withDatabase } from "./example-store.ts";
import { temporaryFile } from "./temporary-file.ts";

const cards = Effect.flatMap(IndicatorStore, (store) => store.cards);
const refusal = (file: string) => onFile(file, Effect.void).then(String, (failure: unknown) => failure);

it("refuses a file of a newer program, tells both versions, and leaves it as it is", async () => {
  const file = temporaryFile();
  await exampleFile(file);
  withDatabase(file, (database) => database.exec("PRAGMA user_version = 9"));
  const before = readFileSync(file);
  const expected = { _tag: "StoreUnavailable", reason: "newer-schema", params: { found: 9, supported: 1 } };
  expect(await refusal(file)).toMatchObject(expected);
  expect(await Effect.runPromise(Effect.flip(verifyAudit({ file, tenant: TENANT })))).toMatchObject(expected);
  expect(readFileSync(file).equals(before)).toBe(true);
});

it("refuses a database of something else, and a file that is no database", async () => {
  const other = temporaryFile();
  withDatabase(other, (database) => database.exec("CREATE TABLE mine (a)"));
  expect(await refusal(other)).toMatchObject({ reason: "not-a-store" });
  expect(withDatabase(other, (database) => database.prepare("SELECT name FROM sqlite_schema").all())).toEqual([
    { name: "mine" },
  ]);
  const text = temporaryFile();
  writeFileSync(text, "indicator;periode;waarde\n".repeat(1000));
  expect(await refusal(text)).toMatchObject({ reason: "not-a-store" });
});

it("refuses a file in a folder that is not there", async () => {
  expect(await refusal(join(temporaryFile(), "no", "such", "folder.db"))).toMatchObject({ reason: "unreachable" });
});

it("takes a migration back whole when it fails half-way, and goes on from there", () => {
  const database = openDatabase(temporaryFile(), "write");
  const steps = ["CREATE TABLE one (a) STRICT", "CREATE TABLE one (a INTEGER) STRICT"];
  const good = "CREATE TABLE one (a INTEGER) STRICT";
  const half = `CREATE TABLE two (a INTEGER) STRICT; INSERT INTO two VALUES (1); ${steps[1]}`;
  const tables = () =>
    database
      .prepare("SELECT name FROM sqlite_schema ORDER BY name")
      .all()
      .map((row) => row["name"]);
  const failure = Effect.runSync(Effect.flip(migrate(database, [good, half])));
  expect(failure._tag).toBe("StoreUnavailable");
  expect(tables()).toEqual(["one"]);
  expect(Effect.runSync(schemaVersion(database))).toBe(1);
  expect(database.isTransaction).toBe(false);
  Effect.runSync(migrate(database, [good, "CREATE TABLE two (a INTEGER) STRICT"]));
  expect(tables()).toEqual(["one", "two"]);
  database.close();
});

it("opens with the settings that durability rests on", () => {
  const database = openDatabase(temporaryFile(), "write");
  const setting = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  const names = ["journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema", "busy_timeout"];
  expect(names.map((name) => [name, setting(name)])).toEqual([
    ["journal_mode", "wal"],
    ["synchronous", 2],
    ["foreign_keys", 1],
    ["secure_delete", 1],
    ["trusted_schema", 0],
    ["busy_timeout", 5000],
  ]);
  // Defensive: the schema table cannot be written, not even by who asks for it.
  database.exec("PRAGMA writable_schema = ON; CREATE TABLE t (a INTEGER) STRICT");
  expect(() => database.exec("UPDATE sqlite_schema SET sql = ''")).toThrow(/may not be modified/u);
  const reader = openDatabase(database.location() ?? "", "read");
  expect(() => reader.exec("INSERT INTO t VALUES (1)")).toThrow(/readonly/u);
  reader.close();
  database.close();
});

it("makes every table strict, with the tenant first in its key", async () => {
  const file = temporaryFile();
  await onFile(file, cards);
  const tables = withDatabase(file, (database) =>
    database
      .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
      .all()
      .map(({ name, strict }) => {
        const keys = database.prepare(`SELECT name FROM pragma_table_info('${String(name)}') WHERE pk = 1`).all();
        return [strict, keys[0]?.["name"]];
      }),
  );
  expect(tables).toEqual(Array.from({ length: 7 }, () => [1, "tenant"]));
});

it("lets nobody change or delete what was recorded, whatever program they use", async () => {
  const file = temporaryFile();
  await exampleFile(file);
  const attempts = [
    "UPDATE audit SET actor = 'x'",
    "DELETE FROM audit",
    "UPDATE card SET content = '{}'",
    "DELETE FROM card",
    "DELETE FROM fact",
    "UPDATE fact SET numerator = 0",
    "UPDATE fact SET source = 'x'",
    "UPDATE fact SET comment = 'x'",
    "UPDATE fact SET superseded_by = NULL WHERE superseded_by IS NOT NULL",
  ];
  withDatabase(file, (database) => {
    for (const attempt of attempts) expect(() => database.exec(attempt)).toThrow(/never/u);
    database.exec("UPDATE fact SET comment = NULL"); // free text may have to be erased
  });
});

it("tells that stored content cannot be read, instead of handing it out", async () => {
  const file = temporaryFile();
  await exampleFile(file);
  withDatabase(file, (database) => {
    database.exec("DROP TRIGGER card_is_never_changed; DROP TRIGGER fact_is_never_changed");
    database.exec("UPDATE card SET content = '{' WHERE indicator_id = 'complaints'");
    database.exec("UPDATE fact SET period = '2019-Q9' WHERE indicator_id = 'permits-in-time'");
  });
  const damaged = { _tag: "StoreUnavailable", reason: "damaged" };
  const store = Effect.flatMap(IndicatorStore, (service) => Effect.succeed(service));
  expect(
    await onFile(
      file,
      Effect.flatMap(store, ({ card }) => Effect.flip(card("complaints"))),
    ),
  ).toMatchObject(damaged);
  expect(
    await onFile(
      file,
      Effect.flatMap(store, ({ facts }) => Effect.flip(facts("permits-in-time"))),
    ),
  ).toMatchObject(damaged);
  expect(
    (
      await onFile(
        file,
        Effect.flatMap(store, ({ facts }) => facts("complaints")),
      )
    ).length,
  ).toBe(8);
});
