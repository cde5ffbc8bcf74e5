-- What is still kept of closed cases, oldest first: one index for each class of data, so that a look at what is due reads
-- what is due and no more. The other two indexes of this time say no more than cases_closed.

-- DropIndex
DROP INDEX "cases_city_id_closed_at_idx";
DROP INDEX cases_to_purge;

CREATE INDEX cases_keeping_location ON cases (city_id, closed_at) WHERE closed_at IS NOT NULL AND NOT ('location' = ANY (purged));
CREATE INDEX cases_keeping_identity ON cases (city_id, closed_at) WHERE closed_at IS NOT NULL AND NOT ('identity' = ANY (purged));
CREATE INDEX cases_keeping_words ON cases (city_id, closed_at) WHERE closed_at IS NOT NULL AND NOT ('words' = ANY (purged));
CREATE INDEX case_links_merged ON case_links (city_id, case_id) WHERE merged_at IS NOT NULL AND undone_at IS NULL;
