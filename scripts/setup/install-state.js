import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What differs between the lock file and what npm put into `node_modules`, in words; null when nothing does.
 *
 * npm writes down what it installed in `node_modules/.package-lock.json`; packages for other systems are left out there.
 *
 * @param {string} root - the folder that holds package-lock.json
 * @returns {string | null}
 */
export function installDifference(root) {
  const installedFile = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile)) return "nothing is installed";
  const locked = packagesIn(join(root, "package-lock.json"));
  const installed = packagesIn(installedFile);
  for (const [path, entry] of Object.entries(locked)) {
    if (!path.startsWith("node_modules/") && !path.includes("/node_modules/")) continue;
    if (entry.optional && !installed[path]) continue;
    if (installed[path]?.version !== entry.version)
      return `${path} is ${installed[path]?.version ?? "missing"}, not ${entry.version}`;
    if (!existsSync(join(root, path))) return `${path} has vanished`;
  }
  return null;
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}
