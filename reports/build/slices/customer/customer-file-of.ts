import type { AccountFile } from "../../../src/components/account-file.js";
import type { CustomerFile } from "../../../src/components/customer-file.js";

/** Of everything an account's page shows, what the customer itself may see; named part by part, so that a new one is not. */
export function customerFileOf(
  file: AccountFile,
  { outputNoun, timeZone }: { outputNoun: string; timeZone: string },
): CustomerFile {
  const { account, lastWeek, output, lulls, modules, people, seats, support, recent } = file;
  return {
    name: account.name,
    outputNoun,
    timeZone,
    lastWeek,
    output,
    lulls: lulls.map(({ from, to }) => ({ from, to, label: "declared lull" })),
    modules,
    people,
    seats,
    support,
    recent,
  };
}
