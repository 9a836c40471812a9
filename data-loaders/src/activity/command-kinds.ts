import type { Engine } from "../engine/open-engine.ts";

/** What the catalogue says of every command, by its code. */
export interface CommandKinds {
  /** Not presence. */
  readonly isWork: Uint8Array;
  readonly isOutput: Uint8Array;
  /** Of kind output or use. */
  readonly isCommand: Uint8Array;
  /** Number of its capability group; -1 where it is in none. */
  readonly group: Int32Array;
  readonly groups: number;
}

/** Reads `catalogue_known` by the codes of `event_names`. */
export async function commandKinds(engine: Engine, codes: number): Promise<CommandKinds> {
  const rows = await engine.rows<{ code: number; kind: string; group_place: number | null }>(
    "SELECT enum_code(event)::INTEGER AS code, kind, group_place::INTEGER AS group_place FROM catalogue_known",
  );
  const isWork = new Uint8Array(codes);
  const isOutput = new Uint8Array(codes);
  const isCommand = new Uint8Array(codes);
  const group = new Int32Array(codes).fill(-1);
  let groups = 0;
  for (const { code, kind, group_place } of rows) {
    isWork[code] = Number(kind !== "presence");
    isOutput[code] = Number(kind === "output");
    isCommand[code] = Number(kind === "output" || kind === "use");
    group[code] = group_place ?? -1;
    groups = Math.max(groups, (group_place ?? -1) + 1);
  }
  return { isWork, isOutput, isCommand, group, groups };
}
