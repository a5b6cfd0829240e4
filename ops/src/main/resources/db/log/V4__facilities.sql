-- The directory of facilities: a dated copy of a public file, taken in beside the log (decision 0016), and what the log
-- tells of it.

INSERT INTO log.event_type (number, name)
VALUES (60, 'facility.directory-imported'),
       (61, 'facility.alias-given'),
       (62, 'facility.alias-withdrawn');

CREATE SCHEMA directory;

-- One row per facility and period in which the file told the same of it; a facility that the file no longer names has
-- only rows that have ended.
CREATE TABLE directory.facility (
    id             bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    finess         text    NOT NULL,
    name           text    NOT NULL,
    long_name      text,
    city           text,
    postal_code    text,
    department     text,
    region         text,
    category       text,
    category_label text,
    valid_from     date    NOT NULL,
    valid_to       date,
    import         uuid    NOT NULL,
    ended_by       uuid
);

COMMENT ON COLUMN directory.facility.valid_from IS 'vintage of the first file that told so';
COMMENT ON COLUMN directory.facility.valid_to IS 'vintage of the first file that no longer did; NULL while it holds';
COMMENT ON COLUMN directory.facility.import IS 'event facility.directory-imported that the row came with';

CREATE UNIQUE INDEX ON directory.facility (finess) WHERE valid_to IS NULL;
CREATE INDEX ON directory.facility (finess, valid_from);

CREATE TABLE view.directory_import (
    id          uuid        PRIMARY KEY,
    position    bigint      NOT NULL,
    layout      text        NOT NULL,
    vintage     date        NOT NULL,
    sha256      text        NOT NULL,
    read        integer     NOT NULL,
    added       integer     NOT NULL,
    changed     integer     NOT NULL,
    closed      integer     NOT NULL,
    refused     integer     NOT NULL,
    recorded_at timestamptz NOT NULL
);

CREATE TABLE view.facility_alias (
    id       uuid    PRIMARY KEY,
    version  integer NOT NULL,
    position bigint  NOT NULL,
    finess   text    NOT NULL,
    alias    text    NOT NULL,
    from_day date    NOT NULL,
    to_day   date
);

CREATE INDEX ON view.facility_alias (finess);

-- What is new or changed since a position, for the search in memory.
CREATE INDEX ON view.support_request (from_pos) WHERE to_pos IS NULL;

GRANT USAGE ON SCHEMA directory TO ${application};
GRANT SELECT, INSERT, UPDATE ON directory.facility TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.directory_import, view.facility_alias TO ${application};
