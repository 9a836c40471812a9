import { ServerError } from "../server-error.ts";

/** What ClickHouse means by the number of an exception, as far as a reader of the report's log can do something about it. */
const meanings: Record<number, string> = {
  60: "there is no such table",
  81: "there is no such database",
  62: "it cannot be parsed, or ends before its end: leave out semicolons and FORMAT",
  10: "a column does not exist: look for one that was renamed, on every shard",
  16: "a column does not exist: look for one that was renamed, on every shard",
  47: "a column does not exist: look for one that was renamed, on every shard",
  159: "a query took longer than it may: raise querySeconds, or narrow the table or query",
  160: "the server expects the query to take too long: raise its limits for this user, or narrow the table or query",
  164: "this user may not read it, or the query does more than read",
  192: "the server refuses the user or the password",
  193: "the server refuses the user or the password",
  194: "the server refuses the user or the password",
  195: "the server refuses connections from this address",
  202: "the server is too busy",
  241: "a query needs more memory than the server allows: raise max_memory_usage for this user",
  291: "this user may not read this database",
  307: "a query reads more than the server allows this user",
  396: "a query's result is larger than the server allows this user",
  394: "the query was cancelled",
  497: "this user may not read it: grant SELECT on it",
  516: "the server refuses the user or the password",
};

/** A shard that cannot be reached, or was lost on the way. */
const lostShard = new Set([32, 198, 207, 209, 210, 279, 519]);
const passing = new Set([202, 203, 236, 242, 425]);
const refusedConnection = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EAI_AGAIN", "EHOSTUNREACH"]);

/** As servers of all ages name it. */
const missingColumn = /(?:missing columns|identifier):? [`']?([^`'.,]+)[`'.,]/i;

/** The number of a ClickHouse exception; null where it is none. */
export function exceptionCode(error: unknown): number | null {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const digits = /^\d+$/.test(String(code)) ? String(code) : /\bCode: (\d+)[.,]/.exec(String(message))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The one sentence for whatever went wrong; the server's own words may name hosts and users, so they stay in the cause. */
export function serverError(error: unknown): ServerError {
  if (error instanceof ServerError) return error;
  const say = (text: string, isPassing: boolean) => new ServerError(text, { isPassing, cause: error });
  const code = exceptionCode(error);
  if (code !== null && lostShard.has(code)) {
    return say("a shard of the cluster does not answer, and half the data is worse than none: start it again", true);
  }
  if (code !== null) {
    const meaning = meanings[code] ?? "the server refuses the query";
    const column = /^a column/.test(meaning) && missingColumn.exec(String((error as Error).message))?.[1];
    return say(
      `${column ? meaning.replace("a column", `column ${column}`) : meaning} (ClickHouse code ${code})`,
      passing.has(code),
    );
  }
  const { code: reason, message } = error as { code?: unknown; message?: unknown };
  if (refusedConnection.has(String(reason))) return say(`the server cannot be reached (${reason})`, true);
  if (reason === "ENOTFOUND") return say("the server's name is not known: see the connection's url", false);
  if (/timeout/i.test(String(message))) return say("the server does not answer in time", true);
  if (/socket hang up|aborted|premature close/i.test(String(message))) return say("the connection was cut", true);
  return say("the server's answer cannot be understood: is the connection's url ClickHouse's HTTP port?", false);
}
