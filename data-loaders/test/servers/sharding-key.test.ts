import { expect, it } from "vitest";
import { columnOfKey } from "../../src/servers/clickhouse/sharding-key.ts";

it.each([
  ["Distributed(shards, default, events, cityHash64(event_id))", "event_id"],
  ["Distributed(shards, default, events, event_id)", "event_id"],
  ["Distributed(shards, default, events, rand())", null],
  ["Distributed(shards, default, events, toMonth(event_id))", null],
  ["Distributed(shards, default, events, cityHash64(account_id, event_id))", null],
  ["Distributed(shards, default, events, cityHash64(event_id) % 7 + rand())", null],
  ["Distributed(shards, default, events)", null],
])("%s puts rows together by %s", (engine, column) => {
  expect(columnOfKey(engine)).toBe(column);
});
