-- one row per account and change in seats bought
SELECT * FROM seats_input
ORDER BY account_id, valid_from
