-- Where an article comes from is said in the reader's language. What was shipped held the three in one text.
ALTER TABLE "knowledge_entries" ALTER COLUMN "source" TYPE JSONB USING
  CASE WHEN "source" LIKE '公共安全常识，% · % · %'
       THEN jsonb_build_object('zh', split_part("source", ' · ', 1), 'en', split_part("source", ' · ', 2), 'vi', split_part("source", ' · ', 3))
       ELSE jsonb_build_object('zh', "source", 'en', "source", 'vi', "source") END;
