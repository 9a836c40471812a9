import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const tsx = import.meta.resolve("tsx");

/** Whether this machine lets a test make a network namespace of its own; in it there is no network at all. */
export function canLeaveTheNetwork(): boolean {
  return spawnSync("unshare", ["-rn", "true"]).status === 0;
}

/**
 * Runs a TypeScript file in a network namespace that has nothing but its own loopback, and returns what it printed as
 * JSON. Where namespaces are not allowed this fails in CI; on a developer's machine it says so and runs the file with
 * the network in reach, where the build still refuses it and the browser is still watched.
 */
export function runWithoutNetwork<Result>(script: URL, ...args: string[]): Result {
  const node = [process.execPath, "--import", tsx, fileURLToPath(script), ...args];
  const quoted = node.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  const command = canLeaveTheNetwork()
    ? ["unshare", "-rn", "sh", "-c", `ip link set lo up && exec ${quoted}`]
    : withNetworkInReach(node);
  const [program = "", ...rest] = command;
  const { status, stdout, stderr } = spawnSync(program, rest, { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${fileURLToPath(script)} failed without a network: ${stderr || stdout}`);
  return JSON.parse(stdout) as Result;
}

function withNetworkInReach(command: string[]): string[] {
  const wayOut =
    'network namespaces are not allowed here ("unshare -rn true" fails): on Ubuntu run ' +
    '"sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0"';
  if (process.env.CI) throw new Error(`${wayOut}; CI must prove that pages are built without the network`);
  process.stderr.write(`${wayOut}. The test runs with the network in reach and proves less.\n`);
  return command;
}
