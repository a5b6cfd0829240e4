-- Dated rules: all that was told of them, for those who read them.

-- Which streams are those of rules: asked for each signalement that comes in, and never more than a handful.
CREATE INDEX rule_event ON log.event (stream) WHERE type BETWEEN 52 AND 55;

-- One row per version that was told; none is ever changed. Founding versions need no event and stand nowhere here.
CREATE TABLE view.rule (
    id          uuid        NOT NULL,
    from_pos    bigint      NOT NULL,
    version     integer     NOT NULL,
    code        text        NOT NULL,
    cases       integer,
    days        integer,
    unit        text,
    items       text[],
    valid_from  date        NOT NULL,
    valid_to    date,
    source      text        NOT NULL,
    confirmed   boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (id, from_pos)
);

COMMENT ON COLUMN view.rule.version IS 'of the stream: founding versions of the rule come before it';
COMMENT ON COLUMN view.rule.items IS 'codes of a scheme, or holidays';

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.rule TO ${application};
