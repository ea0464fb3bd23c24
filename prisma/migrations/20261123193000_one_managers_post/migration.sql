-- What managers were asked before an approval, and the file's own post, are one message from now on.
-- Where only the first is there it becomes the one; where both are, the first is let go by the bot at the
-- file's next change (bot/jobs/formerPost.ts).
UPDATE "post" AS former
SET "purpose" = 'file'
WHERE former."subject" = 'internship'
  AND former."purpose" = 'request'
  AND NOT EXISTS (
    SELECT 1 FROM "post" AS present
    WHERE present."subject" = former."subject"
      AND present."subject_id" = former."subject_id"
      AND present."purpose" = 'file'
      AND present."variant" = former."variant"
      AND present."place" = former."place"
  );
