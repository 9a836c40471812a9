export type { Slice, UserPolicy } from "../site-data/slice.ts";
export { type BuildSlicesOptions, buildSlices, publishedAudiences, type SliceToBuild } from "./build-slices.ts";
export { hidePeople } from "./hide-people.ts";
export { sliceReport } from "./slice-report.ts";
export { writeShellData } from "./write-shell-data.ts";
export { writeSliceData } from "./write-slice-data.ts";
