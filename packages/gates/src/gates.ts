/** Every gate, in the order in which a person reads the result. Each also runs alone: `npm run gate:format`. */
export const GATES: readonly (readonly string[])[] = [
  [
    "gate:format",
    "gate:lint",
    "types",
    "build",
    "test",
    "gate:architecture",
    "gate:wording",
    "gate:examples",
    "gate:links",
    "gate:pictures",
    "gate:proofs",
    "gate:sizes",
    "gate:lockfile",
    "gate:unused",
  ],
  // These read what the first ones built.
  ["gate:tarballs", "gate:api", "gate:changeset"],
];
