import { existsSync } from "node:fs";
import { join } from "node:path";
import { FileBuildEffects } from "@observablehq/framework/dist/build.js";
import type { FrameworkConfig } from "@observablehq/framework/dist/config.js";
import { refuseBareImport } from "./bare-import.ts";
import type { ContentPolicy } from "./content-policy.ts";
import { evalCheck } from "./eval-check.ts";
import { findDrawnError, finishPage } from "./finish-page.ts";
import { linkCheck } from "./link-check.ts";

export interface SiteEffectsOptions {
  /** Paths of the pages to keep as Framework wrote them. */
  readonly keep: ReadonlySet<string>;
  readonly contentPolicy: ContentPolicy;
  /** Whether pages are left unfinished. */
  readonly isShell: boolean;
  /** Called with the page at work, and with undefined between pages. */
  readonly onPage: (path: string | undefined) => void;
}

/** Where Framework writes to, and what it has to say: every page is finished on its way, and kept as it came. */
export class SiteEffects extends FileBuildEffects {
  /** Pages as Framework wrote them, by path, for those in `keep`. */
  readonly raw = new Map<string, string>();
  readonly links = linkCheck();
  readonly evals = evalCheck();
  readonly #config: FrameworkConfig;
  readonly #options: SiteEffectsOptions;
  pages = 0;

  constructor(config: FrameworkConfig, options: SiteEffectsOptions) {
    super(config.output, join(config.root, ".observablehq", "cache"), {
      logger: { log() {}, warn() {}, error() {} },
      output: { write() {} },
    });
    this.#config = config;
    this.#options = options;
  }

  /** The output folder is fresh; Framework would clear it only below its working directory, and warn otherwise. */
  override async prepare(): Promise<void> {}

  override async writeFile(file: string, contents: string | Uint8Array): Promise<void> {
    if (typeof contents !== "string") return super.writeFile(file, contents);
    if (file.endsWith(".html")) return this.#finishAndWrite(file.replace(/\.html$/, ""), contents);
    // The bundles in lib are whole already.
    const isModule = file.startsWith("/_import/") && !file.startsWith("/_import/lib/") && file.endsWith(".js");
    if (isModule) refuseBareImport(file, contents, this.#config.root);
    await super.writeFile(file, contents);
  }

  async #finishAndWrite(path: string, html: string): Promise<void> {
    const { root, loaders } = this.#config;
    const { keep, contentPolicy, isShell, onPage } = this.#options;
    onPage(path);
    const error = findDrawnError(html);
    if (error !== undefined) throw new Error(error);
    refuseBareImport(`${path}.html`, html, root);
    if (keep.has(path)) this.raw.set(path, html);
    const params = loaders.findPage(path)?.params ?? {};
    await this.writePage(path, isShell ? html : finishPage(html, { root, params, contentPolicy }));
    onPage(undefined);
  }

  /** Copies a file unless another page brought it already; its name has its content's hash. */
  async copyOnce(sourcePath: string, outputPath: string): Promise<void> {
    if (!existsSync(join(this.#config.output, outputPath))) await super.copyFile(sourcePath, outputPath);
  }

  /** Writes a finished page. */
  async writePage(path: string, html: string): Promise<void> {
    this.pages += 1;
    this.links.add(path, html);
    this.evals.add(path, html);
    await super.writeFile(`${path}.html`, html);
  }
}
