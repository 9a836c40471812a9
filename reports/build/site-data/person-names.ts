import { createHash } from "node:crypto";

const first = (
  "Amber Ash Azure Birch Blue Bronze Cedar Cherry Clay Cobalt Copper Coral Crimson Dawn Dusk Elm Fern Flint Frost Gold " +
  "Granite Green Grey Hazel Honey Indigo Iron Ivory Ivy Jade Juniper Lark Lemon Lilac Linden Maple Marble Mint Moss Night " +
  "Oak Ochre Olive Opal Pearl Pine Plum Quartz Rain Red Reed River Rose Rust Saffron Sage Sand Silver Slate Snow Stone Teal Violet Willow"
).split(" ");

const second = (
  "Badger Bear Beaver Bison Bittern Crane Curlew Deer Dipper Dove Duck Eagle Egret Falcon Ferret Finch Fox Goose Grebe Grouse " +
  "Gull Hare Harrier Hawk Heron Hound Ibex Ibis Jay Kestrel Kite Lark Linnet Lynx Magpie Marten Martin Merlin Mole Moose " +
  "Moth Newt Oriole Osprey Otter Owl Pipit Plover Puffin Quail Rail Raven Robin Rook Seal Shrike Snipe Stork Swan Swift Tern Thrush Vole Wren"
).split(" ");

/** A person's address and label within an account. */
export interface PersonName {
  readonly slug: string;
  readonly label: string;
}

/**
 * Names the people of one account: stable made-up names, or their own.
 *
 * A made-up name comes from a hash of account and user, so it is the same every night and says nothing about the person;
 * two people who draw the same are told apart by a number.
 *
 * @param users - ids with the name known, if any; the order does not matter
 */
export function personNames(
  accountId: string,
  users: Iterable<{ userId: string; name: string | null }>,
  policy: "pseudonym" | "name",
): Map<string, PersonName> {
  const names = new Map<string, PersonName>();
  const taken = new Map<string, number>();
  for (const { userId, name } of [...users].sort((a, b) => (a.userId < b.userId ? -1 : 1))) {
    const digest = createHash("sha256").update(`${accountId}\n${userId}`).digest();
    const drawn = policy === "name" ? (name ?? userId) : madeUpName(digest);
    const times = (taken.get(drawn) ?? 0) + 1;
    taken.set(drawn, times);
    const label = times === 1 || policy === "name" ? drawn : `${drawn} ${times}`;
    names.set(userId, { label, slug: policy === "name" ? digest.toString("hex").slice(0, 12) : slugOf(label) });
  }
  return names;
}

function madeUpName(digest: Buffer): string {
  return `${first[digest.readUInt16BE(0) % first.length]} ${second[digest.readUInt16BE(2) % second.length]}`;
}

function slugOf(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
