-- Follow-ups, links read both ways, saved views, and what the live list asks for.

INSERT INTO log.event_type (number, name)
VALUES (31, 'support-request.follow-up-planned'),
       (32, 'support-request.follow-up-done'),
       (70, 'saved-view.saved'),
       (71, 'saved-view.renamed'),
       (72, 'saved-view.forgotten'),
       (73, 'saved-view.restored');

-- The views below are made anew from the first event on: their rows gain columns, and what they fold into a field.
TRUNCATE view.support_request, view.counted_case, view.ledger;
DELETE FROM view.token WHERE processor_name IN ('support-requests', 'counters');

ALTER TABLE view.support_request ADD COLUMN follow_up date,
                                 ADD COLUMN links     uuid[] NOT NULL;

COMMENT ON COLUMN view.support_request.follow_up IS 'day on which someone will come back to the request';

CREATE INDEX ON view.support_request (follow_up, centre) WHERE to_pos IS NULL AND follow_up IS NOT NULL;
CREATE INDEX ON view.support_request (assigned_to, received_at, case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.support_request (status, centre) WHERE to_pos IS NULL;
CREATE INDEX ON view.support_request (from_pos) WHERE to_pos IS NULL;
CREATE INDEX ON view.support_request (number) WHERE to_pos IS NULL;
CREATE INDEX ON view.support_request USING gin (themes) WHERE to_pos IS NULL;
CREATE INDEX ON view.support_request USING gin (links) WHERE to_pos IS NULL;

CREATE TABLE view.saved_view (
    id          uuid    PRIMARY KEY,
    version     integer NOT NULL,
    owner       uuid    NOT NULL,
    shared_with text,
    name        text    NOT NULL,
    query       text    NOT NULL,
    forgotten   boolean NOT NULL
);

CREATE INDEX ON view.saved_view (owner);
CREATE INDEX ON view.saved_view (shared_with) WHERE shared_with IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.saved_view TO ${application};
