-- What each person has chosen for herself.

INSERT INTO log.event_type (number, name)
VALUES (75, 'settings.changed');

CREATE TABLE view.settings (
    account     uuid    PRIMARY KEY,
    version     integer NOT NULL,
    single_keys text    NOT NULL,
    colours     text    NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.settings TO ${application};
