-- An article says whose seats read it: one line's, or those of both. So far both lines read everything.

-- AlterTable
ALTER TABLE "knowledge_entries" ADD COLUMN "lines" TEXT[];

UPDATE knowledge_entries SET lines = '{110,12345}';
-- "For both lines" is said by its lines now. What is told to callers until help arrives is for everybody's ears.
UPDATE knowledge_entries SET audience = CASE WHEN use = 'INSTRUCTION' THEN 'PUBLIC' ELSE 'AGENT' END
WHERE audience = 'JOINT_110';
