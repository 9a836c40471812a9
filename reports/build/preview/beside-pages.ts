import { statSync } from "node:fs";
import { join, normalize } from "node:path";

/**
 * The file that a published site has at an address and Framework's preview has not: what stands beside the pages, such as
 * the digest and kept weeks, and the downloads. Undefined where there is none.
 *
 * @param root - Framework's source root
 */
export function fileBesidePages(root: string, pathname: string): string | undefined {
  const path = normalize(decodeURIComponent(pathname));
  if (path.split("/").includes("..")) return undefined;
  const beside = join(root, "data", "beside", path);
  const download = path.startsWith("/data/") && !path.endsWith(".md") ? [join(root, path)] : [];
  return [beside, join(beside, "index.html"), ...download].find((file) =>
    statSync(file, { throwIfNoEntry: false })?.isFile(),
  );
}
