#!/usr/bin/env node
// Plain JavaScript that even an old Node can read, so that it can say what is wrong with itself.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `vitals: needs Node 20.19 or later, found ${process.versions.node}; install a newer one from https://nodejs.org\n`,
  );
  process.exitCode = 2;
} else {
  const { register } = await import("tsx/esm/api");
  register();
  const { main } = await import("../src/main.ts");
  process.exitCode = await main(process.argv.slice(2));
}
