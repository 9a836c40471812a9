import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { publishedAudiences } from "@vitals/reports/build/slices/index.ts";
import type { Command } from "../command.ts";
import { readConfig } from "../config/read-config.ts";
import { exitCode } from "../exit-code.ts";
import { audienceOption, configOption, outOption, portOption } from "../options.ts";
import { listenNear } from "../serve/listen.ts";
import { siteServer } from "../serve/site-server.ts";
import { untilInterrupted } from "../serve/until-interrupted.ts";
import { UsageError } from "../usage-error.ts";

interface ServeOptions {
  config?: string;
  out?: string;
  port: number;
  audience?: string;
}

/** Serves a built site on 127.0.0.1 until Ctrl-C; prints its address, or that of each audience, on standard output. */
export const serve: Command<ServeOptions> = {
  options: [configOption, outOption, portOption, audienceOption],
  run: async ({ config, out, port, audience }) => {
    const published = out ? resolve(out) : join((await readConfig(process.cwd(), config)).dir, "dist");
    const audiences = await publishedAudiences(published);
    if (audience !== undefined && !audiences?.includes(audience)) {
      throw new UsageError(
        `no report for the audience ${audience} in ${published}; found ${audiences?.join(", ") || "none"}`,
      );
    }
    const siteDir = audience === undefined ? published : join(published, audience);
    const shown = audience === undefined && audiences ? audiences.map((name) => `${name}/`) : [""];
    if (!existsSync(join(siteDir, shown[0] ?? "", "index.html"))) {
      throw new UsageError(`no built site: ${siteDir} has no index.html; run vitals build first`);
    }
    const server = siteServer(siteDir);
    const taken = await listenNear(server, port);
    if (taken !== port && port !== 0) process.stderr.write(`port ${port} is taken\n`);
    for (const folder of shown) process.stdout.write(`http://127.0.0.1:${taken}/${folder}\n`);
    await untilInterrupted();
    server.close();
    server.closeAllConnections();
    return exitCode.fresh;
  },
};
