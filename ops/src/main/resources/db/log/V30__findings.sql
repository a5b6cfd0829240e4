-- Questions and findings of an evaluation: their stored names and the list of them.

INSERT INTO log.event_type (number, name)
VALUES (220, 'finding.raised'),
       (221, 'finding.answered'),
       (222, 'finding.settled'),
       (223, 'finding.reopened'),
       (224, 'finding.withdrawn');

CREATE TABLE view.finding (
    case_id      uuid        NOT NULL,
    from_pos     bigint      NOT NULL,
    to_pos       bigint,
    version      integer     NOT NULL,
    facts        text,
    number       text        NOT NULL,
    kind         text        NOT NULL,
    centre       text        NOT NULL,
    region       text        NOT NULL,
    department   text,
    status       text        NOT NULL,
    conclusion   text,
    measure      text,
    about        text        NOT NULL,
    cited_figure text,
    cited_event  text,
    raised_by    uuid        NOT NULL,
    raised_at    timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    last_at      timestamptz NOT NULL,
    answers      integer     NOT NULL,
    text         text        NOT NULL,
    answer       text,
    PRIMARY KEY (case_id, from_pos)
);

COMMENT ON TABLE view.finding IS 'one row per question or finding and interval of positions';
COMMENT ON COLUMN view.finding.centre IS 'whom it concerns; NAT: the network as a whole';
COMMENT ON COLUMN view.finding.about IS 'address of the figure, whatever its moment, or of the event';
COMMENT ON COLUMN view.finding.text IS 'opened: read by those who raise and those who answer alone';

CREATE UNIQUE INDEX ON view.finding (case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.finding (raised_at DESC, case_id DESC);
CREATE INDEX ON view.finding (about);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.finding TO ${application};
