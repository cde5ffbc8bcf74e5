-- A seat that was signed off says which cases it lost: few events, sought by the user from whom they were taken.
CREATE INDEX "case_events_claims_lost" ON "case_events" ("city_id", ("data" ->> 'userId'), "at") WHERE "type" = 'claim-expired';
