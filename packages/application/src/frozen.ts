/** A deep copy that nobody can change, so that it may be handed out without being copied again. */
export function frozen<T>(value: T): T {
  return deepFrozen(structuredClone(value));
}

function deepFrozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const member of Object.values(value)) deepFrozen(member);
  return Object.freeze(value);
}
