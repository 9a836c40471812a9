import {
  type FeatureTickets,
  type Rating,
  type ReasonCount,
  reasonCounts,
  satisfactionByQuarter,
  ticketsByFeature,
} from "@vitals/metrics";
import { isolated } from "../../src/components/account-name.js";
import { plural, shortDate } from "../../src/components/date-words.js";
import { linksAt } from "../../src/components/links.js";
import { listingTable } from "../../src/components/listing-table.js";
import { type Markup, markup } from "../../src/components/markup.js";
import { countWordsFirst } from "../../src/components/number-words.js";
import { reasonWords } from "../../src/components/reason-words.js";
import { rowsOf } from "./columns.ts";
import type { Feature } from "./feature-book.ts";
import { type FeatureNames, featureNames } from "./feature-names.ts";
import type { PageInput } from "./page-input.ts";
import { quotes, type VoiceTalk } from "./voice-quotes.ts";
import { satisfactionTable } from "./voice-satisfaction.ts";

interface Ticket {
  account_id: string;
  opened_at: number;
  resolved_at: number | null;
  nature: string | null;
  feature: string | null;
  csat: number | null;
  csat_max: number | null;
}

interface SurveyAnswer {
  kind: string;
  answered_at: number;
  score: number;
  score_max: number | null;
}

/** The finished parts of the page of what customers tell us. */
export function voiceFragments({ book, facts }: PageInput, features: readonly Feature[]): Record<string, Markup> {
  const links = linksAt(1);
  const end = ((book.lastWeek ?? 0) + 7) * 86_400_000;
  const talks = [...rowsOf<VoiceTalk>(facts.touchpoints)];
  const tickets = [...rowsOf<Ticket>(facts.tickets)];
  const reasons = reasonCounts(talks, end);
  const told = ticketsByFeature(tickets, end);
  const nameOf = featureNames(features, links);
  const rated = tickets.filter(({ csat }) => csat !== null);
  const surveys = [...rowsOf<SurveyAnswer>(facts.surveys)].filter((answer) => answer.answered_at < end);
  const ratings = (kind: string) => surveys.filter((answer) => answer.kind === kind).map(ratingOf);
  return {
    "voice/lede": markup`<p class="lede">${ticketSentence(told, nameOf)} ${talkSentence(reasons)}</p>`,
    "voice/reasons":
      reasons.length === 0
        ? markup`<p>No conversation of the last year names a reason. <a href="../how-to-read/#writing-an-answer-down">How to write one down</a>.</p>`
        : listingTable(
            reasons,
            [
              { title: "Reason", cell: ({ reason }) => isolated(reasonWords(reason), 60) },
              { title: "Conversations", cell: ({ talks: n }) => n, numeric: true },
              { title: "Customers", cell: ({ customers }) => customers, numeric: true },
              {
                title: "About",
                cell: ({ features: about }) =>
                  about.length === 0
                    ? "no feature named"
                    : about.map(({ feature, talks: n }, i) => markup`${i > 0 ? ", " : ""}${nameOf(feature)} (${n})`),
              },
              { title: "Last", cell: ({ lastAt }) => shortDate(Math.floor(lastAt / 86_400_000)), nowrap: true },
            ],
            { label: "Reasons learned in conversations", wordy: true },
          ),
    "voice/quotes": quotes(talks, book, { links, end, nameOf }),
    "voice/tickets": ticketTable(told, nameOf),
    "voice/satisfaction": satisfactionTable([
      { title: "Support, asked after a ticket", quarters: satisfactionByQuarter(rated.map(ticketRating)) },
      { title: "Satisfaction, asked in a survey", quarters: satisfactionByQuarter(ratings("csat")) },
      { title: "Would they recommend us", quarters: satisfactionByQuarter(ratings("nps")) },
      { title: "How easy it was", quarters: satisfactionByQuarter(ratings("ces")) },
    ]),
  };
}

function ticketSentence(features: readonly FeatureTickets[], nameOf: FeatureNames): Markup {
  const all = features.reduce((sum, feature) => sum + feature.all, 0);
  if (all === 0) return markup`No ticket was opened in the last 13 weeks, or none is known.`;
  const defects = features.reduce((sum, { defect }) => sum + defect, 0);
  const worst = features.find(({ feature, defect }) => feature !== null && defect > 0);
  return markup`${plural(all, "ticket")} in the last 13 weeks, ${defects === 0 ? "none a defect" : `${defects === all ? (all === 1 ? "a defect" : "all of them defects") : `${defects} of them ${defects === 1 ? "a defect" : "defects"}`}`}${
    worst ? markup`; the most, ${worst.defect}, concern ${nameOf(worst.feature ?? "")}` : ""
  }.`;
}

function talkSentence(reasons: readonly ReasonCount[]): string {
  const told = reasons.reduce((sum, { talks }) => sum + talks, 0);
  const [first] = reasons;
  if (!first) return "No conversation of the last year names a reason.";
  return `${countWordsFirst(told)} ${told === 1 ? "conversation" : "conversations"} of the last year ${told === 1 ? "names" : "name"} a reason, ${told === 1 ? "" : "most often "}${reasonWords(first.reason)}.`;
}

function ticketTable(features: readonly FeatureTickets[], nameOf: FeatureNames): Markup {
  if (features.length === 0) return markup`<p>No ticket of the last half year is known.</p>`;
  return listingTable(
    features,
    [
      { title: "Feature", cell: ({ feature }) => (feature === null ? "none named" : nameOf(feature)) },
      { title: "Defects", cell: ({ defect }) => defect, numeric: true },
      { title: "Questions", cell: ({ question }) => question, numeric: true },
      { title: "Requests", cell: ({ request }) => request, numeric: true },
      { title: "Other", cell: ({ other }) => other, numeric: true },
      { title: "All", cell: ({ all }) => all, numeric: true },
      { title: "13 weeks before", cell: ({ before }) => before, numeric: true },
      { title: "Customers", cell: ({ customers }) => customers, numeric: true },
    ],
    { label: "Tickets by feature" },
  );
}

function ticketRating({ resolved_at, opened_at, csat, csat_max }: Ticket): Rating {
  return { at: resolved_at ?? opened_at, score: csat ?? 0, max: csat_max };
}

function ratingOf({ answered_at, score, score_max }: SurveyAnswer): Rating {
  return { at: answered_at, score, max: score_max };
}
