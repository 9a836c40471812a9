/** What an `npm:` import names: a package, perhaps a version, perhaps a file or entry inside it. */
export interface NpmSpecifier {
  readonly name: string;
  readonly version: string | undefined;
  readonly path: string | undefined;
}

/**
 * Splits `@scope/name@1.2.3/path/+esm` into its parts; the CDN's own ending `+esm` is not part of the path.
 * A missing version or path is undefined.
 */
export function parseNpmSpecifier(text: string): NpmSpecifier {
  const match = /^(@[^/@]+\/[^/@]+|[^/@]+)(?:@([^/]+))?(?:\/(.*))?$/.exec(text);
  if (!match?.[1]) throw new Error(`not a package name: "${text}"; write npm:name or npm:name/file.js`);
  const path = match[3]?.replace(/\/?\+esm$/, "");
  return { name: match[1], version: match[2], path: path || undefined };
}

/** The file in Framework's cache that holds a bundled entry; mirrors resolveNpmImport in Framework's npm.js. */
export function cachedEntryPath({ name, version, path }: NpmSpecifier & { readonly version: string }): string {
  return `${name}@${version}/${path === undefined ? "_esm.js" : `${path}._esm.js`}`;
}
