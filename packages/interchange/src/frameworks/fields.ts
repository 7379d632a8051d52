/** Fields by name, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value has fields. */
export function hasFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The fields of a value; none of one that has none. */
export function fieldsOf(value: unknown): Fields {
  return hasFields(value) ? value : {};
}

/** A value as a word: of what is no text or number, nothing. */
export function wordOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
