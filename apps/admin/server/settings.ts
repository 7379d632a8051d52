import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** How the app is started. */
export interface Settings {
  readonly kind: "settings";
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

/** A setting that cannot be used; `code` has its words in `wording`. */
export interface SettingFault {
  readonly kind: "fault";
  readonly code: "start.portInvalid" | "start.dataIsFolder";
  readonly params: { readonly found: string };
}

const besideThis = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The settings from the environment and the arguments of the command, or the first that cannot be used. An empty
 * variable counts as one that is not there. */
export function settings(
  environment: Readonly<Record<string, string | undefined>>,
  words: readonly string[],
): Settings | SettingFault {
  const { MAATSTAF_HOST = "", MAATSTAF_PORT = "", MAATSTAF_DATA = "" } = environment;
  if (MAATSTAF_PORT !== "" && !isPort(MAATSTAF_PORT)) return fault("start.portInvalid", MAATSTAF_PORT);
  if (MAATSTAF_DATA !== "" && isFolder(MAATSTAF_DATA)) return fault("start.dataIsFolder", MAATSTAF_DATA);
  const workspace = words.find((word) => !word.startsWith("-"));
  return {
    kind: "settings",
    host: MAATSTAF_HOST === "" ? "127.0.0.1" : MAATSTAF_HOST,
    port: MAATSTAF_PORT === "" ? 4321 : Number(MAATSTAF_PORT),
    file: dataFile(MAATSTAF_DATA, workspace),
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

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const fault = (code: SettingFault["code"], found: string): SettingFault => ({ kind: "fault", code, params: { found } });

function dataFile(asked: string, workspace: string | undefined): string | undefined {
  if (asked !== "") return resolve(asked);
  if (workspace !== undefined) return undefined;
  const own = resolve("data/maatstaf.sqlite");
  return existsSync(own) ? own : resolve("data/voorbeeld.sqlite");
}
