-- Hazards of existing ledgers are taken over with a document of their own (台账移入).
alter table hazard_document drop constraint ck_hazard_document_kind;
alter table hazard_document add constraint ck_hazard_document_kind check (kind in ('FINDING', 'LEDGER_ENTRY', 'CONFIRMATION',
  'CLASSIFICATION', 'INTERIM_CONTROL', 'AUTHORITY_REPORT', 'STAFF_REPORT', 'RECTIFICATION_PLAN', 'EXTENSION_APPLICATION',
  'EXTENSION_DECISION', 'RECTIFICATION_REPORT', 'ACCEPTANCE', 'RESUMPTION', 'CLOSE_OUT', 'LOOK_BACK', 'WITHDRAWAL', 'MERGE',
  'TRANSFER')) not valid;
alter table hazard_document validate constraint ck_hazard_document_kind;
