import { chartConfig } from "./chart-config.ts";

/** Pixels kept free around a plot for its labels. */
interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The plot within a picture of the given size, and what every picture says of its looks and size, to be spread into its spec. */
export function plotFrame({ width, height }: { width: number; height: number }, room: Room) {
  const plot = { width: width - room.left - room.right, height: height - room.top - room.bottom };
  return { plot, frame: { config: chartConfig, padding: room, autosize: { type: "none" as const }, ...plot } };
}
