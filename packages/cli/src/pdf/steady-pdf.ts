/** A date as a PDF writes it (ISO 32000-1, 7.9.4). */
const written = /\/(CreationDate|ModDate) \(D:(\d{14})/g;

/**
 * A PDF that says when its data ends instead of when it was printed, so that the same page gives the same bytes. The date
 * keeps its length, so every offset in the file stays right.
 *
 * @param day - `YYYY-MM-DD`
 */
export function steadyPdf(pdf: Uint8Array, day: string): Buffer {
  const time = `${day.replaceAll("-", "")}000000`;
  const text = Buffer.from(pdf).toString("latin1");
  return Buffer.from(
    text.replace(written, (_, key: string) => `/${key} (D:${time}`),
    "latin1",
  );
}
