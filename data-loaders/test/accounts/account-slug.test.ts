import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { accountSlug, accountSlugs } from "../../src/accounts/account-slug.ts";

const hash = (id: string) => createHash("sha256").update(id).digest("hex").slice(0, 8);

test.each([
  ["acme", "acme"],
  ["acme-2", "acme-2"],
  ["a003598b7", "a003598b7"],
  ["acme-0123abcd", `acme-0123abcd-${hash("acme-0123abcd")}`],
  ["Acme", `acme-${hash("Acme")}`],
  ["con", `con-${hash("con")}`],
  ["com1", `com1-${hash("com1")}`],
  ["../../etc", `etc-${hash("../../etc")}`],
  ["Élan & Söhne", `e-lan-so-hne-${hash("Élan & Söhne")}`],
  ["顧客", `account-${hash("顧客")}`],
  ["-", `account-${hash("-")}`],
])("gives %s the address %s", (id, slug) => {
  expect(accountSlug(id)).toBe(slug);
});

test("gives every id an address of its own that is safe everywhere", () => {
  const id = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("a", "A", "a-", "-a", "a b", "nul"),
  );
  fc.assert(
    fc.property(fc.array(id, { maxLength: 50 }), (ids) => {
      const slugs = accountSlugs(ids);
      expect(new Set(slugs.values()).size).toBe(new Set(ids).size);
      for (const slug of slugs.values()) {
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(slug).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/);
      }
    }),
  );
});

test("gives longer addresses to ids whose hashes begin alike", () => {
  // Found by search: both read as `account` and share the first 8 hex digits of their SHA-256.
  const seen = new Map<string, string>();
  let pair: [string, string] | null = null;
  for (let i = 0; !pair; i++) {
    const id = String.fromCodePoint(0x4e00 + (i % 20_000), 0x4e00 + Math.floor(i / 20_000));
    const slug = accountSlug(id);
    const other = seen.get(slug);
    if (other) pair = [other, id];
    seen.set(slug, id);
  }
  const slugs = accountSlugs(pair);
  expect(new Set(slugs.values()).size).toBe(2);
  for (const slug of slugs.values()) expect(slug).toMatch(/^account-[0-9a-f]{16}$/);
});
