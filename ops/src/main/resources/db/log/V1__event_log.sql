-- The log: append-only, written through one function, read in order behind a fence.

CREATE SCHEMA log;

-- Dictionary of stored names; the same table stands in fr.appui.shared.wire.StoredType, and a test compares the two.
CREATE TABLE log.event_type (
    number smallint PRIMARY KEY,
    name   text     NOT NULL UNIQUE
);

INSERT INTO log.event_type (number, name)
VALUES ( 1, 'register.opened'),
       ( 2, 'register.demonstration-loaded'),
       (10, 'account.created'),
       (11, 'account.access-changed'),
       (12, 'account.password-set'),
       (13, 'account.disabled'),
       (14, 'account.enabled'),
       (20, 'support-request.opened'),
       (21, 'support-request.assigned'),
       (22, 'support-request.answered'),
       (23, 'support-request.referred'),
       (24, 'support-request.closed'),
       (25, 'support-request.reopened'),
       (26, 'support-request.reclassified'),
       (27, 'support-request.corrected'),
       (28, 'support-request.withdrawn'),
       (29, 'support-request.linked'),
       (30, 'support-request.noted');

-- CACHE 1: a cached block would hand out a low number after a high one was committed, behind the readers' fence.
CREATE SEQUENCE log.position AS bigint CACHE 1;

-- The store clock's last reading in microseconds since 1970. A sequence, because like positions it must never go back,
-- neither on rollback nor after a crash.
CREATE SEQUENCE log.clock AS bigint CACHE 1;

CREATE TABLE log.event (
    position    bigint      PRIMARY KEY,
    stream      uuid        NOT NULL,
    version     integer     NOT NULL CHECK (version >= 1),
    event_id    uuid        NOT NULL,
    type        smallint    NOT NULL,
    revision    smallint    NOT NULL,
    recorded_at timestamptz NOT NULL,
    metadata    bytea       NOT NULL,
    payload     bytea       NOT NULL,
    CONSTRAINT event_version UNIQUE (stream, version)
) WITH (
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 20000,
    autovacuum_analyze_scale_factor = 0.02
);

ALTER TABLE log.event ALTER COLUMN payload SET STORAGE EXTERNAL;

-- What each command was answered, for ever: a repeat finds its first answer, whatever has happened since.
CREATE TABLE log.command_key (
    key         uuid        NOT NULL,
    account     uuid        NOT NULL,
    path        text        NOT NULL,
    subject     uuid        NOT NULL,
    creation    boolean     NOT NULL,
    digest      bytea       NOT NULL,
    number      text,
    version     integer     NOT NULL,
    position    bigint      NOT NULL,
    CONSTRAINT command_key_once PRIMARY KEY (key)
);

CREATE UNIQUE INDEX command_key_creation ON log.command_key (subject) WHERE creation;

CREATE TABLE log.number_series (
    prefix text    NOT NULL,
    centre text    NOT NULL,
    year   integer NOT NULL,
    last   integer NOT NULL,
    PRIMARY KEY (prefix, centre, year)
);

-- History is refused to everyone, the owner included.
CREATE FUNCTION log.refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'the log is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log.event
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log.command_key
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log.event_type
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();

-- Draws n positions and one reading of the clock in a critical section that ends before the transaction does, so that
-- positions and times have one order and no commit waits for another's flush.
--   simulated: the demonstration's time; never before the last reading, never after the present.
-- The advisory lock belongs to the session: it must be given back on every way out, a cancelled statement included.
CREATE FUNCTION log.draw(n integer, simulated timestamptz, OUT first bigint, OUT at timestamptz)
    LANGUAGE plpgsql AS
$$
DECLARE
    reading bigint;
    previous bigint;
BEGIN
    PERFORM pg_advisory_lock(4242);
    BEGIN
        SELECT last_value INTO previous FROM log.clock;
        reading := floor(extract(EPOCH FROM least(coalesce(simulated, clock_timestamp()), clock_timestamp())) * 1000000);
        reading := setval('log.clock', greatest(reading, previous));
        first := nextval('log.position');
        FOR i IN 2..n LOOP
            PERFORM nextval('log.position');
        END LOOP;
    EXCEPTION WHEN query_canceled OR OTHERS THEN
        PERFORM pg_advisory_unlock(4242);
        RAISE;
    END;
    PERFORM pg_advisory_unlock(4242);
    at := timestamptz 'epoch' + reading * interval '1 microsecond';
END
$$;

-- Appends the events of one command, or none, and remembers the command's answer.
--   SQLState AP409: a stream is not at the version the command was decided on (no position has been drawn).
--   SQLState 23505 on event_version: the same, seen only at the insert; on command_key_*: the command was taken before.
-- The transaction's id is drawn before any position: the readers' fence relies on it.
CREATE FUNCTION log.append(
    streams uuid[], versions integer[], event_ids uuid[], types smallint[], revisions smallint[],
    metadatas bytea[], payloads bytea[], simulated timestamptz,
    command_key uuid, account uuid, path text, subject uuid, creation boolean, digest bytea, number text)
    RETURNS TABLE (last_position bigint, last_version integer, at timestamptz)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = log, pg_temp AS
$$
DECLARE
    first bigint;
    n integer := coalesce(cardinality(streams), 0);
BEGIN
    PERFORM pg_current_xact_id();
    IF n = 0 THEN
        SELECT e.position, e.version, e.recorded_at INTO last_position, last_version, at
          FROM log.event e
         WHERE e.stream = append.subject
         ORDER BY e.version DESC
         LIMIT 1;
    ELSE
        PERFORM 1
           FROM (SELECT s, min(v) AS first_version FROM unnest(streams, versions) AS x (s, v) GROUP BY s) AS wanted
          WHERE wanted.first_version - 1 <> coalesce(
                (SELECT max(e.version) FROM log.event e WHERE e.stream = wanted.s), 0);
        IF FOUND THEN
            RAISE EXCEPTION 'a stream has moved on' USING ERRCODE = 'AP409';
        END IF;
        SELECT d.first, d.at INTO first, at FROM log.draw(n, simulated) d;
        INSERT INTO log.event (position, stream, version, event_id, type, revision, recorded_at, metadata, payload)
        SELECT first + x.ordinal - 1, x.stream, x.version, x.event_id, x.type, x.revision, append.at, x.metadata, x.payload
          FROM unnest(streams, versions, event_ids, types, revisions, metadatas, payloads)
               WITH ORDINALITY AS x (stream, version, event_id, type, revision, metadata, payload, ordinal)
         ORDER BY x.ordinal;
        last_position := first + n - 1;
        last_version := versions[n];
    END IF;
    IF command_key IS NOT NULL THEN
        INSERT INTO log.command_key (key, account, path, subject, creation, digest, number, version, position)
        VALUES (append.command_key, append.account, append.path, append.subject, append.creation, append.digest,
                append.number, last_version, last_position);
    END IF;
    RETURN NEXT;
END
$$;

-- The next number of a series: drawn in a transaction of its own, so a gap is possible and a second use is not.
CREATE FUNCTION log.next_number(prefix text, centre text, year integer) RETURNS integer
    LANGUAGE sql SECURITY DEFINER SET search_path = log, pg_temp AS
$$
    INSERT INTO log.number_series AS s (prefix, centre, year, last)
    VALUES (next_number.prefix, next_number.centre, next_number.year, 1)
    ON CONFLICT ON CONSTRAINT number_series_pkey DO UPDATE SET last = s.last + 1
    RETURNING last
$$;

-- The last position recorded at or before an instant; 0 when there is none. Times never decrease with positions: halving
-- finds it without an index.
CREATE FUNCTION log.position_at(instant timestamptz) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = log, pg_temp AS
$$
DECLARE
    low bigint := 0;
    high bigint := coalesce((SELECT max(position) FROM log.event), 0);
    middle bigint;
    found_position bigint;
    found_at timestamptz;
BEGIN
    WHILE low < high LOOP
        middle := (low + high + 1) / 2;
        SELECT e.position, e.recorded_at INTO found_position, found_at
          FROM log.event e
         WHERE e.position <= middle AND e.position > low
         ORDER BY e.position DESC
         LIMIT 1;
        IF found_position IS NULL THEN
            low := middle;
        ELSIF found_at <= instant THEN
            low := middle;
        ELSE
            high := found_position - 1;
        END IF;
    END LOOP;
    RETURN coalesce((SELECT max(e.position) FROM log.event e WHERE e.position <= low), 0);
END
$$;

-- The log as JSON, for people; the bytes themselves stay as they were written.
CREATE VIEW log.readable AS
SELECT e.position, e.stream, e.version, e.event_id, t.name AS type, e.revision, e.recorded_at,
       convert_from(e.metadata, 'UTF8')::jsonb AS metadata, convert_from(e.payload, 'UTF8')::jsonb AS payload
  FROM log.event e
  JOIN log.event_type t ON t.number = e.type;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA log FROM PUBLIC;
GRANT USAGE ON SCHEMA log TO ${application};
GRANT SELECT ON ALL TABLES IN SCHEMA log TO ${application};
GRANT EXECUTE ON FUNCTION log.append, log.next_number, log.position_at TO ${application};
