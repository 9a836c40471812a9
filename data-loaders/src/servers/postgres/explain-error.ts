import { ServerError } from "../server-error.ts";

const refused = "the server did not answer: is it running, and may this machine reach it";

/** What errors of the connection mean, by their code; the server's own words would name address, user or database. */
const sentences: Record<string, string> = {
  ECONNREFUSED: refused,
  ENOENT: refused,
  ETIMEDOUT: refused,
  EHOSTUNREACH: refused,
  EAI_AGAIN: "the server's name could not be looked up",
  ENOTFOUND: "the server's name is not known: look at the address in the environment variable",
  ECONNRESET: "the connection was lost",
  EPIPE: "the connection was lost",
  "28P01": "user or password were refused: look at the address in the environment variable",
  "28000":
    "user or password were refused: look at the address in the environment variable, and at the server's pg_hba.conf",
  "3D000": "the server has no such database: look at the address in the environment variable",
  "53300": "the server has too many connections",
  "57P01": "the server ended the session",
  "57P02": "the server ended the session",
  "57P03": "the server is starting up or shutting down",
  "55P03": "somebody changes the table and keeps it locked: load later, or raise querySeconds of the connection",
  "08001": "the server could not reach another one, of which it reads a foreign table",
  "22021":
    "a text of the database cannot be read as UTF-8: name its encoding in a query, such as convert_from(name::bytea, 'LATIN1')",
  "40001": "the server broke off, because rows changed at the same time",
  "40P01": "the server broke off a deadlock",
};

const passing =
  /^(ECONNREFUSED|ENOENT|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN|ECONNRESET|EPIPE|53300|57P0[123]|40001|40P01|08...)$/;

interface Coded {
  code?: string;
  message?: string;
  hint?: string;
}

/** What failed on this machine while a server's rows were kept. */
export class LocalError extends Error {}

/**
 * An error of the driver as one sentence; the error itself is not kept, because it may hold the address. What failed here,
 * such as a full disk, is given back as it is.
 */
export function explainError(error: unknown, querySeconds: number): Error {
  if (error instanceof ServerError || error instanceof LocalError) return error;
  const { code = "", message = "", hint } = error as Coded;
  const isPassing = passing.test(code) || isLost(code, message);
  const known = sentences[code] ?? (code === "" && /timeout/i.test(message) ? refused : undefined);
  if (known) return new ServerError(known, { isPassing });
  if (code === "57014") {
    const limit = `a query took longer than ${querySeconds} seconds, or was cancelled: raise querySeconds of the connection`;
    return new ServerError(`${limit}, or give the server an index or a smaller table to read`, { isPassing: false });
  }
  if (code === "42501" && /for database/.test(message)) {
    return new ServerError("the role may not connect to the database: GRANT CONNECT on it", { isPassing: false });
  }
  if (code === "42501") {
    return new ServerError(`${message}: GRANT SELECT on it, and USAGE on its schema, to the role that reads`, {
      isPassing: false,
    });
  }
  if (isPassing) return new ServerError("the connection was lost", { isPassing });
  if (code.startsWith("22")) {
    // Behind the colon stands somebody's value.
    const said = message.replace(/: ".*$/s, "");
    return new ServerError(`${said}: leave such values out in a query, or convert them there`, { isPassing: false });
  }
  // Only what the server says about SQL is sure to hold no address.
  if (/^[0-9A-Z]{5}$/.test(code)) return new ServerError(hint ? `${message} (${hint})` : message, { isPassing: false });
  return new ServerError("the server could not be reached: look at the address in the environment variable", {
    isPassing: false,
  });
}

/** The driver gives no code when the other side hangs up or stays silent. */
function isLost(code: string, message: string): boolean {
  return code === "" && /terminated|timeout|not queryable|closed/i.test(message);
}
