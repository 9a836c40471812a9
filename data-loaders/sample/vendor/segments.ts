import type { SkillName } from "./skills.ts";

/** A kind of customer: how many there are of it, what it is called and what it buys first. */
export interface Segment {
  readonly name: string;
  /** Out of a hundred customers. */
  readonly share: number;
  readonly endings: readonly string[];
  /** Skills in the order in which such customers tend to take them up. */
  readonly skills: readonly SkillName[];
  /** How far output sinks in the weeks of late July and August; 1 is not at all. */
  readonly summer: number;
}

export const segments: readonly Segment[] = [
  {
    name: "Telecom",
    share: 34,
    endings: ["Fibre", "Broadband", "Telecom", "Open Access Networks"],
    skills: ["fibre-design", "route-planning", "inspection", "grid-maintenance"],
    summer: 0.94,
  },
  {
    name: "Utility",
    share: 28,
    endings: ["Power & Light", "Water", "Grid", "Energy Networks"],
    skills: ["grid-maintenance", "vegetation", "inspection", "meter-rollout", "route-planning"],
    summer: 0.97,
  },
  {
    name: "Municipal",
    share: 18,
    endings: ["City Works", "District Council", "Public Works", "Roads and Parks"],
    skills: ["inspection", "route-planning", "vegetation", "grid-maintenance"],
    summer: 0.5,
  },
  {
    name: "Contractor",
    share: 20,
    endings: ["Cable Contractors", "Groundworks", "Field Services", "Line Crews"],
    skills: ["route-planning", "fibre-design", "meter-rollout", "grid-maintenance"],
    summer: 0.92,
  },
];

export const plans = ["Crew", "Region", "Network"] as const;
