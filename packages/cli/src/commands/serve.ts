import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "../command.ts";
import { readConfig } from "../config/read-config.ts";
import { exitCode } from "../exit-code.ts";
import { configOption, outOption, portOption } from "../options.ts";
import { listenNear } from "../serve/listen.ts";
import { siteServer } from "../serve/site-server.ts";
import { untilInterrupted } from "../serve/until-interrupted.ts";
import { UsageError } from "../usage-error.ts";

interface ServeOptions {
  config?: string;
  out?: string;
  port: number;
}

/** Serves a built site on 127.0.0.1 until Ctrl-C; prints its address on standard output. */
export const serve: Command<ServeOptions> = {
  name: "serve",
  summary: "serve the built site on 127.0.0.1",
  options: [configOption, outOption, portOption],
  run: async ({ config, out, port }) => {
    const siteDir = out ? resolve(out) : join((await readConfig(process.cwd(), config)).dir, "dist");
    if (!existsSync(join(siteDir, "index.html"))) {
      throw new UsageError(`no built site: ${siteDir} has no index.html; run vitals build first`);
    }
    const server = siteServer(siteDir);
    const taken = await listenNear(server, port);
    if (taken !== port && port !== 0) process.stderr.write(`port ${port} is taken\n`);
    process.stdout.write(`http://127.0.0.1:${taken}/\n`);
    await untilInterrupted();
    server.close();
    server.closeAllConnections();
    return exitCode.fresh;
  },
};
