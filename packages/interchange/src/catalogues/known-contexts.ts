import catalogue from "./contexts/ipdc-lpdc-im.json" with { type: "json" };
import ldes from "./contexts/ldes.json" with { type: "json" };

/** Contexts of JSON-LD by the last part of their address: installations of the catalogue serve the same ones. */
const KNOWN: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["ipdc-lpdc-im.jsonld", catalogue],
  ["ldes.jsonld", ldes],
]);

/** Hands out contexts that are given or known, and never fetches; what it was asked for in vain is in `outside`. */
export function contextLoader(given: Readonly<Record<string, unknown>>): {
  readonly load: (
    address: string,
  ) => Promise<{ readonly contextUrl: null; readonly documentUrl: string; readonly document: unknown }>;
  readonly outside: () => string | undefined;
} {
  let outside: string | undefined;
  return {
    load: (address) => {
      const document = Object.hasOwn(given, address) ? given[address] : KNOWN.get(address.split("/").at(-1) ?? "");
      if (document !== undefined) return Promise.resolve({ contextUrl: null, documentUrl: address, document });
      outside ??= address;
      return Promise.reject(new Error(`${address} is outside`));
    },
    outside: () => outside,
  };
}
