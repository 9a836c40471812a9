import { expect, it } from "vitest";
import { personNames } from "../../build/site-data/person-names.ts";

const users = Array.from({ length: 400 }, (_, i) => ({ userId: `user-${i}@customer.example`, name: `Person ${i}` }));

it("gives everybody a made-up name of their own that says nothing about them", () => {
  const names = [...personNames("acme", users, "pseudonym").values()];
  expect(new Set(names.map((name) => name.slug)).size).toBe(users.length);
  expect(names.map((name) => name.label).join(" ")).not.toMatch(/user-|Person|@/);
});

it("gives the same name every night, whoever else is there before", () => {
  const [first] = users;
  const alone = personNames("acme", first ? [first] : [], "pseudonym").get("user-0@customer.example");
  const among = personNames("acme", users.slice(0, 3).reverse(), "pseudonym").get("user-0@customer.example");
  expect(alone).toEqual(among);
});

it("gives a person other names at other customers", () => {
  const at = (account: string) =>
    [...personNames(account, users.slice(0, 20), "pseudonym").values()].map((name) => name.label);
  expect(at("acme")).not.toEqual(at("birch"));
});

it("keeps names where the policy says so, and tells people of one name apart by their address", () => {
  const twins = [
    { userId: "1", name: "Kim" },
    { userId: "2", name: "Kim" },
    { userId: "3", name: null },
  ];
  const names = [...personNames("acme", twins, "name").values()];
  expect(names.map((name) => name.label)).toEqual(["Kim", "Kim", "3"]);
  expect(new Set(names.map((name) => name.slug)).size).toBe(3);
});
