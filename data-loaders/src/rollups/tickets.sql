-- one row per support ticket and account
SELECT * FROM tickets_input
ORDER BY account_id, ticket_id
