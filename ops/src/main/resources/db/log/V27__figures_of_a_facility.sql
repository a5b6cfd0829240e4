-- Figures of one facility.
CREATE INDEX ON view.ledger (facility, measure, day) WHERE facility IS NOT NULL;
