import { globSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
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
  readonly code: "start.portInvalid" | "start.dataIsFolder" | "start.manyFiles";
  readonly params: { readonly found: string };
}

/** The example has a file of its own, so that it never mixes with the data of an organisation. */
const EXAMPLE_FILE = "voorbeeld.sqlite";

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
  const file = dataFile(MAATSTAF_DATA, workspace);
  if (Array.isArray(file)) return fault("start.manyFiles", file.join(", "));
  return {
    kind: "settings",
    host: MAATSTAF_HOST === "" ? "127.0.0.1" : MAATSTAF_HOST,
    port: MAATSTAF_PORT === "" ? 4321 : Number(MAATSTAF_PORT),
    file,
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

/** The one file of data of one's own in the folder, the example when there is none, or all of them when there are more. */
function dataFile(asked: string, workspace: string | undefined): string | string[] | undefined {
  if (asked !== "") return resolve(asked);
  if (workspace !== undefined) return undefined;
  const own = globSync("data/*.sqlite")
    .filter((path) => basename(path) !== EXAMPLE_FILE)
    .toSorted();
  const [only] = own;
  if (own.length > 1) return own;
  return resolve(only ?? `data/${EXAMPLE_FILE}`);
}
