/**
 * The organisation, its cards and facts, the receipts of requests and the audit trail.
 *
 * Every key begins with the tenant. Cards, facts, batches and audit rows are only ever added; of a fact, `superseded_by`
 * is filled once and `comment` may be emptied (it is free text and may hold a name).
 */
export const m0001Indicators = `
CREATE TABLE organisation (
  tenant TEXT NOT NULL PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  locale TEXT NOT NULL
) STRICT;

CREATE TABLE organisation_unit (
  tenant TEXT NOT NULL REFERENCES organisation (tenant),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (tenant, id)
) STRICT;

CREATE TABLE card (
  tenant TEXT NOT NULL,
  indicator_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (tenant, indicator_id, version)
) STRICT;

CREATE TABLE fact_batch (
  tenant TEXT NOT NULL,
  number INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  PRIMARY KEY (tenant, number)
) STRICT;

CREATE TABLE fact (
  tenant TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  indicator_id TEXT NOT NULL,
  card_version INTEGER NOT NULL,
  fact_key TEXT NOT NULL,
  period TEXT NOT NULL,
  unit TEXT,
  breakdown TEXT,
  numerator REAL NOT NULL,
  denominator REAL,
  sum_of_squares REAL,
  effective_count REAL,
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  source TEXT,
  comment TEXT,
  superseded_by INTEGER,
  PRIMARY KEY (tenant, sequence),
  FOREIGN KEY (tenant, batch) REFERENCES fact_batch (tenant, number),
  FOREIGN KEY (tenant, indicator_id, card_version) REFERENCES card (tenant, indicator_id, version)
) STRICT;

CREATE UNIQUE INDEX fact_current ON fact (tenant, indicator_id, fact_key) WHERE superseded_by IS NULL;
CREATE INDEX fact_by_indicator ON fact (tenant, indicator_id, sequence);
CREATE INDEX fact_by_batch ON fact (tenant, batch, sequence);

CREATE TABLE receipt (
  tenant TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  response TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  PRIMARY KEY (tenant, key)
) STRICT;

CREATE TABLE audit (
  tenant TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  event TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (tenant, sequence)
) STRICT;

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows are never deleted'); END;
CREATE TRIGGER card_is_never_changed BEFORE UPDATE ON card
BEGIN SELECT RAISE(ABORT, 'a card version is never changed'); END;
CREATE TRIGGER card_is_never_deleted BEFORE DELETE ON card
BEGIN SELECT RAISE(ABORT, 'a card version is never deleted'); END;
CREATE TRIGGER fact_is_never_deleted BEFORE DELETE ON fact
BEGIN SELECT RAISE(ABORT, 'a fact is never deleted'); END;
CREATE TRIGGER fact_is_never_changed BEFORE UPDATE ON fact
WHEN OLD.superseded_by IS NOT NULL AND NEW.superseded_by IS NOT OLD.superseded_by
  OR NEW.comment IS NOT NULL AND NEW.comment IS NOT OLD.comment
  OR NEW.tenant IS NOT OLD.tenant OR NEW.sequence IS NOT OLD.sequence OR NEW.batch IS NOT OLD.batch
  OR NEW.indicator_id IS NOT OLD.indicator_id OR NEW.card_version IS NOT OLD.card_version
  OR NEW.fact_key IS NOT OLD.fact_key OR NEW.period IS NOT OLD.period OR NEW.unit IS NOT OLD.unit
  OR NEW.breakdown IS NOT OLD.breakdown OR NEW.numerator IS NOT OLD.numerator
  OR NEW.denominator IS NOT OLD.denominator OR NEW.sum_of_squares IS NOT OLD.sum_of_squares
  OR NEW.effective_count IS NOT OLD.effective_count OR NEW.provisional IS NOT OLD.provisional
  OR NEW.source IS NOT OLD.source
BEGIN SELECT RAISE(ABORT, 'a fact is corrected by a later one, never changed'); END;
`;
