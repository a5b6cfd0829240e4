-- Which cases have to do with which, read from both ends.

CREATE TABLE view.link (
    case_id  uuid   NOT NULL,
    to_id    uuid   NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (case_id, to_id, position)
);

CREATE INDEX ON view.link (to_id);
CREATE INDEX ON view.link (position);

CREATE TABLE view.linkable_case (
    case_id  uuid   PRIMARY KEY,
    position bigint NOT NULL,
    kind     text   NOT NULL,
    number   text   NOT NULL,
    centre   text   NOT NULL,
    region   text   NOT NULL,
    place    text   NOT NULL
);

COMMENT ON COLUMN view.linkable_case.position IS 'of the last event that told any of this';

CREATE INDEX ON view.linkable_case (number);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.link, view.linkable_case TO ${application};
