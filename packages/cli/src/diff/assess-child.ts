import { buildContext } from "../build-context.ts";
import { explainError } from "../output/explain-error.ts";
import { assessStep } from "../steps/assess-step.ts";

/** Assesses into a state folder of one's own: `assess-child.ts <config> <state folder>`, whose facts are there. */
const [config = "", stateDir = ""] = process.argv.slice(2);

try {
  await assessStep({ ...(await buildContext({ config, wait: 0 })), stateDir });
} catch (error) {
  process.stderr.write(`${explainError(error)}\n`);
  process.exitCode = 1;
}
