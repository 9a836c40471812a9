import { join } from "node:path";
import { load } from "@vitals/data-loaders";
import { expect, it } from "vitest";
import { buildContext } from "../../src/build-context.ts";
import { loadedWith, notLoaded } from "../../src/preview/loaded-with.ts";
import { loadOptions } from "../../src/steps/load-step.ts";
import { smallCompany } from "../pipeline/small-company.ts";
import { temporaryFolder } from "../temporary-folder.ts";

it("loading reads nothing of the configuration but what decides whether to load again", async () => {
  const folder = temporaryFolder(smallCompany());
  const context = await buildContext({ config: join(folder, "vitals.config.js"), wait: 0 });
  const read = new Set<string>();
  const watched = new Proxy(context.config, {
    get: (config, name: string) => {
      read.add(name);
      return config[name as keyof typeof config];
    },
  });
  await load(watched, loadOptions(context));
  expect(read.has("sources")).toBe(true);
  expect(notLoaded.filter((name) => read.has(name))).toEqual([]);
  const { config } = context;
  expect(loadedWith({ ...config, title: "Another" })).toBe(loadedWith(config));
  expect(loadedWith({ ...config, timeZone: "Asia/Tokyo" })).not.toBe(loadedWith(config));
}, 60_000);
