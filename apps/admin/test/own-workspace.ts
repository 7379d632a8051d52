import { copyFile, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CARD = fileURLToPath(new URL("../../../examples/open-data/cards/ae-within-four-hours.yaml", import.meta.url));

/** The workspace of another organisation than the example, with one indicator and one figure; gives its folder. */
export async function ownWorkspace(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "maatstaf-own-"));
  await mkdir(join(folder, "cards"));
  await mkdir(join(folder, "facts"));
  await copyFile(CARD, join(folder, "cards/ae-within-four-hours.yaml"));
  await writeFile(
    join(folder, "workspace.yaml"),
    "name: { nl: Gemeente Voorbeeldstad }\norganisation: voorbeeldstad\nlocale: nl-BE\n",
  );
  await writeFile(
    join(folder, "facts/cijfers.csv"),
    "indicator,period,unit,numerator,denominator\nae-within-four-hours,2026-01,balie,88,100\n",
  );
  return folder;
}
