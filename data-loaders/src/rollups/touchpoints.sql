-- one row per contact or conversation, of the touchpoints input and of the journal
WITH conversations AS (
  SELECT * FROM touchpoints_input
  UNION ALL BY NAME
  SELECT * EXCLUDE (file) FROM journal_input
)
SELECT * FROM conversations
ORDER BY account_id, occurred_at, channel, author, alarm_id, question, answer, reason, feature, direction
