/** Who may import whom: imports go strictly down. This table is the only place where the floors are written. */
export interface Floor {
  readonly floor: number;
  readonly packages: readonly string[];
  readonly title: string;
}

export const FLOORS: readonly Floor[] = [
  { floor: 6, title: "apps: compose, and nothing else", packages: ["admin", "cli"] },
  { floor: 5, title: "screens others embed", packages: ["react"] },
  {
    floor: 4,
    title: "adapters to the world",
    packages: ["store-sql", "http-api", "documents", "engine-duckdb", "interchange"],
  },
  { floor: 3, title: "programs and ports", packages: ["application"] },
  {
    floor: 2,
    title: "reports and data, pure",
    packages: [
      "reporting",
      "framework-vvsg",
      "framework-iso9001",
      "framework-caf",
      "framework-leidraad",
      "obligations-vlaanderen",
      "obligations-nederland",
      "voorbeeldgemeente",
    ],
  },
  {
    floor: 1,
    title: "the domain, pure",
    packages: ["organisation", "framework", "indicators", "pdca", "risks", "services", "surveys"],
  },
  { floor: 0, title: "words, numbers and pictures, pure", packages: ["kernel", "statistics", "charts"] },
];

/** Private packages that stand outside the house: only tests, configuration and gates may import them. */
export const SCAFFOLDING: readonly string[] = ["testkit", "gates"];

/** The floor of a package by its short name, or `undefined` when the table does not know it. */
export function floorOf(short: string): number | undefined {
  return FLOORS.find(({ packages }) => packages.includes(short))?.floor;
}

/** Libraries that only some floors may import, in published code. Everything else a package declares is allowed. */
export const RESERVED: readonly {
  readonly library: RegExp;
  readonly floors: readonly number[];
  readonly why: string;
}[] = [
  { library: /^effect(\/|$)/, floors: [3, 4, 5, 6], why: "floors 0-2 are pure: effect stands on floor 3 and above" },
  { library: /^@effect\//, floors: [4, 6], why: "effect's platform packages belong to adapters and apps" },
  { library: /^node:/, floors: [4, 6], why: "floors 0-3 run anywhere: node:* belongs to adapters and apps" },
  { library: /^react(-dom)?(\/|$)/, floors: [5, 6], why: "React belongs to screens" },
  { library: /^zod(\/|$)/, floors: [0, 1, 2, 4], why: "an app holds no schema: it belongs in a package" },
  { library: /^(kysely|pg)(\/|$)/, floors: [4], why: "SQL belongs to a store adapter" },
];

/** Libraries that one package of a floor may use where its neighbours may not. */
export const ONLY_IN: readonly {
  readonly library: RegExp;
  readonly packages: readonly string[];
  readonly why: string;
}[] = [
  {
    library: /^(date-fns|@date-fns\/utc)(\/|$)/,
    packages: ["kernel"],
    why: "dates are kernel's: other packages use CalendarDate",
  },
  {
    library: /^zod(\/|$)/,
    packages: [
      "kernel",
      "organisation",
      "framework",
      "indicators",
      "pdca",
      "risks",
      "services",
      "surveys",
      "reporting",
      "http-api",
      "interchange",
      "application",
    ],
    why: "statistics and charts know numbers, not schemas",
  },
];

/** Libraries whose root import is slow and big: a deep import is asked for. */
export const DEEP_IMPORT_ONLY: readonly string[] = ["date-fns", "@date-fns/utc", "effect"];
