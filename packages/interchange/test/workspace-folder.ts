import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import { onTestFinished } from "vitest";
import { readWorkspace } from "@maatstaf/interchange";
import type { WorkspaceProblem } from "@maatstaf/interchange";

/** File in a workspace folder to its content. */
export type FolderFiles = Readonly<Record<string, string | Uint8Array>>;

/** A card of a ratio per month, as small as a card may be. */
export const CARD = `id: permits-in-time
version: 1
status: defined
name: { nl: Vergunningen binnen termijn, en: Permits in time }
question: { nl: Beslissen we op tijd? }
level: output
aggregation: ratio
numerator: { nl: beslissingen binnen termijn }
denominator: { nl: beslissingen }
scale: 100
unit: "%"
decimals: 1
direction: up
frequency: month
lagDays: 10
source: { system: omgevingsloket, owner: teamleider }
owner: afdelingshoofd
breakdowns: [channel]
`;

/** A card of a count per quarter. */
export const COUNT_CARD = CARD.replace("id: permits-in-time", "id: complaints")
  .replace("aggregation: ratio", "aggregation: count")
  .replace(/denominator: .*\n/u, "")
  .replace("scale: 100", "scale: 1")
  .replace('unit: "%"', "unit: klachten")
  .replace("frequency: month", "frequency: quarter");

export const HEAD = `name: { nl: Gemeente Voorbeeld }
organisation: voorbeeld
locale: nl-BE
units:
  - { id: balie, name: { nl: Burgerzaken } }
  - { id: omgeving, name: { nl: Omgeving en bouwen } }
`;

/** A workspace without problems. */
export const SOUND: FolderFiles = {
  "workspace.yaml": HEAD,
  "cards/permits-in-time.yaml": CARD,
  "cards/complaints.yaml": COUNT_CARD,
  "facts/permits-in-time.csv":
    "indicator,period,unit,numerator,denominator\npermits-in-time,2025-01,omgeving,65,79\npermits-in-time,2025-02,omgeving,70,80\n",
};

/** A new folder with these files, gone when the test is over. */
export function folderWith(files: FolderFiles): string {
  const root = mkdtempSync(join(tmpdir(), "maatstaf-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}

/** The problems of a workspace folder; empty when it can be read. */
export function problemsOf(root: string): readonly WorkspaceProblem[] {
  const outcome = Effect.runSync(Effect.result(readWorkspace(root)));
  if (Result.isSuccess(outcome)) return [];
  if (outcome.failure._tag === "WorkspaceInvalid") return outcome.failure.problems;
  throw outcome.failure;
}

/** Text as Windows code page 1252, for characters both it and Latin-1 have. */
export function cp1252(text: string): Uint8Array {
  return Buffer.from(text.replaceAll("€", "\u0080"), "latin1");
}
