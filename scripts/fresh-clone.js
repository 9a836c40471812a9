// What a stranger does: clone, npm start, read the first page. Copies what git knows into an empty folder, so that
// nothing installed or generated here can help, and prints the seconds it took.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repository } from "./setup/repository.js";
import { run } from "./setup/run.js";

const clone = mkdtempSync(join(tmpdir(), "vitals-fresh-clone-"));
try {
  for (const path of filesOfGit()) {
    mkdirSync(dirname(join(clone, path)), { recursive: true });
    cpSync(join(repository, path), join(clone, path));
  }
  const start = Date.now();
  const code = await run("npm", ["start", "--silent", "--", "--port", "0"], {
    cwd: clone,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, VITALS_STOP_AFTER_FIRST_PAGE: "1" },
  });
  const seconds = Math.round((Date.now() - start) / 100) / 10;
  process.stdout.write(`npm start on a fresh clone: ${seconds} s to the first page, ended with code ${code}\n`);
  process.stdout.write(code === 0 ? "1 passed, 0 failed\n" : "0 passed, 1 failed\n");
  process.exitCode = code === 0 ? 0 : 1;
} finally {
  rmSync(clone, { recursive: true, force: true });
}

function filesOfGit() {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  const listed = execFileSync("git", args, { cwd: repository, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const deleted = execFileSync("git", ["ls-files", "--deleted", "-z"], { cwd: repository, encoding: "utf8" });
  const gone = new Set(deleted.split("\0"));
  return listed.split("\0").filter((path) => path && !gone.has(path));
}
