import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isKnownHost } from "../server/known-host.ts";
import { organisationFile, settings } from "../server/settings.ts";
import { ownWorkspace } from "./own-workspace.ts";
import { startApp } from "./started-app.ts";

it("the settings come from the environment, and otherwise keep to this computer", () => {
  expect(settings({}, [])).toMatchObject({ host: "127.0.0.1", port: 4321, workspace: undefined });
  expect(settings({ MAATSTAF_PORT: "8080", MAATSTAF_HOST: "0.0.0.0" }, ["werkmap"])).toMatchObject({
    host: "0.0.0.0",
    port: 8080,
  });
  expect(settings({ MAATSTAF_PORT: "", MAATSTAF_HOST: "" }, [])).toMatchObject({ host: "127.0.0.1", port: 4321 });
});

it.each(["abc", "-1", "65536", "80.5", " 80"])("a port “%s” is refused", (found) => {
  expect(settings({ MAATSTAF_PORT: found }, [])).toStrictEqual({
    kind: "fault",
    code: "start.portInvalid",
    params: { found },
  });
});

it("a setting that cannot be used stops the start, in words", async () => {
  await expect(startApp([], { MAATSTAF_PORT: "abc" })).rejects.toThrow(
    "MAATSTAF_PORT is “abc”. Geef een getal van 0 tot 65535.",
  );
  await expect(startApp([], { MAATSTAF_DATA: tmpdir() })).rejects.toThrow(
    `“${tmpdir()}” is een map. Geef een bestand, zoals data/maatstaf.sqlite.`,
  );
});

it("the example and an organisation's own data never share a file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "maatstaf-start-"));
  const before = process.cwd();
  process.chdir(folder);
  const here = process.cwd();
  try {
    expect(settings({}, [])).toHaveProperty("file", join(here, "data/voorbeeld.sqlite"));
    expect(settings({}, ["werkmap"])).toMatchObject({ file: undefined });
    expect(organisationFile("gemeente-wb")).toBe(join(here, "data/gemeente-wb.sqlite"));
    expect(settings({ MAATSTAF_DATA: "wb.sqlite" }, ["werkmap"])).toHaveProperty("file", join(here, "wb.sqlite"));
    await mkdir("data");
    await writeFile("data/voorbeeld.sqlite", "");
    await writeFile("data/gemeente-wb.sqlite", "");
    expect(settings({}, [])).toHaveProperty("file", join(here, "data/gemeente-wb.sqlite"));
    await writeFile("data/ocmw-wb.sqlite", "");
    expect(settings({}, [])).toMatchObject({ kind: "fault", code: "start.manyFiles" });
  } finally {
    process.chdir(before);
    await rm(folder, { recursive: true });
  }
});

it("without a file of its own, the example and a workspace each get one", async () => {
  const werkmap = await ownWorkspace();
  const example = await startApp([], { MAATSTAF_DATA: "" });
  expect(example.said()).toMatch(/Gegevens: .*\/data\/voorbeeld\.sqlite/);
  await example.stop();
  const own = await startApp([werkmap], { MAATSTAF_DATA: "" });
  expect(own.said()).toMatch(/Werkmap geladen: Gemeente Voorbeeldstad, 1 indicator/);
  expect(own.said()).toMatch(/Gegevens: .*\/data\/voorbeeldstad\.sqlite/);
  await own.stop();
  await rm(werkmap, { recursive: true });
}, 30_000);

it("a workspace does not go into the data of another organisation", async () => {
  const werkmap = await ownWorkspace();
  const file = join(werkmap, "data.sqlite");
  await (await startApp([], { MAATSTAF_DATA: file })).stop();
  await expect(startApp([werkmap], { MAATSTAF_DATA: file })).rejects.toThrow(
    `In ${file} staan al gegevens van Open data (voorbeeld met echte publieke cijfers van andere organisaties).`,
  );
  const again = await startApp([], { MAATSTAF_DATA: file });
  const organisation = await (await fetch(`${again.address}/api/v1/organisation`)).json();
  expect(organisation).toMatchObject({ id: "open-data" });
  await again.stop();
  await rm(werkmap, { recursive: true });
}, 30_000);

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
