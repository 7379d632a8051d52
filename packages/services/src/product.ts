import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import { ChannelOffer } from "./channel-offer.ts";
import type { Immutable } from "./immutable.ts";
import { ServiceNorm } from "./service-norm.ts";

const code = z.string().min(1).max(80);
const codes = z.array(code).default([]);
const texts = z.array(LocalizedText).default([]);

/**
 * What kind of thing a resident gets: the seven of the Flemish product catalogue, and a report (melding) and an activity.
 *
 * @example
 * ```ts
 * import { PRODUCT_TYPES } from "@maatstaf/services";
 *
 * PRODUCT_TYPES.length // => 9
 * ```
 */
export const PRODUCT_TYPES = [
  "financial-obligation",
  "permission",
  "proof",
  "object",
  "advice",
  "infrastructure-material",
  "financial-benefit",
  "report",
  "activity",
] as const;

/**
 * The states of a {@link Product}, of which `published` and `to-review` are in public.
 *
 * @example
 * ```ts
 * import { PRODUCT_STATES } from "@maatstaf/services";
 *
 * PRODUCT_STATES[0] // => "draft"
 * ```
 */
export const PRODUCT_STATES = ["draft", "in-review", "published", "to-review", "retired"] as const;

/**
 * Levels of government, of who may decide on a product and of who carries it out.
 *
 * @example
 * ```ts
 * import { GOVERNMENT_LEVELS } from "@maatstaf/services";
 *
 * GOVERNMENT_LEVELS.includes("local") // => true
 * ```
 */
export const GOVERNMENT_LEVELS = ["european", "federal", "regional", "provincial", "local"] as const;

/**
 * A proof (bewijsstuk) that is asked of a resident for a product. `heldByGovernment`: an authentic source has it already,
 * so that asking it again is a burden.
 *
 * @example
 * ```ts
 * import { ProofAsked } from "@maatstaf/services";
 *
 * ProofAsked.parse({ id: "household", name: { nl: "gezinssamenstelling" } }).heldByGovernment // => false
 * ```
 */
export const ProofAsked = z.strictObject({
  id: code,
  name: LocalizedText,
  heldByGovernment: z.boolean().default(false),
});
export type ProofAsked = Immutable<z.infer<typeof ProofAsked>>;

/**
 * A law or regulation that a product rests on: a lasting id such as an ELI, or a short name of your own.
 *
 * @example
 * ```ts
 * import { LegalBasis } from "@maatstaf/services";
 *
 * LegalBasis.safeParse({ id: "consular-code", article: "62" }).success // => true
 * ```
 */
export const LegalBasis = z.strictObject({
  id: z.string().min(1).max(300),
  name: LocalizedText.optional(),
  article: z.string().min(1).max(80).optional(),
});
export type LegalBasis = Immutable<z.infer<typeof LegalBasis>>;

/**
 * A page on the web about a product: where a resident reads more, or asks for it.
 *
 * @example
 * ```ts
 * import { ProductWebsite } from "@maatstaf/services";
 *
 * ProductWebsite.safeParse({ url: "https://gemeente.example/reispaspoort" }).success // => true
 * ```
 */
export const ProductWebsite = z.strictObject({
  url: z.string().min(1).max(2000),
  name: LocalizedText.optional(),
  description: LocalizedText.optional(),
});
export type ProductWebsite = Immutable<z.infer<typeof ProductWebsite>>;

/**
 * The names that others know a product by. Each is used by one product only.
 *
 * @example
 * ```ts
 * import { ProductIdentifiers } from "@maatstaf/services";
 *
 * ProductIdentifiers.safeParse({ uplName: "paspoort" }).success // => true
 * ```
 */
export const ProductIdentifiers = z.strictObject({
  ipdc: z.string().min(1).max(300).optional().meta({ description: "Flemish inter-administrative catalogue." }),
  lpdc: z.string().min(1).max(300).optional().meta({ description: "Flemish local catalogue." }),
  uplName: z.string().min(1).max(300).optional().meta({ description: "Dutch uniform product name." }),
  uplUri: z.string().min(1).max(300).optional(),
});
export type ProductIdentifiers = Immutable<z.infer<typeof ProductIdentifiers>>;

/**
 * A product of the catalogue (product, dienst): what the organisation does for residents (`external`) or for its own
 * people (`internal`), by whom, how, within which norms. It has one owner.
 *
 * @see docs/methods/services-catalogue.md
 *
 * @example
 * ```ts
 * import { Product } from "@maatstaf/services";
 *
 * const passport = Product.parse({
 *   id: "P-0003", name: { nl: "reispaspoort" }, audience: "external", type: "proof", ownerUnitId: "BZ",
 * });
 * passport.state // => "draft"
 * ```
 */
export const Product = z.strictObject({
  id: code,
  name: LocalizedText,
  plainName: LocalizedText.optional().meta({ description: "What people call it in the street." }),
  alsoKnownAs: z.array(z.string().trim().min(1).max(120)).default([]).meta({ description: "Words people search by." }),
  description: LocalizedText.optional(),
  state: z.enum(PRODUCT_STATES).default("draft"),
  audience: z.enum(["external", "internal"]),
  targetGroupIds: codes,
  theme: code.optional(),
  type: z.enum(PRODUCT_TYPES),
  ownerUnitId: code,
  coUnitIds: codes,
  competentLevel: z.enum(GOVERNMENT_LEVELS).optional(),
  executingLevel: z.enum(GOVERNMENT_LEVELS).optional(),
  legalBases: z.array(LegalBasis).default([]),
  conditions: texts,
  proofs: z.array(ProofAsked).default([]),
  exceptions: LocalizedText.optional().meta({ description: "For whom or when it is otherwise." }),
  procedure: LocalizedText.optional().meta({ description: "How a resident gets it, step by step, in words." }),
  websites: z.array(ProductWebsite).optional(),
  cost: LocalizedText.optional().meta({ description: "What it costs, in words; also that it is free." }),
  costEuroCents: z.int().nonnegative().optional().meta({ description: "What it costs, where that is one amount." }),
  channels: z.array(ChannelOffer).default([]),
  formulaId: code.optional().meta({ description: "The service formula it is placed in." }),
  processId: code.optional(),
  withoutProcess: z
    .string()
    .trim()
    .min(20)
    .optional()
    .meta({ description: "Why there is no process, of a product that may be published without one." }),
  norms: z.array(ServiceNorm).default([]),
  identifiers: ProductIdentifiers.default({}),
  caseTypes: codes.meta({ description: "Case types of the CRM that count for it." }),
  annualVolume: z
    .array(z.strictObject({ year: z.int().min(1900).max(2200), count: z.int().nonnegative() }))
    .default([]),
  reviewedOn: CalendarDate.optional(),
  territory: code.optional().meta({ description: "The former territory it is offered on, until harmonised." }),
  lineage: z
    .array(
      z.strictObject({
        kind: z.enum(["continued", "combined", "split", "redesigned"]),
        fromProductIds: z.array(code).min(1),
      }),
    )
    .default([])
    .meta({ description: "The products it came from, oldest first." }),
});
export type Product = Immutable<z.infer<typeof Product>>;
