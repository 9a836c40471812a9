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

/** @param thing - what is looked at, in the words that people read */
export function openNotes(thing: "file" | "table" = "file"): Notes {
  const findings: Findings = { found: [], unsure: [], missing: [] };
  const said = (text: string) => text.replace(/\b(no|a|another) file\b/g, `$1 ${thing}`);
  return {
    findings,
    found: (sentence) => void findings.found.push(said(sentence)),
    unsure: (guess, alternative) => void findings.unsure.push({ guess: said(guess), alternative: said(alternative) }),
    missing: (what, cost, fatal = false) => void findings.missing.push({ what, cost, fatal }),
  };
}
