/** Of `event_cells`, what stands in the report: a week within the window, of an account that is not left out. */
export const inWindow = `week <= getvariable('last_week') AND account_id NOT IN (
  SELECT left_out FROM (SELECT try_cast(account_id AS account_ids) AS left_out FROM excluded_accounts) WHERE left_out IS NOT NULL
)`;
