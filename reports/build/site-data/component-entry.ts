import type { catalog } from "@vitals/metrics";
import { definitionEntry } from "../../src/components/definition-entry.js";
import type { Links } from "../../src/components/links.js";
import type { Markup } from "../../src/components/markup.js";

/** One component of the score on the page of definitions. */
export function componentEntry(component: (typeof catalog.components)[number], links: Links): Markup {
  const { unit, weight, group, good, needs } = component;
  return definitionEntry(
    component,
    {
      kind: `component of the score, ${unit}`,
      fields: [
        ["Weight", `${weight} of 100 points, unless the configuration says otherwise`],
        ["Group", group],
        ["Good is", good],
        ["Needs", needs.join(", ")],
      ],
    },
    links,
  );
}
