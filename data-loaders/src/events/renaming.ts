import type { Engine } from "../engine/open-engine.ts";

/** SQL that puts the rows of a relation at the account they now belong to. */
export interface Renaming {
  /** The account's present id. */
  account: string;
  /** What the relation must be joined with; empty where no account was renamed. */
  join: string;
}

/** How accounts of a relation are renamed, by its name in the query; a join that nothing needs would still cost. */
export async function renaming(engine: Engine, relation: string): Promise<Renaming> {
  const [aliases] = await engine.rows<{ n: number }>("SELECT count(*) AS n FROM account_aliases");
  if (!aliases?.n) return { account: `${relation}.account_id`, join: "" };
  return {
    account: `coalesce(renamed.account_id, ${relation}.account_id)`,
    join: `LEFT JOIN account_aliases AS renamed ON ${relation}.account_id = renamed.old_id`,
  };
}
