import type { CommandKind } from "@vitals/tables";

/** A command of Fieldline, the made-up product: what the catalogue says of it and how it is used. */
export interface Command {
  readonly event: string;
  readonly title: string;
  readonly kind: CommandKind;
  readonly group: string;
  /** How many units one run makes beyond the first, on average. */
  readonly extraUnits?: number;
  readonly critical?: boolean;
  readonly expectedPerUserWeek?: number;
  /** EUR that one unit is worth to the customer. */
  readonly valuePerUnit?: number;
  readonly owner: string;
}

const design = { kind: "output", group: "design", owner: "Design studio" } as const;
const optimisation = { kind: "output", group: "optimisation", owner: "Optimisation" } as const;
const field = { kind: "output", group: "field operations", owner: "Field" } as const;
const use = { kind: "use", owner: "Workspace" } as const;
const admin = { kind: "admin", group: "administration", owner: "Platform" } as const;
const presence = { kind: "presence", group: "presence", owner: "Platform" } as const;

/** The command that came out a quarter before the last week. */
export const launchedCommand = "route.replan-live";

export const commands: readonly Command[] = [
  {
    ...design,
    event: "design.create",
    title: "Design created",
    critical: true,
    expectedPerUserWeek: 0.8,
    valuePerUnit: 140,
  },
  { ...design, event: "design.revise", title: "Design revised", valuePerUnit: 45 },
  { ...design, event: "bom.generate", title: "Bill of materials generated", valuePerUnit: 60 },
  { ...design, event: "permit.package", title: "Permit package assembled", valuePerUnit: 180 },
  {
    ...design,
    event: "asbuilt.reconcile",
    title: "As-built reconciled",
    critical: true,
    expectedPerUserWeek: 0.4,
    valuePerUnit: 95,
  },
  {
    ...optimisation,
    event: "route.optimise",
    title: "Route optimised",
    critical: true,
    expectedPerUserWeek: 0.6,
    valuePerUnit: 55,
  },
  { ...optimisation, event: launchedCommand, title: "Route replanned live", valuePerUnit: 70 },
  { ...optimisation, event: "schedule.balance", title: "Schedule balanced", valuePerUnit: 80 },
  { ...optimisation, event: "crew.assign", title: "Crew assigned", valuePerUnit: 20 },
  { ...optimisation, event: "outage.plan", title: "Planned outage prepared", valuePerUnit: 220 },
  { ...optimisation, event: "trim.plan", title: "Trimming plan made", valuePerUnit: 110 },
  { ...field, event: "workorder.generate", title: "Work orders generated", extraUnits: 1.5, valuePerUnit: 25 },
  {
    ...field,
    event: "workorder.dispatch",
    title: "Work order dispatched",
    critical: true,
    expectedPerUserWeek: 0.7,
    valuePerUnit: 15,
  },
  { ...field, event: "inspection.report", title: "Inspection reported", valuePerUnit: 65 },
  { ...field, event: "meter.swap-batch", title: "Meter swaps batched", extraUnits: 2, valuePerUnit: 18 },
  { ...use, event: "design.open", title: "Design opened", group: "design" },
  { ...use, event: "design.validate", title: "Design checked", group: "design" },
  { ...use, event: "layer.import", title: "Map layer imported", group: "design" },
  { ...use, event: "route.preview", title: "Route previewed", group: "optimisation" },
  { ...use, event: "schedule.preview", title: "Schedule previewed", group: "optimisation" },
  { ...use, event: "workorder.open", title: "Work order opened", group: "field operations" },
  { ...use, event: "agent.ask", title: "Agent asked", group: "field operations" },
  { ...use, event: "comment.add", title: "Comment added", group: "field operations" },
  { ...admin, event: "user.invite", title: "User invited" },
  { ...admin, event: "role.change", title: "Role changed" },
  { ...admin, event: "template.edit", title: "Template edited" },
  { ...admin, event: "integration.connect", title: "Integration connected" },
  { ...presence, event: "login", title: "Logged in" },
  { ...presence, event: "page.view", title: "Page viewed" },
  { ...presence, event: "digest.open", title: "Digest opened" },
];
