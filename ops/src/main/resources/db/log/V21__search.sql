-- One search over all cases: one narrow row for each, whose words lie aside and are only looked up by their indexes.

CREATE TABLE view.search (
    case_id uuid        PRIMARY KEY,
    version integer     NOT NULL,
    kind    text        NOT NULL,
    number  text        NOT NULL,
    tail    text        NOT NULL,
    gone    boolean     NOT NULL,
    centre  text        NOT NULL,
    region  text        NOT NULL,
    at      timestamptz NOT NULL,
    clear   tsvector    NOT NULL,
    words   tsvector    NOT NULL,
    facts   text        NOT NULL,
    texts   text        NOT NULL
) WITH (toast_tuple_target = 160);

COMMENT ON COLUMN view.search.version IS 'last version of the case that the row has taken in';
COMMENT ON COLUMN view.search.tail IS 'the number without kind and centre: 2020-00012';
COMMENT ON COLUMN view.search.gone IS 'withdrawn, or merged into another: found by its number only';
COMMENT ON COLUMN view.search.clear IS 'words of what is told in clear; of the number, and codes after a sign of equality';
COMMENT ON COLUMN view.search.words IS 'the same, and those of all sealed texts';
COMMENT ON COLUMN view.search.facts IS 'what the next event is folded into, and what a hit shows';
COMMENT ON COLUMN view.search.texts IS 'the sealed texts, that the place of a hit is shown in: nowhere else in the search';

CREATE INDEX ON view.search (number text_pattern_ops);
CREATE INDEX ON view.search (tail text_pattern_ops);
CREATE INDEX ON view.search USING gin (clear) WITH (gin_pending_list_limit = 1024);
CREATE INDEX ON view.search USING gin (words) WITH (gin_pending_list_limit = 1024);

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
