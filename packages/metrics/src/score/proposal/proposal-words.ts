import type { WeightProposal } from "./weight-proposal.ts";

/** What a proposal comes to in one or two sentences, with the figures behind it. */
export function proposalWords(proposal: WeightProposal | null): string {
  if (!proposal) return "No other weights are proposed: no forecast could be fitted yet.";
  const { state, churned, retained } = proposal;
  switch (state) {
    case "proposed":
      return `Other weights are proposed: fitted each quarter from what was known then, they would have ranked customers better than those of today. ${difference(proposal)}`;
    case "not-better":
      return `No other weights are proposed: fitted each quarter from what was known then, they would not surely have ranked customers better than those of today. ${difference(proposal)}`;
    case "nothing-found":
      return `No other weights are proposed: the newest fit found nothing in any component that goes with the outcomes of ${churned} lost and ${retained} kept customers, so it says nothing of weights.`;
    case "same":
      return `No other weights are proposed: the outcomes of ${churned} lost and ${retained} kept customers speak for those of today.`;
    case "gate-closed":
      return `No other weights are proposed: while no likelihood may be shown, outcomes are too few or say too little to change weights by (${churned} lost and ${retained} kept customers so far).`;
  }
}

/** The lines for `vitals.config.ts` that put fitted weights in place of today's. */
export function proposedConfiguration({ weights }: WeightProposal): string {
  const lines = weights.map(({ id, fitted }) => `    ${/^[a-z]+$/.test(id) ? id : `"${id}"`}: ${fitted},`);
  return ["score: {", "  weights: {", ...lines, "  },", "},"].join("\n");
}

/** The difference in pairs of customers, which is what the area under the curve counts. */
function difference({ ahead: { difference, low, high }, churned, retained }: WeightProposal): string {
  const over = `${churned} lost and ${retained} kept customers`;
  if (difference === null) return `There is no pair to compare among ${over}.`;
  const between = low === null || high === null ? "" : ` (95 times of 100: ${signed(low)} to ${signed(high)})`;
  return `Of 100 pairs of a lost and a kept customer of one date they would put ${signed(difference)} more into the right order${between}, over ${over}.`;
}

function signed(share: number): string {
  return `${share < 0 ? "−" : "+"}${Math.abs(100 * share).toFixed(1)}`;
}
