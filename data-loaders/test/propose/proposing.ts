import type { SourceName } from "@vitals/tables";
import { propose, withSample } from "../../src/index.ts";
import type { KnownExport } from "../../src/propose/known-export.ts";
import type { Answers, Proposal } from "../../src/propose/proposal.ts";
import { type Files, folderWith } from "../loading.ts";

/** What is proposed for a folder with these files. */
export async function proposalFor(
  files: Files,
  answers: Partial<Answers> = {},
  known: KnownExport[] = [],
): Promise<Proposal> {
  const dir = await folderWith(files);
  return withSample(["."], { configDir: dir, scratchDir: `${dir}/.scratch` }, (sampled) =>
    propose(sampled, { roles: new Map(), ...answers }, known),
  );
}

export function sourceFor(proposal: Proposal, input: SourceName) {
  return proposal.sources.find((source) => source.input === input);
}

/** A CSV file of many rows, each made of its number. */
export function csv(header: string, count: number, row: (i: number) => string): string {
  return `${header}\n${Array.from({ length: count }, (_, i) => `${row(i)}\n`).join("")}`;
}

/** Day number `i` of a long spring, such as 2026-03-02. */
export function day(i: number): string {
  return new Date(Date.UTC(2026, 2, 2 + i)).toISOString().slice(0, 10);
}
