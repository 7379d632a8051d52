import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isKnownHost } from "../server/known-host.ts";
import { settings } from "../server/settings.ts";
import { startApp } from "./started-app.ts";

it("the settings come from the environment, and otherwise keep to this computer", () => {
  expect(settings({}, [])).toMatchObject({ host: "127.0.0.1", port: 4321, workspace: undefined });
  expect(settings({ MAATSTAF_PORT: "8080", MAATSTAF_HOST: "0.0.0.0" }, ["werkmap"])).toMatchObject({
    host: "0.0.0.0",
    port: 8080,
  });
  expect(settings({ MAATSTAF_PORT: "many" }, [])).toMatchObject({ port: 4321 });
});

it("a workspace that is not there stops the start, in words", async () => {
  await expect(startApp(["no/such/folder"])).rejects.toThrow(/De werkmap .*no\/such\/folder is niet geladen/);
});

it("a database that is something else stops the start, in words", async () => {
  const folder = await mkdtemp(join(tmpdir(), "maatstaf-start-"));
  const file = join(folder, "letter.sqlite");
  await writeFile(file, "Dit is een brief.\n".repeat(500));
  await expect(startApp([], { MAATSTAF_DATA: file })).rejects.toThrow(
    /gaan niet open: Dit bestand is geen gegevensbestand/,
  );
});

it("a port that is taken is named, with another to try", async () => {
  const first = await startApp();
  const port = new URL(first.address).port;
  await expect(startApp([], { MAATSTAF_PORT: port })).rejects.toThrow(`Poort ${port} is al in gebruik`);
  expect(await first.stop()).toBe(0);
}, 30_000);

it.each([
  ["127.0.0.1", "127.0.0.1:4321", true],
  ["127.0.0.1", "localhost:4321", true],
  ["127.0.0.1", "[::1]:4321", true],
  ["127.0.0.1", "evil.example:4321", false],
  ["127.0.0.1", "127.0.0.1.evil.example", false],
  ["127.0.0.1", undefined, false],
  ["0.0.0.0", "kwaliteit.gemeente.example", true],
])("listening on %s, a request to %s is answered: %s", (listening, host, answered) => {
  expect(isKnownHost(listening, host)).toBe(answered);
});
