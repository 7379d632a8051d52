/**
 * The characters a TrueType or OpenType font has a glyph for, read from its `cmap` table (formats 4 and 12, which every
 * present-day font carries).
 *
 * @param font - The bytes of the font file.
 * @returns Unicode code points; empty when the file has no such table.
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function fontCoverage(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const covered = new Set<number>();
  for (const table of characterMaps(view)) {
    const format = view.getUint16(table);
    if (format === 4) addSegments(view, table, covered);
    if (format === 12) addGroups(view, table, covered);
  }
  return covered;
}

/** Where each subtable of `cmap` starts. */
function characterMaps(view: DataView): readonly number[] {
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index);
  const record = tables.find((offset) => view.getUint32(offset) === CMAP_TAG);
  if (record === undefined) return [];
  const cmap = view.getUint32(record + 8);
  return Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 4 + 8 * index + 4),
  );
}

/** `cmap` in ASCII. */
const CMAP_TAG = 0x63_6d_61_70;

/** Format 4: segments of the basic plane. The closing segment at 0xFFFF is no character. */
function addSegments(view: DataView, table: number, covered: Set<number>): void {
  const twiceSegments = view.getUint16(table + 6);
  for (let offset = 0; offset < twiceSegments; offset += 2) {
    const end = view.getUint16(table + 14 + offset);
    const start = view.getUint16(table + 16 + twiceSegments + offset);
    for (let point = start; point <= end && point < 0xff_ff; point += 1) covered.add(point);
  }
}

/** Format 12: groups of any plane. */
function addGroups(view: DataView, table: number, covered: Set<number>): void {
  const groups = view.getUint32(table + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = table + 16 + 12 * index;
    const end = view.getUint32(group + 4);
    for (let point = view.getUint32(group); point <= end; point += 1) covered.add(point);
  }
}
