import { z } from "zod";

const users = z.enum(["hidden", "pseudonym", "name"]);

/** How people appear. */
export const privacy = z.strictObject({
  users: users.default("pseudonym"),
  /** Name of the environment variable that holds the secret made-up names are keyed with. */
  secret: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "expected the name of an environment variable, such as VITALS_SECRET")
    .optional(),
});

/** Device names of Windows, which no file system there takes for a folder. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

const oneOrMore = (what: string) => {
  const name = z.string().min(1, `expected ${what}`);
  return z.union([name, z.array(name).min(1, "expected at least one, or none of the key")]).optional();
};

/** Whom a report of its own is for, and which accounts it may hold; without a filter it holds the whole book. */
const audience = z
  .strictObject({
    /** The folder of its report, so it can lead nowhere else. */
    name: z
      .string()
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens, such as anna-kowal")
      .refine((name) => !reserved.test(name), "expected a name that is not kept for a device"),
    /** The report's name for these readers; `title` of the configuration when left out. */
    title: z.string().min(1).max(120).optional(),
    /** `team`: the pages for our own people; `customer`: one page for the customer itself. */
    kind: z.enum(["team", "customer"]).default("team"),
    /** Accounts that somebody looks after, that are in a segment, or that are named: those that pass every filter given. */
    owner: oneOrMore("the name of an owner"),
    segment: oneOrMore("the name of a segment"),
    account: oneOrMore("an account's id, address or name"),
    /** How people appear here; as `privacy.users` says when left out. */
    users: users.optional(),
  })
  .refine(({ kind, account }) => kind === "team" || (account !== undefined && [account].flat().length === 1), {
    path: ["account"],
    message: "expected exactly one account, because the report is for a customer",
    when: ({ value }) => (value as { kind?: unknown } | null)?.kind === "customer",
  });

/** Reports for different readers, made in one run. */
export const audiences = z.array(audience).superRefine((list, context) => {
  const seen = new Set<string>();
  for (const [i, { name }] of list.entries()) {
    if (seen.has(name))
      context.addIssue({
        code: "custom",
        path: [i, "name"],
        message: "expected a name that no other audience has",
        input: name,
      });
    seen.add(name);
  }
});

/** One audience with its defaults filled in. */
export type Audience = z.output<typeof audience>;

/** Whether made-up names are keyed wherever an audience sees them; people of a made-up book need no protection. */
export function hasSecretWhereNeeded(config: {
  audiences: readonly Pick<Audience, "users">[];
  privacy: z.output<typeof privacy>;
  generated: boolean;
}): boolean {
  if (config.generated || config.privacy.secret !== undefined) return true;
  return !config.audiences.some((each) => (each.users ?? config.privacy.users) === "pseudonym");
}
