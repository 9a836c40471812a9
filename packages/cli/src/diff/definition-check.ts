import { computesOther, type DefinitionPrint } from "./definition-print.ts";

/** What became of a definition. */
export interface DefinitionChange {
  readonly id: string;
  readonly kind: string;
  readonly versionBefore: number | null;
  readonly versionAfter: number | null;
}

/** What became of all definitions. */
export interface DefinitionCheck {
  /** Published, computing something else, and neither id nor version says so. */
  readonly unversioned: readonly DefinitionChange[];
  readonly versioned: readonly DefinitionChange[];
  /** Computed from one that changed, and not changed themselves as far as can be told. */
  readonly following: readonly DefinitionChange[];
  readonly added: readonly DefinitionChange[];
  readonly removed: readonly DefinitionChange[];
  /** Published ones that say nothing on these facts under either side. */
  readonly unseen: readonly DefinitionChange[];
}

/** Why the definitions of a base could not be run one by one. */
export interface Unchecked {
  readonly unchecked: string;
}

/**
 * Compares what the definitions of two sides compute.
 *
 * Bands are made of alarms and components: where one of those changed, bands that changed too follow from it.
 */
export function checkDefinitions(
  before: readonly DefinitionPrint[],
  after: readonly DefinitionPrint[],
): DefinitionCheck {
  const keyOf = ({ kind, id }: DefinitionPrint) => `${kind} ${id}`;
  const [was, is] = [before, after].map((side) => new Map(side.map((print) => [keyOf(print), print] as const))) as [
    Map<string, DefinitionPrint>,
    Map<string, DefinitionPrint>,
  ];
  const pairs = [...new Set([...was.keys(), ...is.keys()])].map((key) => [was.get(key), is.get(key)] as const);
  const changes = (wanted: (old: DefinitionPrint | undefined, now: DefinitionPrint | undefined) => boolean) =>
    pairs.filter(([old, now]) => wanted(old, now)).map(([old, now]) => changeOf(old, now));
  const isOther = (old?: DefinitionPrint, now?: DefinitionPrint) =>
    old?.status === "published" && now !== undefined && computesOther(old, now);
  const makesBands = pairs.some(([old, now]) => isOther(old, now) && ["alarm", "component"].includes(old?.kind ?? ""));
  const follows = (old?: DefinitionPrint) => makesBands && old?.kind === "band";
  const sameVersion = (old?: DefinitionPrint, now?: DefinitionPrint) => old?.version === now?.version;
  return {
    unversioned: changes((old, now) => isOther(old, now) && sameVersion(old, now) && !follows(old)),
    versioned: changes((old, now) => isOther(old, now) && !sameVersion(old, now)),
    following: changes((old, now) => isOther(old, now) && sameVersion(old, now) && follows(old)),
    added: changes((old) => old === undefined),
    removed: changes((_, now) => now === undefined),
    unseen: changes((old, now) => old?.status === "published" && old.says === 0 && now?.says === 0),
  };
}

function changeOf(old: DefinitionPrint | undefined, now: DefinitionPrint | undefined): DefinitionChange {
  const { id, kind } = (now ?? old) as DefinitionPrint;
  return { id, kind, versionBefore: old?.version ?? null, versionAfter: now?.version ?? null };
}
