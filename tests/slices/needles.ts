/** Something that must not be found, in one of the forms it could be written in. */
export interface Needle {
  /** What it is, for the message: `name of org_0002`. */
  readonly what: string;
  readonly form: string;
  readonly bytes: Buffer;
  /** Whether upper and lower case are the same. */
  readonly anyCase: boolean;
  /** What makes it something else when it stands beside it: digits beside a number, letters beside a person's name. */
  readonly apartFrom: RegExp | null;
}

export const letter = /[\p{L}\p{N}]/u;
const digit = /\d/;

const htmlEntities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text in every form it may take in a file: as it is, escaped for JSON, HTML, an address, in base64, in UTF-16. */
export function textNeedles(what: string, text: string, apartFrom: RegExp | null = null): Needle[] {
  const forms: [string, string][] = [
    ["as it is", text],
    ["in JSON", JSON.stringify(text).slice(1, -1)],
    ["in JSON, all escaped", text.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)],
    ["in HTML", text.replace(/[&<>"']/g, (c) => htmlEntities[c] as string)],
    ["in an address", encodeURIComponent(text)],
    ["in an address of a form", encodeURIComponent(text).replaceAll("%20", "+")],
  ];
  const known = new Set<string>();
  const plain = forms.flatMap(([form, written]) => {
    const bytes = Buffer.from(written.toLowerCase());
    if (known.has(written)) return [];
    known.add(written);
    return [{ what, form, bytes, anyCase: true, apartFrom }];
  });
  const utf16 = { what, form: "in UTF-16", bytes: Buffer.from(text, "utf16le"), anyCase: false, apartFrom: null };
  return [...plain, utf16, ...base64Needles(what, text)];
}

/** The middle of a text in base64, which depends on where in three bytes it begins. */
function base64Needles(what: string, text: string): Needle[] {
  const bytes = Buffer.from(text);
  if (bytes.length < 8) return [];
  return [0, 1, 2].map((shift) => {
    const from = shift === 0 ? 0 : 4;
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
    const certain = whole.slice(from, 4 * Math.floor((shift + bytes.length) / 3));
    return { what, form: "in base64", bytes: Buffer.from(certain), anyCase: false, apartFrom: null };
  });
}

/** A number as digits, as pages write money, and as Arrow writes a float. */
export function numberNeedles(what: string, value: number): Needle[] {
  const float = Buffer.alloc(8);
  float.writeDoubleLE(value);
  return [
    { what, form: "as digits", bytes: Buffer.from(String(value)), anyCase: true, apartFrom: digit },
    { what, form: "in words", bytes: Buffer.from(`€${value.toLocaleString("en")}`), anyCase: true, apartFrom: digit },
    { what, form: "in Arrow", bytes: float, anyCase: false, apartFrom: null },
  ];
}

/** A stretch of weekly values, as JSON, CSV and Arrow write it. */
export function seriesNeedles(what: string, values: readonly number[]): Needle[] {
  const floats = Buffer.from(new Float64Array(values).buffer);
  return [
    { what, form: "in JSON", bytes: Buffer.from(values.join(",")), anyCase: true, apartFrom: digit },
    { what, form: "in CSV", bytes: Buffer.from(values.join(";")), anyCase: true, apartFrom: digit },
    { what, form: "in Arrow", bytes: floats, anyCase: false, apartFrom: null },
  ];
}
