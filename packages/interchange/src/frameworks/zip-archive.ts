import { inflateRawSync } from "node:zlib";
import { WORKBOOK } from "../limits.ts";

/** What a zip archive holds, or why it is not opened. */
export type Unpacked =
  | { readonly kind: "unpacked"; readonly entries: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: "refused"; readonly code: "workbook-too-large" | "workbook-locked" | "workbook-unreadable" };

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ENCRYPTED = 0x1;
const STORED = 0;
const DEFLATED = 8;

const refused = (code: Extract<Unpacked, { kind: "refused" }>["code"]): Unpacked => ({ kind: "refused", code });

/**
 * The parts of a zip archive, unpacked within bounds: what a part claims to weigh is not believed, unpacking stops where
 * the room is used up. Archives of more than 4 GB (zip64) are not read.
 */
export function unpackedArchive(bytes: Uint8Array): Unpacked {
  try {
    return unpacked(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes);
  } catch (error) {
    const isFull = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return refused(isFull ? "workbook-too-large" : "workbook-unreadable");
  }
}

function unpacked(view: DataView, bytes: Uint8Array): Unpacked {
  const end = endOfDirectory(view);
  if (end === undefined) return refused("workbook-unreadable");
  const count = view.getUint16(end + 10, true);
  if (count > WORKBOOK.entries) return refused("workbook-too-large");
  const entries = new Map<string, Uint8Array>();
  let room: number = WORKBOOK.bytes;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return refused("workbook-unreadable");
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return refused("workbook-locked");
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const content = entryContent(view, bytes, { at, room });
    if (content === undefined || entries.has(name)) return refused("workbook-unreadable");
    if (content.length > room) return refused("workbook-too-large");
    room -= content.length;
    entries.set(name, content);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { kind: "unpacked", entries };
}

/** Where the directory ends: the last such mark, which a comment of at most 64 kB may follow. */
function endOfDirectory(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function entryContent(
  view: DataView,
  bytes: Uint8Array,
  { at, room }: { readonly at: number; readonly room: number },
): Uint8Array | undefined {
  const method = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL_ENTRY) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (packed.length !== size) return undefined;
  if (method === STORED) return packed;
  if (method !== DEFLATED) return undefined;
  return size === 0 ? new Uint8Array() : inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
}
