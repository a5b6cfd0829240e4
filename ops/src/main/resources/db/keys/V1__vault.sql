-- The vault: a database of its own, so that a copy of the log opens nothing.

CREATE SCHEMA vault;

-- One key per subject and kind: t = its text, r = its requester. A destroyed key stays as a tombstone, or the next event
-- would mint another and a restore would bring the old one back.
CREATE TABLE vault.sealing_key (
    subject uuid    NOT NULL,
    kind    "char"  NOT NULL CHECK (kind IN ('t', 'r')),
    wrapped bytea,
    state   text    NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'destroyed')),
    PRIMARY KEY (subject, kind),
    CHECK ((state = 'active') = (wrapped IS NOT NULL))
);

-- What proves who someone is; changes in place, is never an event and never part of an export.
CREATE TABLE vault.credential (
    account       uuid        PRIMARY KEY,
    login_digest  bytea       NOT NULL UNIQUE,
    password_hash text,
    setup_digest  bytea       UNIQUE,
    setup_until   timestamptz
);
