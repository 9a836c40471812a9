-- one row per person at a customer; names leave the loader only where the configuration says so
WITH people AS (
  SELECT
    user_id,
    account_id,
    CASE WHEN getvariable('shows_names') THEN name END AS name,
    role,
    is_sponsor,
    created_on,
    deactivated_on
  FROM users_input
)
SELECT * FROM people
ORDER BY account_id, user_id
