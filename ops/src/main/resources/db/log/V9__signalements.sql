-- Signalements and the dated rules that judge them.

INSERT INTO log.event_type (number, name)
VALUES
    (52, 'rule.cluster-threshold-defined'),
    (53, 'rule.deadline-defined'),
    (54, 'rule.criteria-scheme-defined'),
    (55, 'rule.holidays-defined'),
    (100, 'signalement.received'),
    (101, 'signalement.acknowledged'),
    (102, 'signalement.assigned'),
    (103, 'signalement.assessed'),
    (104, 'signalement.criterion-added'),
    (105, 'signalement.information-requested'),
    (106, 'signalement.information-received'),
    (107, 'signalement.reminded'),
    (108, 'signalement.cases-counted'),
    (109, 'signalement.measure-taken'),
    (110, 'signalement.feedback-given'),
    (111, 'signalement.closed'),
    (112, 'signalement.reopened'),
    (113, 'signalement.corrected'),
    (114, 'signalement.withdrawn'),
    (115, 'signalement.linked'),
    (116, 'signalement.noted'),
    (117, 'signalement.judged'),
    (118, 'signalement.deadline-set'),
    (119, 'signalement.deadline-moved'),
    (120, 'signalement.deadline-passed'),
    (77, 'agenda-key.given'),
    (78, 'agenda-key.revoked');

-- The ledger bears what a signalement counts under; what is folded is of more than one kind.
ALTER TABLE view.ledger
    ADD COLUMN about text,
    ADD COLUMN criteria text[] NOT NULL DEFAULT '{}';

ALTER TABLE view.counted_case
    ADD COLUMN kind text NOT NULL DEFAULT 'SUPPORT_REQUEST';

CREATE TABLE view.signalement (
    case_id          uuid        NOT NULL,
    from_pos         bigint      NOT NULL,
    to_pos           bigint,
    version          integer     NOT NULL,
    number           text        NOT NULL,
    centre           text        NOT NULL,
    region           text        NOT NULL,
    department       text,
    sector           text        NOT NULL,
    sub_sector       text,
    status           text        NOT NULL,
    origin           text        NOT NULL,
    external_number  text,
    about            text        NOT NULL,
    criteria         text[]      NOT NULL,
    microorganism    json,
    framework        text        NOT NULL,
    finess           text,
    facility         text,
    city             text,
    received_at      timestamptz NOT NULL,
    ars_received_at  timestamptz,
    day              date        NOT NULL,
    acknowledged_at  timestamptz,
    assessed_at      timestamptz,
    feedback_at      timestamptz,
    closed_at        timestamptz,
    assigned_to      uuid,
    as_of_day        date,
    residents        integer,
    staff            integer,
    deaths           integer,
    first_case_on    date,
    verdict          text,
    rule             text,
    next_step        text,
    next_request     integer,
    due_on           date,
    due_at           timestamptz,
    due_order        timestamptz,
    asked            integer     NOT NULL,
    recorded_at      timestamptz NOT NULL,
    summary          text,
    assessment       text,
    clear_words      text        NOT NULL,
    sealed_words     text        NOT NULL,
    facts            text,
    PRIMARY KEY (case_id, from_pos)
);

COMMENT ON COLUMN view.signalement.due_at IS 'end of the soonest last day of what is not done yet, on the clock of its territory';
COMMENT ON COLUMN view.signalement.due_order IS 'due_at while somebody follows it, far in the future where nothing is due; else null';
COMMENT ON COLUMN view.signalement.asked IS 'information requests that nothing has come for yet';
COMMENT ON COLUMN view.signalement.facts IS 'what the next event is folded into; only in the present row of a case';

CREATE UNIQUE INDEX ON view.signalement (case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.signalement (number) WHERE to_pos IS NULL;
CREATE INDEX ON view.signalement (received_at, case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.signalement (region, received_at, case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.signalement (centre, received_at, case_id) WHERE to_pos IS NULL;
-- What the board counts and filters by comes along, so that a bucket is counted from its index alone.
CREATE INDEX ON view.signalement (region, due_order, case_id)
    INCLUDE (status, sector, origin, about, centre, department, assigned_to)
    WHERE to_pos IS NULL AND due_order IS NOT NULL;
CREATE INDEX ON view.signalement (due_order, case_id)
    INCLUDE (status, sector, origin, about, centre, department, assigned_to)
    WHERE to_pos IS NULL AND due_order IS NOT NULL;
CREATE INDEX ON view.signalement (region, closed_at, case_id) WHERE to_pos IS NULL AND closed_at IS NOT NULL;
CREATE INDEX ON view.signalement (closed_at, case_id) WHERE to_pos IS NULL AND closed_at IS NOT NULL;
CREATE INDEX ON view.signalement (assigned_to, due_order, case_id) WHERE to_pos IS NULL AND due_order IS NOT NULL;
CREATE INDEX ON view.signalement (origin, external_number) WHERE to_pos IS NULL;
CREATE INDEX ON view.signalement USING gin (clear_words gin_trgm_ops) WHERE to_pos IS NULL;
CREATE INDEX ON view.signalement USING gin (sealed_words gin_trgm_ops) WHERE to_pos IS NULL;
CREATE INDEX ON view.signalement (received_at, case_id);
CREATE INDEX ON view.signalement (from_pos);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.signalement TO ${application};

-- Views of more than one list, and the keys of calendar feeds.
ALTER TABLE view.saved_view
    ADD COLUMN list text NOT NULL DEFAULT 'REQUESTS';

CREATE TABLE view.agenda_key (
    account  uuid        PRIMARY KEY,
    version  integer     NOT NULL,
    hash     text,
    given_at timestamptz
);

COMMENT ON COLUMN view.agenda_key.hash IS 'SHA-256 of the key in hexadecimal; null once it is revoked';

CREATE INDEX ON view.agenda_key (hash) WHERE hash IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.agenda_key TO ${application};
