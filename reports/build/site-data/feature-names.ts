import { isolated } from "../../src/components/account-name.js";
import type { Links } from "../../src/components/links.js";
import { type Markup, markup } from "../../src/components/markup.js";
import type { Feature } from "./feature-book.ts";

/** A feature as people wrote it, as a link to its page where it is a command that has one. */
export type FeatureNames = (written: string) => Markup;

/** Finds features by the command's name or its title, in any letter case. */
export function featureNames(features: readonly Feature[], links: Links): FeatureNames {
  const known = new Map<string, Feature>();
  for (const feature of features) {
    known.set(feature.title.toLowerCase(), feature);
    known.set(feature.event.toLowerCase(), feature);
  }
  return (written) => {
    const feature = known.get(written.toLowerCase());
    if (!feature) return isolated(written, 60);
    return markup`<a href="${links.feature(feature.slug)}">${isolated(feature.title, 60)}</a>`;
  };
}
