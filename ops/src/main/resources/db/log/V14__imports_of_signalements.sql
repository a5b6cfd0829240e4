-- Extractions of other registers: lines that bring known cases up to date.

ALTER TABLE importing.job
    ADD COLUMN updated integer NOT NULL DEFAULT 0;

COMMENT ON COLUMN importing.job.updated IS 'lines that changed cases which were in the register before, as judged by the check';

-- What the last line taken under a name said, both as digests under a secret of the vault: an extraction repeats most of
-- its lines, and what it repeats is no news.
CREATE TABLE importing.last_taken (
    name    uuid PRIMARY KEY,
    content uuid NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON importing.last_taken TO ${application};
