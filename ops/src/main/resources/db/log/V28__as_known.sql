-- What could only be told of the present is told as it was known at any moment. Both views are made anew from the first
-- event on.

TRUNCATE view.link, view.linkable_case, view.search, view.search_word;
DELETE FROM view.token WHERE processor_name IN ('links', 'search');

-- What a linked case is called: every telling stays, the newest one at or before a moment holds.
ALTER TABLE view.linkable_case
    DROP CONSTRAINT linkable_case_pkey,
    ADD PRIMARY KEY (case_id, position);

COMMENT ON COLUMN view.linkable_case.position IS 'of the event from which on this holds';

-- A case is still looked up by words that it has lost; whether it is found is judged by what it said at the moment.
ALTER TABLE view.search
    ADD COLUMN first_pos  bigint NOT NULL,
    ADD COLUMN lost_clear text[] NOT NULL,
    ADD COLUMN lost       text[] NOT NULL;

COMMENT ON COLUMN view.search.first_pos IS 'of the first event of the case';
COMMENT ON COLUMN view.search.lost IS 'words that it had before; in the vectors each of them stands behind a ~';
