-- Mails that the register sends, what people want sent, and the last days that it watches.

INSERT INTO log.event_type (number, name)
VALUES
    (140, 'mail.prepared'),
    (141, 'mail.handed-over'),
    (142, 'mail.sent'),
    (143, 'mail.failed'),
    (144, 'mail.uncertain'),
    (145, 'mail.resend-ordered'),
    (146, 'mail.abandoned');

-- What is wanted; the address itself stays sealed in the person's own events.
ALTER TABLE view.settings
    ADD COLUMN digest text NOT NULL DEFAULT 'NOT_WANTED',
    ADD COLUMN assignments text NOT NULL DEFAULT 'NOT_WANTED';

CREATE TABLE view.mail (
    id          uuid        PRIMARY KEY,
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
    changed_at  timestamptz NOT NULL
);

COMMENT ON COLUMN view.mail.centre IS 'of the case when the mail was prepared; where the case lies now is told by view.deadline_case';

CREATE INDEX ON view.mail (prepared_at, id);
CREATE INDEX ON view.mail (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX ON view.mail (changed_at) WHERE state IN ('READY', 'WAITING', 'HANDED_OVER');

-- Where each signalement lies now, and what its next event is folded into.
CREATE TABLE view.deadline_case (
    case_id     uuid        PRIMARY KEY,
    version     integer     NOT NULL,
    number      text        NOT NULL,
    centre      text        NOT NULL,
    region      text        NOT NULL,
    department  text,
    followed    boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    facts       text        NOT NULL
);

COMMENT ON COLUMN view.deadline_case.recorded_at IS 'when its first event was recorded';

CREATE INDEX ON view.deadline_case (recorded_at) WHERE followed;

-- Every last day of what is not done, not only the soonest of each case.
CREATE TABLE view.deadline (
    case_id uuid        NOT NULL,
    step    text        NOT NULL,
    request integer     NOT NULL,
    due_on  date        NOT NULL,
    due_at  timestamptz NOT NULL,
    passed  boolean     NOT NULL,
    PRIMARY KEY (case_id, step, request)
);

COMMENT ON COLUMN view.deadline.request IS 'which information request; 0 for the other steps';
COMMENT ON COLUMN view.deadline.due_at IS 'end of the last day on the clock of the territory';

CREATE INDEX ON view.deadline (due_at) WHERE NOT passed;
CREATE INDEX ON view.deadline (due_on, case_id);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.mail, view.deadline_case, view.deadline TO ${application};

-- How far each policy has come: no view, so that no rebuild goes back.
CREATE SCHEMA policy;

CREATE TABLE policy.place (
    name     text        PRIMARY KEY,
    position bigint      NOT NULL,
    owner    uuid,
    until    timestamptz
);

COMMENT ON COLUMN policy.place.until IS 'end of the owner''s claim: another node takes over from then on';

GRANT USAGE ON SCHEMA policy TO ${application};
GRANT SELECT, INSERT, UPDATE ON policy.place TO ${application};
