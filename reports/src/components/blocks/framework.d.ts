/** What Framework gives a module in a page, as far as the building blocks use it; the package ships no types. */
declare module "observablehq:stdlib" {
  import type { Table } from "apache-arrow";

  export function FileAttachment(name: string): {
    arrow(): Promise<Table>;
    json(): Promise<unknown>;
    csv(options?: { typed?: boolean }): Promise<Record<string, unknown>[]>;
  };
}

/** The bundle that a build makes of the charts, see `reports/build/libraries`. */
declare module "*/lib/charts.js" {
  export * from "@vitals/charts";
}
