/** An agent skill, sold as a module: which commands its users run, by weight. */
export interface Skill {
  readonly module: string;
  readonly output: Readonly<Record<string, number>>;
  readonly use: Readonly<Record<string, number>>;
}

const anywhere = { "agent.ask": 2, "comment.add": 1 };

export const skills = {
  "fibre-design": {
    output: { "design.create": 5, "design.revise": 5, "bom.generate": 3, "permit.package": 1, "asbuilt.reconcile": 2 },
    use: { "design.open": 5, "design.validate": 3, "layer.import": 2, ...anywhere },
  },
  "grid-maintenance": {
    output: {
      "workorder.generate": 3,
      "workorder.dispatch": 5,
      "outage.plan": 1,
      "design.revise": 2,
      "asbuilt.reconcile": 2,
    },
    use: { "workorder.open": 5, "design.open": 2, "schedule.preview": 1, ...anywhere },
  },
  "route-planning": {
    output: { "route.optimise": 6, "schedule.balance": 3, "crew.assign": 4, "workorder.dispatch": 2 },
    use: { "route.preview": 5, "schedule.preview": 4, ...anywhere },
  },
  vegetation: {
    output: { "trim.plan": 4, "workorder.generate": 2, "workorder.dispatch": 3, "inspection.report": 2 },
    use: { "layer.import": 3, "workorder.open": 3, "route.preview": 1, ...anywhere },
  },
  inspection: {
    output: { "inspection.report": 6, "workorder.generate": 2, "asbuilt.reconcile": 2, "route.optimise": 1 },
    use: { "workorder.open": 4, "layer.import": 1, ...anywhere },
  },
  "meter-rollout": {
    output: { "meter.swap-batch": 4, "route.optimise": 2, "crew.assign": 3, "workorder.dispatch": 2 },
    use: { "route.preview": 3, "workorder.open": 3, ...anywhere },
  },
} as const satisfies Readonly<Record<string, Omit<Skill, "module">>>;

export type SkillName = keyof typeof skills;
