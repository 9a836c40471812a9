-- one row per survey answer
SELECT * FROM surveys_input
ORDER BY account_id, answered_at, kind, user_id
