import type { InputName } from "@vitals/tables";
import type { InputCheck, SourceCheck } from "../check-sources.ts";

const personal = new Set(["user_id", "sponsor_user_id", "author", "owner", "question", "answer", "comment"]);

/** What is in the sources without what people are called, what their ids are, and what they wrote; counts stay. */
export function withoutPeople<Checked extends Pick<SourceCheck, "inputs" | "overlaps">>(checked: Checked): Checked {
  return {
    ...checked,
    inputs: checked.inputs.map(withoutPeopleOf),
    overlaps: checked.overlaps.map((overlap) =>
      isPersonal(overlap.input, overlap.column) ? { ...overlap, onlyInInput: [], onlyInEvents: [] } : overlap,
    ),
  };
}

function withoutPeopleOf(checked: InputCheck): InputCheck {
  const { input, ranges, reasons } = checked;
  return {
    ...checked,
    ranges: ranges.map((range) =>
      isPersonal(input, range.column) ? { ...range, least: null, greatest: null } : range,
    ),
    // Of a row as a whole nobody knows what stands in it.
    reasons: reasons.map((reason) =>
      reason.column === null || reason.column.split(", ").some((column) => isPersonal(input, column))
        ? { ...reason, value: null }
        : reason,
    ),
  };
}

function isPersonal(input: InputName, column: string): boolean {
  return personal.has(column) || (input === "users" && column === "name");
}
