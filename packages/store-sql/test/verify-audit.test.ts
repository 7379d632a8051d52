import { existsSync } from "node:fs";
import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { verifyAudit } from "@maatstaf/store-sql";
import type { AuditVerdict } from "@maatstaf/store-sql";
import { TENANT, exampleFile, withDatabase } from "./example-store.ts";
import { temporaryFile } from "./temporary-file.ts";

const verdictOn = (file: string, head?: { sequence: number; hash: string }): Promise<AuditVerdict> =>
  Effect.runPromise(verifyAudit({ file, tenant: TENANT, ...(head === undefined ? {} : { head }) }));

/** Changes a file as somebody with full rights on it would, guards and all. */
const tamper = (file: string, change: string) =>
  withDatabase(file, (database) => {
    database.exec("PRAGMA foreign_keys = OFF");
    for (const { name } of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()) {
      database.exec(`DROP TRIGGER ${String(name)}`);
    }
    database.exec(change);
  });

it("finds an untouched file intact, and its head again later", async () => {
  const file = temporaryFile();
  await exampleFile(file);
  const verdict = await verdictOn(file);
  expect(verdict).toMatchObject({ kind: "intact", head: { sequence: 5 } });
  const head = verdict.kind === "intact" ? verdict.head : undefined;
  expect(head?.hash).toMatch(/^[0-9a-f]{64}$/u);
  expect(await verdictOn(file, head)).toEqual(verdict);
});

// Entries of the example file: 1 organisation, 2 and 3 cards, 4 the facts, 5 the correction.
it.each([
  ["an event edited", "UPDATE audit SET event = replace(event, '16', '17') WHERE sequence = 4", "hash", 4],
  ["an actor edited", "UPDATE audit SET actor = 'x' WHERE sequence = 2", "hash", 2],
  ["a moment edited", "UPDATE audit SET at = '2000-01-01T00:00:00.000Z' WHERE sequence = 3", "hash", 3],
  ["an entry deleted", "DELETE FROM audit WHERE sequence = 3", "gap", 3],
  ["the first entry deleted", "DELETE FROM audit WHERE sequence = 1", "gap", 1],
  [
    "two entries swapped",
    "UPDATE audit SET sequence = 10 + sequence WHERE sequence IN (2, 3); UPDATE audit SET sequence = 15 - sequence WHERE sequence > 10",
    "hash",
    2,
  ],
  ["the tail cut off, its facts kept", "DELETE FROM audit WHERE sequence = 5", "untold", 4],
  ["a fact edited", "UPDATE fact SET numerator = numerator + 1 WHERE sequence = 3", "content", 4],
  ["a fact edited in its source", "UPDATE fact SET source = 'x' WHERE sequence = 17", "content", 5],
  ["a fact deleted", "DELETE FROM fact WHERE sequence = 9", "content", 4],
  ["a fact moved to another card version", "UPDATE fact SET card_version = 2 WHERE sequence = 1", "content", 4],
  [
    "a correction undone",
    "UPDATE fact SET superseded_by = 8 WHERE sequence = 17; UPDATE fact SET superseded_by = NULL WHERE sequence = 8",
    "content",
    4,
  ],
  ["a fact hidden", "UPDATE fact SET superseded_by = 99 WHERE sequence = 2", "content", 4],
  ["a card edited", "UPDATE card SET content = replace(content, 'Klachten', 'Lof')", "content", 2],
  ["a card deleted", "DELETE FROM card WHERE indicator_id = 'permits-in-time'", "content", 3],
  [
    "a card added",
    "INSERT INTO card SELECT tenant, 'extra', 1, content, saved_at, saved_by FROM card LIMIT 1",
    "untold",
    5,
  ],
  ["the organisation renamed", 'UPDATE organisation SET name = \'{"nl":"Elders"}\'', "content", 1],
  ["a unit deleted", "DELETE FROM organisation_unit WHERE id = 'omgeving'", "content", 1],
])("notices %s", async (_, change, fault, sequence) => {
  const file = temporaryFile();
  await exampleFile(file);
  tamper(file, change);
  expect(await verdictOn(file)).toEqual({ kind: "broken", fault, sequence });
});

it("lets a comment be erased: it is free text and may hold a name", async () => {
  const file = temporaryFile();
  await exampleFile(file);
  tamper(file, "UPDATE fact SET comment = 'Jan belde' WHERE sequence = 3");
  expect(await verdictOn(file)).toMatchObject({ kind: "intact" });
});

it("needs a head from outside to notice that a tail was cut off with all it told of", async () => {
  const file = temporaryFile();
  await exampleFile(file);
  const before = await verdictOn(file);
  const head = before.kind === "intact" ? before.head : undefined;
  tamper(
    file,
    `DELETE FROM audit WHERE sequence = 5; DELETE FROM fact WHERE batch = 2; UPDATE fact SET superseded_by = NULL`,
  );
  expect(await verdictOn(file)).toMatchObject({ kind: "intact", head: { sequence: 4 } });
  expect(await verdictOn(file, head)).toEqual({ kind: "broken", fault: "head", sequence: 4 });
});

it("notices a chain that was written anew from another moment on", async () => {
  const [file, rewritten] = [temporaryFile(), temporaryFile()];
  await exampleFile(file);
  const before = await verdictOn(file);
  const head = before.kind === "intact" ? before.head : undefined;
  await exampleFile(rewritten); // the same changes at another moment: a chain that holds, with other hashes
  expect(await verdictOn(rewritten)).toMatchObject({ kind: "intact" });
  expect(await verdictOn(rewritten, head)).toEqual({ kind: "broken", fault: "head", sequence: 5 });
});

it("makes no file where there is none", async () => {
  const file = temporaryFile();
  const failure = await Effect.runPromise(Effect.flip(verifyAudit({ file, tenant: TENANT })));
  expect(failure).toMatchObject({ _tag: "StoreUnavailable", reason: "unreachable" });
  expect(existsSync(file)).toBe(false);
});
