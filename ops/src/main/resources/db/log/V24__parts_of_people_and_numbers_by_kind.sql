-- The ledger adds up whole units of each measure. Of full-time equivalents a unit is a hundredth: people work half days.
UPDATE view.ledger
   SET amount = amount * 100
 WHERE measure IN ('STAFF_FTE', 'STAFF_FTE_SPECIALISTS');

COMMENT ON COLUMN view.ledger.amount IS 'in units of the measure: hundredths of STAFF_FTE and STAFF_FTE_SPECIALISTS, of all others one';

-- Numbers without kind and centre are counted kind by kind: a rare kind must not be searched for among all others.
DROP INDEX view.search_tail_idx;
CREATE INDEX ON view.search (kind, tail text_pattern_ops);
