-- Which months of which centres were consolidated, and when.

INSERT INTO log.event_type (number, name)
VALUES
    (190, 'month.consolidated'),
    (191, 'month.reopened');

CREATE TABLE view.month (
    centre       text        NOT NULL,
    month        date        NOT NULL,
    from_pos     bigint      NOT NULL,
    version      integer     NOT NULL,
    consolidated boolean     NOT NULL,
    actor        uuid,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (centre, month, from_pos)
);

COMMENT ON TABLE view.month IS 'one row for each time that a month was consolidated or opened again; none: provisional';
COMMENT ON COLUMN view.month.month IS 'its first day';

-- What was put right since: lines of a centre's month by position.
CREATE INDEX ON view.ledger (centre, day, position);

-- Lines of a figure page by page, and what has come to a list since it was read.
CREATE INDEX ON view.ledger (measure, position, ordinal);
CREATE INDEX ON view.activity (from_pos) WHERE to_pos IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.month TO ${application};
