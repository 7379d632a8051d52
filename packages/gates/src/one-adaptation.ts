import type { Adaptation } from "@maatstaf/framework";

/** One adaptation of the generic framework by its id, loaded alone. */
export async function oneAdaptation(id: string): Promise<Adaptation> {
  const loaded: unknown = await import(`@maatstaf/framework-vvsg/adaptations/${id}`);
  if (!isModule(loaded)) throw new TypeError(`oneAdaptation: the module of ${id} exports no adaptation`);
  return loaded.adaptation();
}

function isModule(loaded: unknown): loaded is { readonly adaptation: () => Adaptation } {
  return (
    typeof loaded === "object" && loaded !== null && "adaptation" in loaded && typeof loaded.adaptation === "function"
  );
}
