/** What one folder may import. */
export interface Arrow {
  /** The folder, from the repository's root. */
  from: string;
  /** Our own packages it may import. */
  ours: readonly string[];
  /** Packages of others it may import; left out where its package.json alone decides. */
  others?: readonly string[];
  /** Whether it may import what Node brings along. */
  node: boolean;
}

const everything = ["tables", "metrics", "charts", "data-loaders", "reports", "cli"];

/** Who imports whom: data goes one way and never back. The first folder that holds a file decides. */
export const arrows: readonly Arrow[] = [
  { from: "packages/tables/src", ours: [], node: false },
  { from: "packages/tables", ours: [], node: true },
  { from: "packages/metrics/src", ours: ["tables"], others: ["arquero"], node: false },
  { from: "packages/metrics", ours: ["tables"], node: true },
  { from: "packages/charts/src", ours: [], others: ["vega", "vega-lite", "vega-interpreter"], node: false },
  { from: "packages/charts", ours: [], node: true },
  { from: "data-loaders", ours: ["tables"], node: true },
  { from: "reports/src", ours: ["metrics", "charts", "tables"], node: false },
  { from: "reports", ours: ["metrics", "charts", "tables"], node: true },
  { from: "packages/cli", ours: [...everything, "bench"], node: true },
  { from: "tests", ours: everything, node: true },
  { from: "scripts", ours: [], others: [], node: true },
];
