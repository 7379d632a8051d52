export { ChannelOffer, CHANNELS } from "./channel-offer.ts";
export {
  GOVERNMENT_LEVELS,
  LegalBasis,
  Product,
  PRODUCT_STATES,
  PRODUCT_TYPES,
  ProductIdentifiers,
  ProofAsked,
} from "./product.ts";
export { NORM_KINDS, NORM_UNITS, ServiceNorm } from "./service-norm.ts";
export { LEAST_PAIR_SCORE, pairingSuggestions } from "./pairing-suggestions.ts";
export type { ComparableProduct } from "./pair-scores.ts";
export type { PairSuggestion } from "./pairing-suggestions.ts";
export type { PairingReason } from "./pairing-reason.ts";
