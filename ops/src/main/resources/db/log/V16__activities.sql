-- Activities of five kinds in one list: on-site actions, meetings, trainings, publications, declarations.

INSERT INTO log.event_type (number, name)
VALUES
    (150, 'meeting.entered'),
    (151, 'meeting.completed'),
    (152, 'meeting.cancelled'),
    (153, 'meeting.corrected'),
    (154, 'meeting.withdrawn'),
    (155, 'meeting.linked'),
    (156, 'meeting.noted'),
    (157, 'meeting.decided'),
    (158, 'meeting.followed-up'),
    (160, 'training.entered'),
    (161, 'training.completed'),
    (162, 'training.cancelled'),
    (163, 'training.corrected'),
    (164, 'training.withdrawn'),
    (165, 'training.linked'),
    (166, 'training.noted'),
    (170, 'publication.entered'),
    (171, 'publication.completed'),
    (172, 'publication.cancelled'),
    (173, 'publication.corrected'),
    (174, 'publication.withdrawn'),
    (175, 'publication.linked'),
    (176, 'publication.noted'),
    (177, 'publication.reviewed'),
    (178, 'publication.replaced'),
    (179, 'publication.relayed'),
    (180, 'publication.downloads-counted'),
    (185, 'declaration.entered'),
    (186, 'declaration.corrected'),
    (187, 'declaration.withdrawn'),
    (188, 'declaration.linked'),
    (189, 'declaration.noted');

-- A declared value is of a period: its first day stands beside the last one.
ALTER TABLE view.ledger
    ADD COLUMN since date;

CREATE TABLE view.activity (
    case_id          uuid        NOT NULL,
    from_pos         bigint      NOT NULL,
    to_pos           bigint,
    version          integer     NOT NULL,
    kind             text        NOT NULL,
    number           text        NOT NULL,
    centre           text        NOT NULL,
    region           text        NOT NULL,
    department       text,
    nature           text        NOT NULL,
    type             text,
    level            text,
    sector           text,
    sub_sector       text,
    sectors          text[]      NOT NULL,
    status           text        NOT NULL,
    framework        text        NOT NULL,
    themes           text[]      NOT NULL,
    finess           text,
    facility         text,
    city             text,
    planned_for      date,
    planned_at       timestamptz,
    done_at          timestamptz,
    day              date        NOT NULL,
    at               timestamptz NOT NULL,
    duration_minutes integer,
    participants     integer,
    team             text,
    strategy         text[]      NOT NULL,
    since            date,
    measure          text,
    value            numeric,
    source           text,
    counted          text[]      NOT NULL,
    replaced_by      uuid,
    relayed_by       text[]      NOT NULL,
    recorded_at      timestamptz NOT NULL,
    title            text,
    text             text,
    report           text,
    clear_words      text        NOT NULL,
    sealed_words     text        NOT NULL,
    facts            text,
    PRIMARY KEY (case_id, from_pos)
);

COMMENT ON COLUMN view.activity.nature IS 'mode of an on-site action, kind of all others';
COMMENT ON COLUMN view.activity.sectors IS 'that it is for: of its participants, else its own';
COMMENT ON COLUMN view.activity.day IS 'when it was done, else what it is planned for; a day of Paris';
COMMENT ON COLUMN view.activity.at IS 'the same, as lists are ordered by it';
COMMENT ON COLUMN view.activity.counted IS 'measures that it feeds, each once; empty while it counts nowhere';
COMMENT ON COLUMN view.activity.report IS 'how it went, told when it was done';
COMMENT ON COLUMN view.activity.facts IS 'what the next event is folded into; only in the present row of a case';

CREATE UNIQUE INDEX ON view.activity (case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.activity (number) WHERE to_pos IS NULL;
CREATE INDEX ON view.activity (at, case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.activity (region, at, case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.activity (centre, at, case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.activity (kind, at, case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.activity USING gin (clear_words gin_trgm_ops) WHERE to_pos IS NULL;
CREATE INDEX ON view.activity USING gin (sealed_words gin_trgm_ops) WHERE to_pos IS NULL;
CREATE INDEX ON view.activity (at, case_id);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.activity TO ${application};

DROP TABLE view.on_site_action;

DELETE FROM view.token WHERE processor_name = 'on-site-actions';

-- What the ledger knows of on-site actions has another shape now: it is written anew from the log.
DO
$$
    BEGIN
        IF EXISTS (SELECT FROM view.counted_case WHERE kind = 'ON_SITE_ACTION') THEN
            TRUNCATE view.ledger, view.counted_case;
            DELETE FROM view.token WHERE processor_name = 'counters';
        END IF;
    END
$$;
