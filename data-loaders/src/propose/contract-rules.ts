import { isAmount, isFew, isFlag, isTime, isWholeNumber } from "./column-fits.ts";
import type { ColumnRule } from "./column-rule.ts";
import { account, started } from "./shared-rules.ts";

/** A period that was paid for: not an input of its own, but what accounts, seats and outcomes are made of. */
export const contractRules: Record<string, ColumnRule> = {
  account_id: account,
  start: { ...started, says: [...started.says, "transaction date", "purchase date", "order date"] },
  end: { says: ["contract end", "end date", "end", "churn date", "churn"], not: "start created trial", fits: isTime },
  renews: { says: ["renewal date", "renewal"], not: "start last", fits: isTime },
  seats: { says: ["seat", "count"], exact: ["count"], not: "modelled used flag date", fits: isWholeNumber },
  plan: { says: ["plan", "module name", "module"], not: "id date", fits: isFew },
  yearly: { says: ["yearly money", "yearly"], not: "monthly date count", fits: isAmount },
  monthly: { says: ["monthly money", "monthly"], not: "date count id", fits: isAmount },
  renewed: { says: ["renewal flag", "renewal"], not: "auto date", fits: isFlag },
};
