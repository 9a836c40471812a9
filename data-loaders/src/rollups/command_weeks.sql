-- one row per account, week and command with its module
-- It is large, so it is sorted once, when it is written.
WITH inside AS (
  SELECT account_id, week, event, module, events::INTEGER AS events, quantity, users, first_at, last_at
  FROM event_groups
  WHERE week <= getvariable('last_week')
    AND account_id NOT IN (SELECT account_id FROM excluded_accounts)
)
SELECT * FROM inside
