import { isolated } from "./account-name.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup } from "./markup.js";

/** A command the catalogue does not name. */
export interface UnknownCommand {
  readonly event: string;
  readonly events: number;
}

const shown = 40;

/** Commands the catalogue does not name, the most frequent first. */
export function unknownCommandTable(commands: readonly UnknownCommand[]): Markup {
  if (commands.length === 0) return markup`<p>The catalogue knows every command in the events.</p>`;
  return markup`<p>These count as use, not as output, until the catalogue says what they are.</p>${scrolledTable(
    "Commands the catalogue does not name",
    markup`<thead><tr><th scope="col">Command</th><th scope="col" class="num">Events</th></tr></thead><tbody>${commands
      .slice(0, shown)
      .map(
        ({ event, events }) =>
          markup`<tr><th scope="row"><code>${isolated(event, 80)}</code></th><td class="num">${events.toLocaleString("en")}</td></tr>`,
      )}</tbody>`,
    { look: "short" },
  )}${commands.length > shown ? markup`<p>And ${commands.length - shown} more.</p>` : ""}`;
}
