-- one row per account and enabled module
SELECT * FROM modules_input
ORDER BY account_id, module, enabled_on
