/** Every name of a field in a JSON Schema, at any depth. */
export function schemaFields(schema: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  collect(schema, names);
  return names;
}

function collect(node: unknown, names: Set<string>): void {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "properties" && typeof value === "object" && value !== null) {
      for (const name of Object.keys(value)) names.add(name);
    }
    collect(value, names);
  }
}
