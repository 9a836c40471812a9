import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { wallFromInstantColumn, wallFromWallColumn } from "../../src/clean/zone.ts";

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
await connection.run("SET TimeZone = 'UTC'");

// Every 100 minutes from 1960 to 2045, odd seconds, and the infinities.
await connection.run(`CREATE TABLE instants AS
  SELECT TIMESTAMPTZ '1960-01-01 00:00:07Z' + INTERVAL (i * 100) MINUTE AS t FROM range(450000) AS r(i)
  UNION ALL SELECT 'infinity'::TIMESTAMPTZ UNION ALL SELECT '-infinity'::TIMESTAMPTZ UNION ALL SELECT NULL`);
await connection.run("CREATE TABLE times AS SELECT t, timezone('UTC', t) AS w FROM instants");

const zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"];

test.each(zones)("gives the wall time in %s that the engine's calendar gives", async (zone) => {
  const instant = wallFromInstantColumn("t", { report: zone });
  const wall = wallFromWallColumn("w", { source: "UTC", report: zone });
  const reader = await connection.runAndReadAll(
    `SELECT count(*) FILTER (${instant} IS DISTINCT FROM timezone('${zone}', t))::INTEGER AS instants,
       count(*) FILTER (${wall} IS DISTINCT FROM timezone('${zone}', t))::INTEGER AS walls, count(*)::INTEGER AS n
     FROM times`,
  );
  expect(reader.getRows()[0]).toEqual([0, 0, 450_003]);
});

test("leaves wall time alone when source and report have the same zone", () => {
  expect(wallFromWallColumn("t", { source: "Asia/Tokyo", report: "Asia/Tokyo" })).toBe("t");
});
