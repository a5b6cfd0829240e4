-- Imports of files: their events, and the files on their way in. What stands here is forgotten once it is done with; what
-- became of a line is in the log.

INSERT INTO log.event_type (number, name)
VALUES (80, 'import.started'),
       (81, 'import.ended');

CREATE SCHEMA importing;

CREATE TABLE importing.job (
    id         uuid        PRIMARY KEY,
    kind       text        NOT NULL,
    account    uuid        NOT NULL,
    centre     text,
    sha256     text        NOT NULL,
    flavour    text        NOT NULL,
    headings   text        NOT NULL,
    rows       integer     NOT NULL,
    state      text        NOT NULL CHECK (state IN ('DRAFT', 'RUNNING', 'ENDED')),
    stage      text        NOT NULL CHECK (stage IN ('CHECK', 'TAKE')),
    outcome    text        CHECK (outcome IN ('CHECKED', 'NOTHING', 'DONE')),
    wish       text,
    done       integer     NOT NULL DEFAULT 0,
    added      integer     NOT NULL DEFAULT 0,
    known      integer     NOT NULL DEFAULT 0,
    refused    integer     NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    ended_at   timestamptz
);

COMMENT ON COLUMN importing.job.centre IS 'of the account that imports; none is the whole network';
COMMENT ON COLUMN importing.job.headings IS 'hash of the headings, under which the mapping is remembered';
COMMENT ON COLUMN importing.job.wish IS 'mapping and mode as JSON: columns by number, no text of the file';
COMMENT ON COLUMN importing.job.known IS 'lines that were in the register when the file was judged';

CREATE INDEX ON importing.job (created_at);
CREATE INDEX ON importing.job (state) WHERE state = 'RUNNING';

-- The file itself, its headings with samples, the refused lines: all sealed under the text key of the import.
CREATE TABLE importing.part (
    job    uuid  NOT NULL REFERENCES importing.job ON DELETE CASCADE,
    name   text  NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (job, name)
);

ALTER TABLE importing.part ALTER COLUMN sealed SET STORAGE EXTERNAL;

CREATE TABLE importing.mapping (
    kind     text NOT NULL,
    headings text NOT NULL,
    columns  text NOT NULL,
    PRIMARY KEY (kind, headings)
);

GRANT USAGE ON SCHEMA importing TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA importing TO ${application};
