import type { CommandStrip, ModuleStrip, Weekly } from "./account-file.js";
import { isolated } from "./account-name.js";
import { plural, shortDate } from "./date-words.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup, nothing } from "./markup.js";
import { figure } from "./number-words.js";
import { smallSeries } from "./small-series.js";

/** Modules shown at once; the rest unfold. */
const shownAtOnce = 8;

/** Modules and their commands week by week, each row scaled to its own busiest week. */
export function moduleStrips(modules: readonly ModuleStrip[], lastWeek: number | null): Markup {
  if (modules.length === 0) return markup`<p>No command was used in the last 26 weeks.</p>`;
  const from = shortDate((lastWeek ?? 0) - 25 * 7);
  const rest = modules.slice(shownAtOnce);
  return markup`${stripTable(modules.slice(0, shownAtOnce), from)}${
    rest.length > 0
      ? markup`<details class="as-table rest"><summary>${plural(rest.length, "more module")}, each used less</summary>${stripTable(rest, from)}</details>`
      : nothing
  }`;
}

function stripTable(modules: readonly ModuleStrip[], from: string): Markup {
  return scrolledTable(
    "Use of modules and commands by week",
    markup`<thead><tr><th scope="col">Module and command</th><th scope="col" class="strip">26 weeks from ${from}</th><th scope="col" class="num">Last 4 weeks</th><th scope="col" class="num">Usual 4 weeks</th><th scope="col">Kind</th></tr></thead>${modules.map(moduleRows)}`,
    { look: "strips" },
  );
}

function moduleRows(module: ModuleStrip): Markup {
  const enabled =
    module.enabledOn === null ? nothing : markup` <span class="quiet">enabled ${shortDate(module.enabledOn)}</span>`;
  return markup`<tbody><tr class="module"><th scope="row">${module.module === null ? "Without a module" : isolated(module.module)}${enabled}</th>${strip(module.weeks)}<td></td></tr>${module.commands.map(
    commandRow,
  )}${module.more > 0 ? markup`<tr><td colspan="5" class="quiet">and ${module.more} more commands, each used less</td></tr>` : nothing}</tbody>`;
}

function commandRow(command: CommandStrip): Markup {
  return markup`<tr><th scope="row" class="command">${isolated(command.title)}</th>${strip(command.weeks)}<td>${command.kind}</td></tr>`;
}

function strip(weeks: Weekly): Markup {
  return markup`<td class="strip">${smallSeries(weeks, { width: 208, height: 20, tone: "accent", marked: 4 })}</td><td class="num">${figure(
    sum(weeks.slice(-4)),
  )}</td><td class="num">${figure((sum(weeks.slice(0, -4)) / Math.max(1, weeks.length - 4)) * 4)}</td>`;
}

function sum(weeks: Weekly): number {
  return weeks.reduce<number>((total, value) => total + (value ?? 0), 0);
}
