import { z } from "zod";

/** A zone that this machine knows, by its IANA name. */
export const timeZone = z.string().refine(isTimeZone, "expected an IANA time zone such as Europe/Berlin");

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
