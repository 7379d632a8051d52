import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** How the app is started. */
export interface Settings {
  /** Address to listen on: this computer only, unless it is said otherwise. */
  readonly host: string;
  /** Port to listen on; 0 takes any free one. */
  readonly port: number;
  /** The database file; `undefined` when it is named after the organisation of the workspace. */
  readonly file: string | undefined;
  /** Workspace folder to load; the example when the database is still empty and none is given. */
  readonly workspace: string | undefined;
  /** Folder with the built pages. */
  readonly pages: string;
  /** Folder of the example workspace. */
  readonly example: string;
}

const besideThis = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The settings from the environment and the arguments of the command. */
export function settings(
  environment: Readonly<Record<string, string | undefined>>,
  words: readonly string[],
): Settings {
  const port = Number(environment["MAATSTAF_PORT"] ?? "");
  const workspace = words.find((word) => !word.startsWith("-"));
  return {
    host: environment["MAATSTAF_HOST"] ?? "127.0.0.1",
    port: environment["MAATSTAF_PORT"] !== undefined && Number.isInteger(port) ? port : 4321,
    file: dataFile(environment["MAATSTAF_DATA"], workspace),
    workspace: workspace === undefined ? undefined : resolve(workspace),
    // The built server stands in dist/server; the source it came from in server.
    pages: besideThis(import.meta.url.includes("/dist/") ? "../client" : "../dist/client"),
    example: besideThis(
      import.meta.url.includes("/dist/") ? "../../../../examples/open-data" : "../../../examples/open-data",
    ),
  };
}

/** The file of an organisation that was not given one: the example and an organisation's own data never share a file. */
export function organisationFile(id: string): string {
  return resolve("data", `${id}.sqlite`);
}

function dataFile(asked: string | undefined, workspace: string | undefined): string | undefined {
  if (asked !== undefined && asked !== "") return resolve(asked);
  if (workspace !== undefined) return undefined;
  const own = resolve("data/maatstaf.sqlite");
  return existsSync(own) ? own : resolve("data/voorbeeld.sqlite");
}
