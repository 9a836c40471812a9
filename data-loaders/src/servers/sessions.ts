import { setTimeout as wait } from "node:timers/promises";
import type { Config, ConnectionConfig } from "@vitals/tables/config";
import { servers } from "./engines.ts";
import type { Session } from "./server.ts";
import { ServerError } from "./server-error.ts";

/** The servers of a configuration, each opened when it is first needed, and then read in one session. */
export interface Sessions {
  /**
   * Does something with a server; what fails in passing is done again from its start, after 1, 2, 4 … seconds. A server
   * that could not be reached is not waited for again.
   *
   * @throws ServerError
   */
  use<T>(connection: string, work: (session: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function openSessions(
  config: Pick<Config, "connections">,
  environment: NodeJS.ProcessEnv = process.env,
  firstWaitMs = 1000,
): Sessions {
  const open = new Map<string, Promise<Session>>();
  const unreachable = new Map<string, ServerError>();
  const stopped = new AbortController();

  async function attempt<T>(name: string, work: (session: Session) => Promise<T>): Promise<T> {
    const session = open.get(name) ?? connect(config, name, environment);
    open.set(name, session);
    try {
      return await work(await session);
    } catch (error) {
      if (error instanceof ServerError && error.isPassing) {
        open.delete(name);
        await session.then(({ close }) => close()).catch(() => {});
      }
      throw error;
    }
  }

  return {
    async use(name, work) {
      const gone = unreachable.get(name);
      if (gone) throw gone;
      const retries = config.connections[name]?.retries ?? 0;
      for (let tried = 0; ; tried++) {
        try {
          return await attempt(name, work);
        } catch (error) {
          const isWorthIt = error instanceof ServerError && error.isPassing && !stopped.signal.aborted;
          if (isWorthIt && tried < retries) {
            await wait(firstWaitMs * 2 ** tried, undefined, { signal: stopped.signal }).catch(() => {});
            continue;
          }
          const last = isWorthIt ? afterTries(error, tried + 1) : error;
          if (last instanceof ServerError && last.isUnreached) unreachable.set(name, last);
          throw last;
        }
      }
    },
    async close() {
      stopped.abort();
      const sessions = [...open.values()];
      open.clear();
      await Promise.all(sessions.map((session) => session.then(({ close }) => close()).catch(() => {})));
    },
  };
}

async function connect(
  config: Pick<Config, "connections">,
  name: string,
  environment: NodeJS.ProcessEnv,
): Promise<Session> {
  const connection = config.connections[name] as ConnectionConfig;
  const url = environment[connection.url.env];
  if (!url) {
    throw new ServerError(`environment variable is not set: ${connection.url.env}: set it to the server's address`, {
      isPassing: false,
      isUnreached: true,
    });
  }
  const server = servers[connection.engine];
  if (!server) throw new ServerError(`engine is not known: ${connection.engine}`, { isPassing: false });
  try {
    return await server.open(connection, url);
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    throw new ServerError(error.message, { isPassing: error.isPassing, isUnreached: true, cause: error.cause });
  }
}

function afterTries(error: ServerError, tries: number): ServerError {
  if (tries === 1) return error;
  return new ServerError(`${error.message} (tried ${tries} times)`, {
    isPassing: true,
    isUnreached: error.isUnreached,
    cause: error,
  });
}
