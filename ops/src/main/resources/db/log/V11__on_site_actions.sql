-- On-site actions: visits, conferences with a facility, mobile teams accompanied.

INSERT INTO log.event_type (number, name)
VALUES
    (130, 'on-site-action.entered'),
    (131, 'on-site-action.completed'),
    (132, 'on-site-action.cancelled'),
    (133, 'on-site-action.corrected'),
    (134, 'on-site-action.withdrawn'),
    (135, 'on-site-action.linked'),
    (136, 'on-site-action.noted');

CREATE TABLE view.on_site_action (
    case_id      uuid        NOT NULL,
    from_pos     bigint      NOT NULL,
    to_pos       bigint,
    version      integer     NOT NULL,
    number       text        NOT NULL,
    centre       text        NOT NULL,
    region       text        NOT NULL,
    department   text,
    mode         text        NOT NULL,
    type         text        NOT NULL,
    sector       text        NOT NULL,
    sub_sector   text,
    status       text        NOT NULL,
    framework    text        NOT NULL,
    finess       text,
    facility     text,
    city         text,
    planned_for  date,
    planned_at   timestamptz,
    done_at      timestamptz,
    day          date        NOT NULL,
    at           timestamptz NOT NULL,
    participants integer,
    team         text,
    recorded_at  timestamptz NOT NULL,
    title        text        NOT NULL,
    text         text,
    report       text,
    clear_words  text        NOT NULL,
    sealed_words text        NOT NULL,
    facts        text,
    PRIMARY KEY (case_id, from_pos)
);

COMMENT ON COLUMN view.on_site_action.day IS 'when it was done, else what it is planned for; a day of Paris';
COMMENT ON COLUMN view.on_site_action.at IS 'the same, as lists are ordered by it';
COMMENT ON COLUMN view.on_site_action.report IS 'how it went, told when it was done';
COMMENT ON COLUMN view.on_site_action.facts IS 'what the next event is folded into; only in the present row of a case';

CREATE UNIQUE INDEX ON view.on_site_action (case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.on_site_action (number) WHERE to_pos IS NULL;
CREATE INDEX ON view.on_site_action (at, case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.on_site_action (region, at, case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.on_site_action (centre, at, case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.on_site_action USING gin (clear_words gin_trgm_ops) WHERE to_pos IS NULL;
CREATE INDEX ON view.on_site_action USING gin (sealed_words gin_trgm_ops) WHERE to_pos IS NULL;
CREATE INDEX ON view.on_site_action (at, case_id);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.on_site_action TO ${application};
