-- Which lines of the ledger bring a declared value in or take it back: a declared 0 is not the same as nothing declared.
ALTER TABLE view.ledger
    ADD COLUMN declared smallint NOT NULL DEFAULT 0;

COMMENT ON COLUMN view.ledger.declared IS 'stocks and uniques: 1 where a declaration begins to say this, -1 where it ceases to, 0 where its amount alone changes';

-- Declared values that are there already are written anew from the log.
DO
$$
    BEGIN
        IF EXISTS (SELECT FROM view.counted_case WHERE kind = 'DECLARATION') THEN
            TRUNCATE view.ledger, view.counted_case;
            DELETE FROM view.token WHERE processor_name = 'counters';
        END IF;
    END
$$;
