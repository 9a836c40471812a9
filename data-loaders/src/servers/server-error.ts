/** What a server refused or failed at, in one sentence without address, user or password. */
export class ServerError extends Error {
  /** Whether the same may work a moment later: no connection, a server that starts, or one that is too busy. */
  readonly isPassing: boolean;
  /** Whether no session could be opened. */
  readonly isUnreached: boolean;

  constructor(message: string, options: { isPassing: boolean; isUnreached?: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = "ServerError";
    this.isPassing = options.isPassing;
    this.isUnreached = options.isUnreached ?? false;
  }
}
