-- The list of a region or of all is counted by state: from its index alone, without a look at the rows.

DROP INDEX view.signalement_region_received_at_case_id_idx;
CREATE INDEX ON view.signalement (region, received_at, case_id) INCLUDE (status) WHERE to_pos IS NULL;

DROP INDEX view.signalement_centre_received_at_case_id_idx;
CREATE INDEX ON view.signalement (centre, received_at, case_id) INCLUDE (status) WHERE to_pos IS NULL;
