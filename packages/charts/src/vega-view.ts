import * as vega from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";

type ViewOptions = ConstructorParameters<typeof vega.View>[1];

/** Collects what the libraries would print, so that a chart with a warning can be refused. */
export function listeningLogger(): { warnings: string[]; logger: vega.LoggerInterface } {
  const warnings: string[] = [];
  const note = (...parts: readonly unknown[]) => {
    warnings.push(parts.map(String).join(" "));
    return logger;
  };
  const quiet = () => logger;
  const logger = {
    level: () => vega.Warn,
    error: note,
    warn: note,
    info: quiet,
    debug: quiet,
  } as unknown as vega.LoggerInterface;
  return { warnings, logger };
}

/**
 * A Vega view of a Vega-Lite spec whose expressions are interpreted, so that a page needs no `eval`.
 *
 * @param spec - left as it is
 * @throws when Vega-Lite or Vega warns about the spec, with every warning
 */
export function viewOf(spec: TopLevelSpec, options: ViewOptions): vega.View {
  const { warnings, logger } = listeningLogger();
  // Vega writes marks of its own into the rows it draws.
  const compiled = compile(structuredClone(spec), { logger }).spec;
  const runtime = vega.parse(compiled, undefined, { ast: true });
  if (warnings.length > 0) throw new Error(`chart does not compile cleanly: ${warnings.join("; ")}`);
  return new vega.View(runtime, { expr: expressionInterpreter, logger, ...options });
}
