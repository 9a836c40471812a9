const needed = [20, 19];

/** Ends the process with a plain sentence when this Node is too old to run anything here. */
export function needNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  process.stderr.write(
    `needs Node ${needed.join(".")} or later, found ${process.versions.node}; install a newer one from https://nodejs.org\n`,
  );
  process.exit(2);
}
