import { notOffered, onDemand } from "./built-ins.ts";

/** The error a page author sees when a page uses a library that cannot be had without the network. */
export function missingLibrary(name: string): Error {
  const refused = notOffered[name];
  if (refused !== undefined) {
    return new Error(
      `this page uses ${refused} (package ${name}), which loads parts of itself from another host while the page runs; ` +
        "pages here make no such request: load an Arrow file with FileAttachment().arrow() and query it with aq",
    );
  }
  const used = onDemand[name];
  return new Error(
    `this page uses ${used === undefined ? `npm:${name}` : `${used} (package ${name})`}, which is not installed, and ` +
      `pages are built without the network: run "npm install ${name} --workspace reports" and build again`,
  );
}

/** The error for a version or range that the installed package does not have. */
export function otherVersion(name: string, wanted: string, installed: string): Error {
  return new Error(
    `this page uses npm:${name}@${wanted}, but version ${installed} is installed, and pages are built without the ` +
      `network: write npm:${name}, or run "npm install ${name}@${wanted} --workspace reports"`,
  );
}
