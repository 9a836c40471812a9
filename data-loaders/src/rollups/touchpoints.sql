-- one row per contact or conversation
SELECT * FROM touchpoints_input
ORDER BY account_id, occurred_at, channel, author
