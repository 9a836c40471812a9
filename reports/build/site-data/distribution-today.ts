import { barsDistribution } from "@vitals/charts";
import type { NumberFormat } from "@vitals/metrics";
import { plural } from "../../src/components/date-words.js";
import { signalValue } from "../../src/components/signal-value.js";
import { drawnSvg } from "./drawn-svg.ts";
import { quantile, type SignalToday } from "./signal-norms.ts";

/** How a number is distributed over customers in the report week: a sentence, and a picture where there are five or more. */
export async function distributionToday(
  { format }: { readonly format: NumberFormat },
  today: SignalToday | undefined,
): Promise<{ says: string; picture?: string | undefined }> {
  const values = today?.values ?? [];
  if (values.length === 0) return { says: "Today it can be said for no customer." };
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => signalValue(quantile(values, share), { format }));
  const unknown = today?.unknown ?? 0;
  const says = `Today, for ${plural(values.length, "customer")}: half lie between ${low} and ${high}, the middle is ${middle}.${
    unknown > 0 ? ` It cannot be said for ${unknown.toLocaleString("en")}.` : ""
  }`;
  const picture = values.length >= 5 ? await drawnSvg(barsDistribution(values, { width: 320, height: 96 })) : undefined;
  return { says, picture };
}
