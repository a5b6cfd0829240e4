-- Terms of the reference data, reusable answers: their stored names and their views.

INSERT INTO log.event_type (number, name)
VALUES (40, 'answer.proposed'),
       (41, 'answer.approved'),
       (42, 'answer.superseded'),
       (43, 'answer.withdrawn'),
       (50, 'reference.theme-defined'),
       (51, 'reference.sub-sector-defined');

-- One row per version of a term, an interval of positions like everywhere: it ends where a version with the same first
-- day takes its place. Founding terms stand here only once something was told of them.
CREATE TABLE view.reference_term (
    id          uuid        NOT NULL,
    from_pos    bigint      NOT NULL,
    to_pos      bigint,
    version     integer     NOT NULL,
    kind        text        NOT NULL,
    code        text        NOT NULL,
    label_fr    text        NOT NULL,
    label_en    text        NOT NULL,
    valid_from  date        NOT NULL,
    valid_to    date,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (id, from_pos)
);

CREATE TABLE view.answer (
    answer_id     uuid        NOT NULL,
    from_pos      bigint      NOT NULL,
    to_pos        bigint,
    version       integer     NOT NULL,
    centre        text,
    status        text        NOT NULL,
    shortcut      text        NOT NULL,
    title         text        NOT NULL,
    text          text        NOT NULL,
    themes        text[]      NOT NULL,
    valid_from    date        NOT NULL,
    valid_to      date,
    superseded_by uuid,
    proposed_by   uuid,
    proposed_at   timestamptz NOT NULL,
    recorded_at   timestamptz NOT NULL,
    clear_words   text        NOT NULL,
    sealed_words  text        NOT NULL,
    PRIMARY KEY (answer_id, from_pos)
);

COMMENT ON COLUMN view.answer.centre IS 'NULL: the answer of the whole network';

CREATE INDEX ON view.answer (proposed_at, answer_id);
CREATE INDEX ON view.answer USING gin (sealed_words gin_trgm_ops) WHERE to_pos IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.reference_term, view.answer TO ${application};
