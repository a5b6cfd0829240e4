-- Definitions that are tried beside the official ones, and which definitions the ledger was written with.

INSERT INTO log.event_type (number, name)
VALUES
    (210, 'trial.defined'),
    (211, 'trial.kept'),
    (212, 'trial.thrown-away');

CREATE TABLE view.trial (
    trial_id    uuid        NOT NULL,
    from_pos    bigint      NOT NULL,
    to_pos      bigint,
    version     integer     NOT NULL,
    status      text        NOT NULL,
    name        text        NOT NULL,
    base        text        NOT NULL,
    trial       text        NOT NULL,
    reason      text,
    defined_by  uuid,
    defined_pos bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (trial_id, from_pos)
);

COMMENT ON TABLE view.trial IS 'definitions that are tried: one row per trial and interval of positions';
COMMENT ON COLUMN view.trial.trial IS 'what is counted otherwise, as JSON';

-- What a worker has counted aside. Nothing here is read by an official figure, nothing official is written by that worker.
CREATE TABLE view.trial_count (
    trial      uuid    PRIMARY KEY,
    definition integer NOT NULL,
    position   bigint  NOT NULL
);

COMMENT ON TABLE view.trial_count IS 'how far each trial has been counted, with which version of the official definition';

CREATE TABLE view.trial_line (
    trial uuid NOT NULL,
    LIKE view.ledger,
    PRIMARY KEY (trial, position, ordinal)
);

CREATE INDEX ON view.trial_line (trial, day, position);

COMMENT ON TABLE view.trial_line IS 'the ledger of each trial; never official';

CREATE TABLE view.trial_difference (
    trial           uuid        NOT NULL,
    position        bigint      NOT NULL,
    ordinal         smallint    NOT NULL,
    event_id        uuid        NOT NULL,
    type            text        NOT NULL,
    case_id         uuid        NOT NULL,
    number          text        NOT NULL,
    occurred_at     timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL,
    centre          text        NOT NULL,
    region          text        NOT NULL,
    department      text,
    framework       text        NOT NULL,
    channel         text,
    themes          text[]      NOT NULL,
    origin          text,
    about           text,
    facility        text,
    official_day    date,
    official_sector text,
    official_amount bigint      NOT NULL,
    tried_day       date,
    tried_sector    text,
    tried_amount    bigint      NOT NULL,
    PRIMARY KEY (trial, position, ordinal)
);

CREATE INDEX ON view.trial_difference (trial, official_day);
CREATE INDEX ON view.trial_difference (trial, tried_day);

COMMENT ON TABLE view.trial_difference IS 'lines of an event that a trial counts otherwise: from an official cell, to a tried one; no day: no such line';

CREATE TABLE view.ledger_definition (
    measure    text    NOT NULL,
    definition integer NOT NULL,
    goal       bigint  NOT NULL,
    position   bigint  NOT NULL,
    PRIMARY KEY (measure, definition)
);

COMMENT ON TABLE view.ledger_definition IS 'definitions that the ledger is written with; complete once position has reached goal';

-- What the register has been written with until now.
INSERT INTO view.ledger_definition (measure, definition, goal, position)
SELECT measure, 1, 0, 0
  FROM unnest(string_to_array(
           'SUPPORT_REQUESTS WORKLOAD_MINUTES OPEN_REQUESTS FIRST_ANSWER_MINUTES SIGNALEMENTS OPEN_SIGNALEMENTS '
        || 'SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES SIGNALEMENT_CLOSURE_MINUTES ON_SITE_ACTIONS REMOTE_CONFERENCES '
        || 'EMH_ACTIONS EMH_TEAMS CRISIS_MEETINGS SPF_SIGNALEMENT_MEETINGS REGIONAL_WORKING_GROUPS NATIONAL_PROJECTS '
        || 'COMMITTEE_MEETINGS NETWORK_DAYS WEBINARS WEBINAR_PARTICIPANTS TRAININGS TRAINING_PARTICIPANTS '
        || 'PRACTICE_DOCUMENTS COMMUNICATION_TOOLS ARS_SURVEYS DRAFTING_CONTRIBUTIONS REVIEW_CONTRIBUTIONS PRESS_WRITTEN '
        || 'PRESS_TELEVISION PRESS_RADIO STAFF_FTE STAFF_FTE_SPECIALISTS WEB_PAGE_VIEWS WEB_VISITS WEB_USERS '
        || 'NEWSLETTER_SUBSCRIBERS NEWS_ITEMS BLOG_POSTS FORUM_TOPICS FORUM_MESSAGES REFERENCED_DOCUMENTS '
        || 'QUIZ_PARTICIPANTS DOWNLOADS GAME_NEW_PLAYERS', ' ')) AS measure;

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE
   ON view.trial, view.trial_count, view.trial_line, view.trial_difference, view.ledger_definition TO ${application};
