-- Questions and findings of an evaluation are found beside cases. The search is made anew from the first event on.

TRUNCATE view.search, view.search_word;
DELETE FROM view.token WHERE processor_name = 'search';
