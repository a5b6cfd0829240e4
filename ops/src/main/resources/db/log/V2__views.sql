-- What the read side remembers: derived from the log, may be emptied and rebuilt at any time.
-- Every row of a list is an interval of positions [from_pos, to_pos): the present is "to_pos IS NULL".

CREATE SCHEMA view;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE view.support_request (
    case_id           uuid        NOT NULL,
    from_pos          bigint      NOT NULL,
    to_pos            bigint,
    version           integer     NOT NULL,
    number            text        NOT NULL,
    centre            text        NOT NULL,
    region            text        NOT NULL,
    department        text,
    sector            text        NOT NULL,
    sub_sector        text,
    status            text        NOT NULL,
    channel           text        NOT NULL,
    themes            text[]      NOT NULL,
    framework         text        NOT NULL,
    finess            text,
    facility          text,
    city              text,
    received_at       timestamptz NOT NULL,
    day               date        NOT NULL,
    duration_minutes  integer,
    first_answered_at timestamptz,
    outcome           text,
    referred_to       text,
    assigned_to       uuid,
    recorded_at       timestamptz NOT NULL,
    question          text        NOT NULL,
    answers           text[]      NOT NULL,
    clear_words       text        NOT NULL,
    sealed_words      text        NOT NULL,
    facts             text,
    PRIMARY KEY (case_id, from_pos)
);

COMMENT ON COLUMN view.support_request.version IS 'last version of the case that the row has taken in';
COMMENT ON COLUMN view.support_request.recorded_at IS 'when the request came into the register';
COMMENT ON COLUMN view.support_request.facts IS 'what the next event is folded into; only in the present row of a case';

-- The present is asked for all day long and has small indexes of its own, the search included; the past has the one
-- that keeps its pages in order.
CREATE INDEX ON view.support_request (received_at, case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.support_request (centre, received_at, case_id) WHERE to_pos IS NULL;
CREATE INDEX ON view.support_request USING gin (clear_words gin_trgm_ops) WHERE to_pos IS NULL;
CREATE INDEX ON view.support_request USING gin (sealed_words gin_trgm_ops) WHERE to_pos IS NULL;
CREATE INDEX ON view.support_request (received_at, case_id);

CREATE TABLE view.counted_case (
    case_id uuid    PRIMARY KEY,
    version integer NOT NULL,
    facts   text    NOT NULL
);

CREATE TABLE view.ledger (
    position    bigint      NOT NULL,
    ordinal     smallint    NOT NULL,
    event_id    uuid        NOT NULL,
    type        text        NOT NULL,
    case_id     uuid        NOT NULL,
    number      text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    measure     text        NOT NULL,
    definition  smallint    NOT NULL,
    day         date        NOT NULL,
    centre      text        NOT NULL,
    region      text        NOT NULL,
    department  text,
    sector      text,
    origin      text,
    channel     text,
    themes      text[]      NOT NULL,
    framework   text        NOT NULL,
    facility    text,
    amount      bigint      NOT NULL,
    value       bigint,
    PRIMARY KEY (position, ordinal)
);

CREATE INDEX ON view.ledger (measure, day, position);
CREATE INDEX ON view.ledger (measure, centre, day, position);
CREATE INDEX ON view.ledger (case_id);

CREATE TABLE view.audit (
    position    bigint      PRIMARY KEY,
    event_id    uuid        NOT NULL,
    stream      uuid        NOT NULL,
    version     integer     NOT NULL,
    type        text        NOT NULL,
    feature     text        NOT NULL,
    number      text,
    centre      text,
    region      text,
    department  text,
    actor       uuid,
    role        text,
    actor_centre text,
    origin      text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL
);

CREATE INDEX ON view.audit (stream, position);
CREATE INDEX ON view.audit (actor, position);
CREATE INDEX ON view.audit (centre, position);
CREATE INDEX ON view.audit (number);

CREATE TABLE view.account (
    id       uuid    PRIMARY KEY,
    version  integer NOT NULL,
    login    text    NOT NULL,
    name     text    NOT NULL,
    role     text    NOT NULL,
    centre   text,
    region   text,
    until    date,
    disabled boolean NOT NULL
);

-- Not unique: a view never refuses what the log holds.
CREATE INDEX ON view.account (lower(login));

-- How far each view has come, written in the transaction of the view's own rows (Axon's token store).
CREATE TABLE view.token (
    processor_name text        NOT NULL,
    segment        integer     NOT NULL,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);

GRANT USAGE ON SCHEMA view TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA view TO ${application};
