import { answerFromNodeModules } from "../offline/answer-from-node-modules.ts";

/**
 * Runs Framework's preview in this process: `preview-child.ts <config> <host> <port>`. Started by previewSite, never by
 * hand; it ends when its parent does.
 */
const [config = "", hostname = "", port = ""] = process.argv.slice(2);
process.on("disconnect", () => process.exit(0));

const { readConfig } = await import("@observablehq/framework/dist/config.js");
const { preview } = await import("@observablehq/framework/dist/preview.js");
globalThis.fetch = answerFromNodeModules((await readConfig(config)).root);
await preview({ config, hostname, port: Number(port), open: false, verbose: false });
process.send?.("ready");
