import { fork } from "node:child_process";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type SiteSettings, settingsToEnvironment } from "../config/site-settings.ts";
import { frameworkProcess } from "../framework/framework-process.ts";
import { freePort } from "./free-port.ts";

const child = fileURLToPath(new URL("../framework/preview-child.ts", import.meta.url));

export interface PreviewSiteOptions {
  /** First port to try; the next free one is taken. 3000 when not given. */
  readonly port?: number;
  /** Address to listen on; "127.0.0.1", this machine alone, when not given. */
  readonly host?: string;
  /** Shown title and whether the data is made up; as `data/site.json` says, also once it changes, when not given. */
  readonly settings?: Pick<SiteSettings, "title" | "generated" | "contentPolicy">;
  /** Folder with `observablehq.config.ts` and `src`; the reports of this repository when not given. */
  readonly projectDir?: string;
  /** Told what Framework complains about, such as an import that cannot be had. */
  readonly log?: (line: string) => void;
}

/** How far an edit is worked in: some files are of after it, all are, or it failed. */
export type EditNews =
  | { readonly is: "begun" | "done" | "failed" }
  | { readonly is: "shown"; readonly files: readonly string[] };

/** A running preview. */
export interface SitePreview {
  readonly url: string;
  /** Settles when the preview has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** The generated files that open pages show, as paths below Framework's source root. */
  open(): readonly string[];
  /** Has open pages say that they are older than an edit, and load again once what they show is of after it. */
  tell(news: EditNews): void;
  /** Ends the preview and settles when its process is gone. */
  close(): Promise<void>;
}

/**
 * Serves the pages from their sources and redraws an open page when its source, its data or `lib` changes. No network
 * is used; call prepareOffline and bundleLibraries before. Rejects when the preview cannot start.
 */
export async function previewSite(options: PreviewSiteOptions = {}): Promise<SitePreview> {
  const { host = "127.0.0.1", log = () => {}, settings = {} } = options;
  const port = await freePort(options.port ?? 3000, host);
  const projectDir = resolve(options.projectDir ?? frameworkProcess.reportsFolder);
  const server = fork(child, [join(projectDir, "observablehq.config.ts"), host, String(port)], {
    ...frameworkProcess.options,
    cwd: projectDir,
    env: { ...frameworkProcess.environment(), ...settingsToEnvironment(settings) },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let complaints = "";
  let open: readonly string[] = [];
  server.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaints = (complaints + text).slice(-4000);
    log(text.trimEnd());
  });
  const ended = new Promise<void>((fulfil) => server.once("close", () => fulfil()));
  await new Promise<void>((fulfil, reject) => {
    server.on("message", (message: "ready" | { open: readonly string[] }) => {
      if (message === "ready") fulfil();
      else open = message.open;
    });
    server.once("error", reject);
    server.once("close", () => reject(new Error(`the preview did not start: ${complaints.trim()}`)));
  });
  return {
    url: `http://${host}:${port}/`,
    ended,
    open: () => open,
    tell: (news) => void server.send(news),
    async close() {
      server.kill("SIGTERM");
      await ended;
    },
  };
}
