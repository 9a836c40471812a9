import { createHash } from "node:crypto";

/** Names that Windows keeps for devices, and the page of all features. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9]|index)$/;
const ownForm = /^[a-z0-9_]+([.-][a-z0-9_]+)*$/;
const hashForm = /-[0-9a-f]{12}$/;
const longest = 60;

/**
 * The address of a command: lower-case letters, digits, hyphens and underscores, safe as a file name everywhere.
 *
 * A plain name stays as it is, with two hyphens for a dot, because a dot would begin a file's ending. Any other is made safe and ends in twelve hex digits of its SHA-256, a
 * form that no command keeps for itself, so that no two commands share an address.
 */
export function featureSlug(event: string): string {
  const isOwn = ownForm.test(event) && event.length <= longest && !hashForm.test(event) && !reserved.test(event);
  if (isOwn) return event.replaceAll(".", "--");
  const hash = createHash("sha256").update(event).digest("hex").slice(0, 12);
  const readable = event
    .slice(0, 4 * longest)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest - 13)
    .replace(/^-+|-+$/g, "");
  return `${readable || "command"}-${hash}`;
}
