import type { Complaint } from "./complaint.ts";

/** What anyone else may see of a complaint: which, about what, how far; nobody's words and nobody's name. */
export interface MaskedComplaint {
  readonly kind: "masked";
  readonly id: string;
  readonly number?: string;
  readonly receivedOn: Complaint["receivedOn"];
  readonly state: Complaint["state"];
  readonly productId?: string;
  readonly unitIds: readonly string[];
}

/** A complaint as a reader may see it. */
export type VisibleComplaint =
  | { readonly kind: "full"; readonly complaint: Complaint }
  | MaskedComplaint
  | { readonly kind: "hidden" };

/**
 * A complaint as a reader may see it: whole for the complaints coordinator and the one who handles it, masked for
 * everybody else, and not at all when it is restricted; what is left of one that went to the integrity channel is that.
 *
 * Whom it is about never handles it, so that a handler who turns out to be the subject sees it masked. Administering the
 * application gives no right to read.
 *
 * @example
 * ```ts
 * import { Complaint, visibleComplaint } from "@maatstaf/pdca";
 *
 * const complaint = Complaint.parse({
 *   id: "k1", receivedOn: "2026-03-27", channel: "phone", complainant: { kind: "anonymous" }, content: { subject: "Toon", description: "Hing op." },
 *   about: { unitIds: ["BZ"] }, regulation: { id: "KR", version: "2026.1" }, handlerId: "p9",
 * });
 * visibleComplaint(complaint, { id: "p9", roles: ["complaint-handler"] }).kind // => "full"
 * visibleComplaint(complaint, { id: "admin", roles: ["application-administrator"] }).kind // => "masked"
 * visibleComplaint({ ...complaint, confidentiality: "restricted" }, { id: "p4", roles: ["unit-head"] }).kind // => "hidden"
 * ```
 */
export function visibleComplaint(
  complaint: Complaint,
  reader: { readonly id: string; readonly roles: readonly string[] },
): VisibleComplaint {
  const { about, handlerId, confidentiality } = complaint;
  const isSubject = about.personIds.includes(reader.id) || about.decisionChainIds.includes(reader.id);
  const mayRead = reader.roles.includes("complaints-coordinator") || handlerId === reader.id;
  if (mayRead && !isSubject) return { kind: "full", complaint };
  if (confidentiality === "restricted") return { kind: "hidden" };
  const { id, number, receivedOn, state } = complaint;
  return {
    kind: "masked",
    id,
    ...(number === undefined ? {} : { number }),
    receivedOn,
    state,
    ...(about.productId === undefined ? {} : { productId: about.productId }),
    unitIds: about.unitIds,
  };
}
