import { readFileSync } from "node:fs";
import { z } from "zod";

const manifest = z.object({
  version: z.string(),
  dependencies: z.object({ "@observablehq/framework": z.string() }),
});

/** The versions of what makes the pages, as this installation states them; nothing of the machine, so that equal input gives equal bytes. */
export function versions(): { vitals: string; framework: string } {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { version, dependencies } = manifest.parse(JSON.parse(text));
  return { vitals: version, framework: dependencies["@observablehq/framework"] };
}
