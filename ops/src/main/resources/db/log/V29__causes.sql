-- Why a line was written: two moments are compared by cause, so that it stands beside each line.
TRUNCATE view.ledger, view.counted_case;
DELETE FROM view.token WHERE processor_name = 'counters';

ALTER TABLE view.ledger
    ADD COLUMN cause text NOT NULL;

COMMENT ON COLUMN view.ledger.cause IS 'why the event wrote this line: follows from its type, its counting day and when it was recorded';

-- What was recorded long after it had happened: few events of many.
CREATE INDEX ON view.audit (occurred_at) WHERE recorded_at - occurred_at >= interval '1 day';
