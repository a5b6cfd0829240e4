-- A mail is asked for as known at any moment, like a case: one row per state that it was in.

-- The view below is made anew from the first event on.
DROP TABLE view.mail;
DELETE FROM view.token WHERE processor_name = 'mail';

CREATE TABLE view.mail (
    id          uuid        NOT NULL,
    from_pos    bigint      NOT NULL,
    to_pos      bigint,
    version     integer     NOT NULL,
    kind        text        NOT NULL,
    case_id     uuid,
    case_number text,
    centre      text,
    region      text,
    account     uuid,
    state       text        NOT NULL,
    attempts    integer     NOT NULL,
    failure     text,
    prepared_at timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (id, from_pos)
);

COMMENT ON COLUMN view.mail.centre IS 'of the case when the mail was prepared; where the case lies now is told by view.deadline_case';

CREATE UNIQUE INDEX ON view.mail (id) WHERE to_pos IS NULL;
CREATE INDEX ON view.mail (prepared_at, id) WHERE to_pos IS NULL;
CREATE INDEX ON view.mail (prepared_at, id);
CREATE INDEX ON view.mail (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX ON view.mail (changed_at) WHERE to_pos IS NULL AND state IN ('READY', 'WAITING', 'HANDED_OVER');

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.mail TO ${application};
