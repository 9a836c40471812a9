import cliProgress from "cli-progress";

/** How far a step is. */
export interface Progress {
  /**
   * Says what is being done now, and how much of the step is done (0 to 1) where that is known. The detail changes often
   * and is shown by a bar only.
   */
  say: (what: string, share?: number, detail?: string) => void;
  /** Writes one line that stays. */
  log: (line: string) => void;
  /** Takes the bar away. */
  end: () => void;
}

/** A bar on a terminal, plain lines elsewhere; always on standard error, because standard output is for data. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function lines(stream: NodeJS.WriteStream): Progress {
  let last = "";
  const log = (line: string) => void stream.write(`${line}\n`);
  return {
    say: (what) => {
      if (what !== last) log(what);
      last = what;
    },
    log,
    end: () => undefined,
  };
}

function bar(stream: NodeJS.WriteStream): Progress {
  let running: cliProgress.SingleBar | undefined;
  const end = () => {
    running?.stop();
    running = undefined;
  };
  const start = () => {
    const created = new cliProgress.SingleBar({
      stream,
      format: "{bar} {percentage}% {what}",
      barsize: 24,
      barCompleteChar: "█",
      barIncompleteChar: "░",
      clearOnComplete: true,
      hideCursor: true,
      linewrap: false,
    });
    created.start(100, 0, { what: "" });
    return created;
  };
  return {
    say: (step, share, detail) => {
      running ??= start();
      const what = detail === undefined ? step : `${step}: ${detail}`;
      if (share === undefined) running.update({ what });
      else running.update(Math.round(share * 100), { what });
    },
    log: (line) => {
      end();
      stream.write(`${line}\n`);
    },
    end,
  };
}
