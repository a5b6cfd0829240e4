-- What a level was when a month began: whoever asks for a figure of 2020 reads that month and its lines, not all that was
-- ever written before. The ledger is made anew from the first event on, and these rows with it.

TRUNCATE view.ledger, view.counted_case;
DELETE FROM view.token WHERE processor_name = 'counters';

-- Months that have begun in the ledger, each from the event on that first counted in it or after.
CREATE TABLE view.level_month (
    month    date   PRIMARY KEY,
    from_pos bigint NOT NULL
);

CREATE TABLE view.level (
    measure   text   NOT NULL,
    month     date   NOT NULL,
    place     text   NOT NULL,
    from_pos  bigint NOT NULL,
    to_pos    bigint,
    centre    text   NOT NULL,
    region    text   NOT NULL,
    sector    text,
    origin    text,
    channel   text,
    themes    text[] NOT NULL,
    framework text   NOT NULL,
    facility  text,
    about     text,
    criteria  text[] NOT NULL,
    amount    bigint NOT NULL,
    PRIMARY KEY (measure, month, place, from_pos)
);

COMMENT ON TABLE view.level IS 'sum of all lines before a month, of what does not sum up to nothing; as known between two positions';
COMMENT ON COLUMN view.level.place IS 'all that tells one sum from another, in one word';

-- Requests that waited at a moment of the past.
CREATE INDEX ON view.support_request USING gist (int8range(from_pos, to_pos)) WHERE status = 'OPEN';

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.level, view.level_month TO ${application};
