import type { Component } from "./component.ts";
import { activeWeeks } from "./components/active-weeks.ts";
import { commandBreadth } from "./components/command-breadth.ts";
import { direction } from "./components/direction.ts";
import { largestShare } from "./components/largest-share.ts";
import { lastOutput } from "./components/last-output.ts";
import { moduleBreadth } from "./components/module-breadth.ts";
import { outputQuarter } from "./components/output-quarter.ts";
import { outputYear } from "./components/output-year.ts";
import { peopleQuarter } from "./components/people-quarter.ts";

/** What the score is made of unless the configuration adds to it, in reading order. */
export const defaultComponents: readonly Component[] = [
  outputQuarter,
  outputYear,
  peopleQuarter,
  largestShare,
  activeWeeks,
  lastOutput,
  direction,
  moduleBreadth,
  commandBreadth,
];
