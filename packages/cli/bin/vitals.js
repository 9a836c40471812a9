#!/usr/bin/env node
// Plain JavaScript that even an old Node can read, so that it can say what is wrong with itself.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `vitals: needs Node 20.19 or later, found ${process.versions.node}; install a newer one from https://nodejs.org\n`,
  );
  process.exitCode = 2;
} else {
  const args = process.argv.slice(2);
  const { readBundle, writeBundle } = await import("./bundle.js");
  const bundle = args[0] === "load" ? await readBundle() : null;
  if (bundle) process.exitCode = await bundle.main(args);
  else {
    const { register } = await import("tsx/esm/api");
    register();
    const { main } = await import("../src/main.ts");
    process.exitCode = await main(args);
    if (args[0] === "load" && process.exitCode !== 2) await writeBundle();
  }
}
