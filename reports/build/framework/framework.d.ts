/** The parts of Framework 1.13.4 that the site step drives; the package ships no types of its own. */
declare module "@observablehq/framework/dist/build.js" {
  import type { FrameworkConfig } from "@observablehq/framework/dist/config.js";

  export class FileBuildEffects {
    constructor(
      outputRoot: string,
      cacheDir: string,
      to?: { logger?: Pick<Console, "log" | "warn" | "error">; output?: { write(text: string): void } },
    );
    prepare(): Promise<void>;
    copyFile(sourcePath: string, outputPath: string): Promise<void>;
    writeFile(outputPath: string, contents: string | Uint8Array): Promise<void>;
  }
  export function build(options: { config: FrameworkConfig }, effects?: FileBuildEffects): Promise<void>;
}

declare module "@observablehq/framework/dist/config.js" {
  export interface FrameworkConfig {
    readonly root: string;
    readonly output: string;
    title: string | undefined;
    paths(): AsyncGenerator<string>;
    readonly loaders: {
      findPage(path: string): { readonly path: string; readonly params?: Readonly<Record<string, string>> } | undefined;
    };
  }
  export function readConfig(configPath: string): Promise<FrameworkConfig>;
  export function setCurrentDate(date: Date): void;
}

declare module "@observablehq/framework/dist/preview.js" {
  import type { IncomingMessage, Server } from "node:http";

  interface Socket {
    send(text: string): void;
    on(event: "message", hear: (data: unknown) => void): void;
    on(event: "close", hear: () => void): void;
  }
  type Connect = (socket: Socket, request: IncomingMessage) => void;

  export function preview(options: {
    config: string;
    hostname: string;
    port: number;
    open: boolean;
    verbose: boolean;
  }): Promise<{
    readonly server: Server;
    readonly _socketServer: {
      listeners(event: "connection"): Connect[];
      removeAllListeners(event: "connection"): void;
      on(event: "connection", connect: Connect): void;
    };
  }>;
}

declare module "@observablehq/framework/dist/javascript/parse.js" {
  /** Throws a SyntaxError whose message ends with the place, `(line:column)`. */
  export function parseJavaScript(code: string, options: { path: string; inline: boolean }): object;
}
