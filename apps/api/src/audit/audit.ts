/** Inject `Audit` and call `record(entry)`; `latest` lists. Its table is `app.audit_entry`. */
export { Audit, type AuditEntry, type AuditRecord } from '@tracker/application';
