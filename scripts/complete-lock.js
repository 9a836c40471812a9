// Adds to package-lock.json the packages for other systems that a registry mirror did not have when npm wrote it.
// Without them `npm ci` refuses the lock file, and a machine of such a system would install nothing in their place.
// They have no checksum, because nobody here has seen them. Run it after `npm install`; a test says when it is needed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { missingOptionals } from "./setup/missing-optionals.js";
import { repository } from "./setup/repository.js";

const systems = ["android", "darwin", "freebsd", "linux", "openbsd", "openharmony", "win32", "windows"];
const processors = ["arm64", "x64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "64"];

const file = join(repository, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = missingOptionals(lock);
for (const { name, version, dev } of missing) {
  const words = name.slice(name.lastIndexOf("/") + 1).split("-");
  const system = systems.find((word) => words.includes(word));
  const processor = processors.find((word) => words.includes(word));
  if (!system || !processor) throw new Error(`cannot tell for which system a package is: ${name}; add it by hand`);
  lock.packages[`node_modules/${name}`] = {
    version,
    cpu: [processor === "64" ? "x64" : processor],
    ...(dev ? { dev } : {}),
    ...(system === "linux" ? { libc: [words.some((word) => word.startsWith("musl")) ? "musl" : "glibc"] } : {}),
    optional: true,
    os: [system === "windows" ? "win32" : system],
  };
}
const sorted = Object.keys(lock.packages).sort((a, b) => a.localeCompare(b, "en"));
lock.packages = Object.fromEntries(sorted.map((path) => [path, lock.packages[path]]));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${missing.length} packages for other systems added to package-lock.json\n`);
