/** The organisation of a tenant; names are localised texts as JSON. */
interface OrganisationTable {
  readonly tenant: string;
  readonly id: string;
  readonly name: string;
  readonly locale: string;
}

interface OrganisationUnitTable {
  readonly tenant: string;
  readonly id: string;
  readonly position: number;
  readonly name: string;
}

interface CardTable {
  readonly tenant: string;
  readonly indicator_id: string;
  readonly version: number;
  readonly content: string;
  readonly saved_at: string;
  readonly saved_by: string;
}

interface FactBatchTable {
  readonly tenant: string;
  readonly number: number;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

/** One recorded fact; `breakdown` is canonical JSON, `superseded_by` the sequence of the fact that took its place. */
export interface FactTable {
  readonly tenant: string;
  readonly sequence: number;
  readonly batch: number;
  readonly indicator_id: string;
  readonly card_version: number;
  readonly fact_key: string;
  readonly period: string;
  readonly unit: string | null;
  readonly breakdown: string | null;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly sum_of_squares: number | null;
  readonly effective_count: number | null;
  readonly provisional: number;
  readonly source: string | null;
  readonly comment: string | null;
  readonly superseded_by: number | null;
}

interface ReceiptTable {
  readonly tenant: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly response: string;
  readonly kept_at: string;
}

interface AuditTable {
  readonly tenant: string;
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly event: string;
  readonly hash: string;
}

/** The tables as the newest migration leaves them. */
export interface Tables {
  readonly organisation: OrganisationTable;
  readonly organisation_unit: OrganisationUnitTable;
  readonly card: CardTable;
  readonly fact_batch: FactBatchTable;
  readonly fact: FactTable;
  readonly receipt: ReceiptTable;
  readonly audit: AuditTable;
}
