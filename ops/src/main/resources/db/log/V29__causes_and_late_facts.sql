-- Why a line was written: two moments are compared by cause, so that it stands beside each line.
TRUNCATE view.ledger, view.counted_case;
DELETE FROM view.token WHERE processor_name = 'counters';

ALTER TABLE view.ledger
    ADD COLUMN cause text NOT NULL;

COMMENT ON COLUMN view.ledger.cause IS 'why the event wrote this line: follows from its type, its counting day and when it was recorded';

-- When a fact happened: a call entered in July was received in June.
TRUNCATE view.audit;
DELETE FROM view.token WHERE processor_name = 'audit';

ALTER TABLE view.audit
    ADD COLUMN happened_at timestamptz NOT NULL;

COMMENT ON COLUMN view.audit.happened_at IS 'when a call or a signalement was received, an answer given; of all else when it occurred';

-- What was recorded long after it had happened: few events of many.
CREATE INDEX ON view.audit (happened_at) WHERE recorded_at - happened_at >= interval '1 day';
