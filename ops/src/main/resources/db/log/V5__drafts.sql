-- What people have typed and not sent yet. Neither history nor a view: changed in place, emptied when the form is saved.

CREATE SCHEMA IF NOT EXISTS workspace;

CREATE TABLE workspace.draft (
    id         uuid        PRIMARY KEY,
    account    uuid        NOT NULL,
    form       text        NOT NULL,
    step       integer     NOT NULL,
    content    bytea,
    updated_at timestamptz NOT NULL
);

COMMENT ON COLUMN workspace.draft.form IS 'address that the form will be posted to';
COMMENT ON COLUMN workspace.draft.step IS 'goes up with each keeping: what comes late is not kept';
COMMENT ON COLUMN workspace.draft.content IS 'the fields as JSON, sealed under the account''s key; NULL once saved or thrown away';

CREATE INDEX ON workspace.draft (account, form, updated_at) WHERE content IS NOT NULL;
CREATE INDEX ON workspace.draft (updated_at);

GRANT USAGE ON SCHEMA workspace TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON workspace.draft TO ${application};
