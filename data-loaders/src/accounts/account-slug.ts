import { createHash } from "node:crypto";

/** Names that Windows keeps for devices; no file may bear them. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
const ownForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const hashForm = /-([0-9a-f]{8}|[0-9a-f]{16})$/;
const longest = 60;

/**
 * An account's address: lower-case letters, digits and hyphens, at most 60 characters, safe as a file name everywhere.
 *
 * An id that already is one stays as it is. Any other is made safe and ends in hex digits of its SHA-256, a form that no
 * id keeps for itself.
 */
export function accountSlug(id: string, digits: 8 | 16 = 8): string {
  if (ownForm.test(id) && id.length <= longest && !reserved.test(id) && !hashForm.test(id)) return id;
  const hash = createHash("sha256").update(id).digest("hex").slice(0, digits);
  const readable = id
    .slice(0, 4 * longest)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest - digits - 1)
    .replace(/^-+|-+$/g, "");
  return `${readable || "account"}-${hash}`;
}

/**
 * The addresses of accounts; no two share one. Ids whose addresses would collide get longer ones.
 *
 * @throws when even those collide
 */
export function accountSlugs(ids: Iterable<string>): Map<string, string> {
  const takers = new Map<string, string[]>();
  for (const id of new Set(ids)) {
    const slug = accountSlug(id);
    takers.set(slug, [...(takers.get(slug) ?? []), id]);
  }
  const slugs = new Map<string, string>();
  for (const [slug, [id, ...others]] of takers) {
    for (const taker of [id as string, ...others]) slugs.set(taker, others.length > 0 ? accountSlug(taker, 16) : slug);
  }
  if (new Set(slugs.values()).size < slugs.size) {
    throw new Error("two accounts share an address: their ids read alike and so do their hashes: rename one");
  }
  return slugs;
}
