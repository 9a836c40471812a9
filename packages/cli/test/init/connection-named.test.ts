import { expect, it } from "vitest";
import { connectionNamed } from "../../src/init/connection-named.ts";

const environment = {
  WAREHOUSE_URL: "postgres://vitals:hidden@db.example/main",
  USAGE_DSN: "https://vitals:hidden@click.example:8443/usage",
  URL: "postgresql://db.example/main",
  MYSQL_URL: "mysql://vitals:hidden@db.example/main",
};

it.each([
  ["WAREHOUSE_URL", "warehouse", "postgres"],
  ["USAGE_DSN", "usage", "clickhouse"],
  ["URL", "warehouse", "postgres"],
] as const)("%s is the connection %s of %s", (variable, name, engine) => {
  expect(connectionNamed(variable, environment)).toEqual({ name, engine, variable });
});

it.each([
  ["MYSQL_URL", /MYSQL_URL holds no address that is known/],
  ["NOT_SET", /is not set: NOT_SET/],
  ["postgres://vitals:hidden@db.example/main", /takes the name of an environment variable/],
])("%s is refused without saying what is secret", (variable, message) => {
  expect(() => connectionNamed(variable, environment)).toThrow(message);
  expect(() => connectionNamed(variable, environment)).not.toThrow(/hidden|db\.example/);
});
