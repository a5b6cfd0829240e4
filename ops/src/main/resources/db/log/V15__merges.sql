-- Cases that were merged, and taken apart again.

INSERT INTO log.event_type (number, name)
VALUES (33, 'support-request.merged'),
       (34, 'support-request.took-in'),
       (35, 'support-request.unmerged'),
       (36, 'support-request.let-go'),
       (121, 'signalement.merged'),
       (122, 'signalement.took-in'),
       (123, 'signalement.unmerged'),
       (124, 'signalement.let-go');

-- What these views fold into gains fields: they are made anew from the first event on.
TRUNCATE view.support_request, view.signalement, view.counted_case, view.ledger, view.deadline_case, view.deadline;
DELETE FROM view.token WHERE processor_name IN ('support-requests', 'signalements', 'counters', 'deadlines');

-- As before, but the rows of a command on two streams go in by stream: two such commands on the same two wait for each
-- other instead of standing in each other's way. The last event of the command is still that of the case it is about.
CREATE OR REPLACE FUNCTION log.append(
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
         ORDER BY x.stream, x.version;
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
