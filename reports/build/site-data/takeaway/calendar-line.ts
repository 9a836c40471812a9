/** Octets of a line; what is longer goes on in the next one, behind a space (RFC 5545, 3.1). */
const mostOctets = 75;

/** One property as lines of a calendar file, folded between characters and never within one. */
export function calendarLine(name: string, value: string): string {
  const line = `${name}:${value}`;
  if (Buffer.byteLength(line) <= mostOctets) return `${line}\r\n`;
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** Text as a calendar value (RFC 5545, 3.3.11). */
export function calendarText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
}
