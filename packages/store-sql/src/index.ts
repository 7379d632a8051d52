export type { AuditFault, AuditHead, AuditVerdict } from "./audit-verdict.ts";
export { sqliteStore } from "./sqlite-store.ts";
export type { SqliteStoreOptions } from "./sqlite-store.ts";
export { verifyAudit } from "./verify-audit.ts";
