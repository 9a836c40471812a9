import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { oneAtATime } from "../../src/preview/one-at-a-time.ts";

it("does what is asked for meanwhile once, afterwards, all of it together", async () => {
  const done: string[] = [];
  const ask = oneAtATime<string>(
    async (what) => {
      await sleep(5);
      done.push(what);
    },
    (earlier, later) => `${earlier} and ${later}`,
  );
  ask("pages");
  ask("title");
  ask("signal");
  ask("weight");
  await sleep(50);
  expect(done).toEqual(["pages", "title and signal and weight"]);
});
