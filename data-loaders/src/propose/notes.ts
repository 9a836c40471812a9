/** What a proposal says about itself. */
export interface Findings {
  /** What was seen, a sentence each. */
  found: string[];
  /** What was guessed, and what else it could be. */
  unsure: { guess: string; alternative: string }[];
  /** What is not there, and what that costs; a `fatal` one leaves nothing to report. */
  missing: { what: string; cost: string; fatal: boolean }[];
}

/** Collects findings while a proposal is made. */
export interface Notes {
  found(sentence: string): void;
  unsure(guess: string, alternative: string): void;
  missing(what: string, cost: string, fatal?: boolean): void;
  readonly findings: Findings;
}

export function openNotes(): Notes {
  const findings: Findings = { found: [], unsure: [], missing: [] };
  return {
    findings,
    found: (sentence) => void findings.found.push(sentence),
    unsure: (guess, alternative) => void findings.unsure.push({ guess, alternative }),
    missing: (what, cost, fatal = false) => void findings.missing.push({ what, cost, fatal }),
  };
}
