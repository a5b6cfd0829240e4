-- One search over all cases: one row for each, found by its number or by the indexes of its words.

CREATE TABLE view.search (
    case_id uuid        PRIMARY KEY,
    version integer     NOT NULL,
    kind    text        NOT NULL,
    number  text        NOT NULL,
    tail    text        NOT NULL,
    centre  text        NOT NULL,
    region  text        NOT NULL,
    at      timestamptz NOT NULL,
    clear   tsvector    NOT NULL,
    words   tsvector    NOT NULL,
    facts   text        NOT NULL,
    texts   text        NOT NULL
);

COMMENT ON COLUMN view.search.version IS 'last version of the case that the row has taken in';
COMMENT ON COLUMN view.search.tail IS 'the number without kind and centre: 2020-00012';
COMMENT ON COLUMN view.search.clear IS 'words of what is told in clear, and codes after a sign of equality; none of a case that is withdrawn or merged';
COMMENT ON COLUMN view.search.words IS 'the same, and those of all sealed texts';
COMMENT ON COLUMN view.search.facts IS 'what the next event is folded into, and what a hit shows';
COMMENT ON COLUMN view.search.texts IS 'the sealed texts, that the place of a hit is shown in: nowhere else in the search';

CREATE INDEX ON view.search (number text_pattern_ops);
CREATE INDEX ON view.search (tail text_pattern_ops);
CREATE INDEX ON view.search (kind, at, case_id);
CREATE INDEX ON view.search USING gin (clear);
CREATE INDEX ON view.search USING gin (words);

-- The words there are, so that those with typing errors are compared with them instead of with a million texts.
CREATE TABLE view.search_word (
    word  text   PRIMARY KEY,
    clear bigint NOT NULL,
    uses  bigint NOT NULL
) WITH (fillfactor = 70);

COMMENT ON COLUMN view.search_word.clear IS 'in how many cases it stands in clear';
COMMENT ON COLUMN view.search_word.uses IS 'in how many cases it stands at all; a word that stands nowhere has no row';

CREATE INDEX ON view.search_word (substr(word, 1, 1), length(word));
CREATE INDEX ON view.search_word USING gin (word gin_trgm_ops);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON view.search, view.search_word TO ${application};
