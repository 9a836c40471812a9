import { mondayOf } from "@vitals/tables";
import type { Columns } from "../../columns.ts";
import { proposalWords, proposedConfiguration } from "./proposal-words.ts";
import type { WeightProposal } from "./weight-proposal.ts";

/** Fills the `weight_proposals` table: a row per component, in the order of their ids; empty before the first fit. */
export function weightProposalsTable(proposal: WeightProposal | null): Columns {
  const weights = [...(proposal?.weights ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
  const each = <T>(value: T): T[] => weights.map(() => value);
  return {
    component: weights.map(({ id }) => id),
    week: each(proposal && mondayOf(proposal.week)),
    state: each(proposal?.state ?? null),
    says: each(proposalWords(proposal)),
    weight: weights.map(({ today }) => today),
    fitted: weights.map(({ fitted }) => fitted),
    ahead: each(proposal?.ahead.difference ?? null),
    ahead_low: each(proposal?.ahead.low ?? null),
    ahead_high: each(proposal?.ahead.high ?? null),
    churned: each(proposal?.churned ?? null),
    retained: each(proposal?.retained ?? null),
    configuration: each(proposal?.state === "proposed" ? proposedConfiguration(proposal) : null),
  };
}
