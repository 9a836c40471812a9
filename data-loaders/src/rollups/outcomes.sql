-- one row per account and thing that happened to its contract
SELECT * FROM outcomes_input
ORDER BY account_id, occurred_on, kind
