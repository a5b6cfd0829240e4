-- What changed a level between two moments: all that was written between them for a day up to its end. Days and positions
-- span a plane, what is asked for is one corner of it, and few lines lie there: those that came late.
CREATE INDEX ledger_levels ON view.ledger USING gist (point(day - DATE '2000-01-01', position))
 WHERE measure IN ('OPEN_REQUESTS', 'OPEN_SIGNALEMENTS');
