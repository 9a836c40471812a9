/** Puts a record of a text file aside: its line, why, and the record itself. */
export type RejectText = (line: number, reason: string, record: Uint8Array) => void;
