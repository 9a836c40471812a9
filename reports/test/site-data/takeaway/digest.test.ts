import { beforeAll, describe, expect, it } from "vitest";
import { type DigestMessage, digestMessage } from "../../../build/site-data/takeaway/digest-message.ts";
import { columnsOf } from "../../../build/site-data/takeaway/wrapped.ts";
import { hostileReport } from "./hostile-report.ts";
import { outsideMail } from "./mail-allowlist.ts";

const address = "https://reports.example.com/health/";
let message: DigestMessage;

beforeAll(() => {
  message = digestMessage(
    hostileReport(60, { publishing: { address }, links: { answer: "https://a.example/?a={alarm_id}&b=1" } }),
  );
});

describe("the digest", () => {
  it("says in its subject how many need a conversation", () => {
    expect(message.subject).toMatch(/^\d+ customers need a conversation.* · Customer health, week of 9 November$/);
    expect(message.text.split("\n")[0]).toBe(`Subject: ${message.subject}`);
    expect(message.html).toContain(`<title>${message.subject}</title>`);
  });

  it("uses only elements, attributes and styles that mail programs show", () => {
    expect(outsideMail(message.html)).toEqual([]);
  });

  it("loads nothing: no picture, no script, no address but links", () => {
    expect(message.html).not.toMatch(/<(img|script|link|iframe|svg)|url\(|@import/i);
    const addresses = [...message.html.matchAll(/="(https?:[^"]+)"/g)].map(([, found]) => found);
    expect(addresses.length).toBeGreaterThan(20);
    for (const found of addresses) expect(found).toMatch(/^https:\/\/(reports|a)\.example/);
  });

  it("shows hostile names as text", () => {
    expect(message.html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    for (const form of [message.html, message.text])
      expect(form.replaceAll("\n", "")).not.toMatch(/\p{Cs}|\p{Cc}|\u202e/u);
  });

  it("leads to customers and to where answers are written down", () => {
    expect(message.html).toContain(`href="${address}accounts/`);
    expect(message.html).toContain("&amp;b=1");
    expect(message.text).toContain(`  ${address}accounts/`);
  });

  it("has no line of text beyond 78 columns, addresses and the subject apart", () => {
    const [, ...lines] = message.text.split("\n");
    const long = lines.filter((line) => columnsOf(line) > 78 && !/^\s*https:\S+$/.test(line));
    expect(long).toEqual([]);
  });

  it("stays under 100 kB and counts those for whom there is no room", () => {
    const { html, text } = digestMessage(hostileReport(300, { publishing: { address } }));
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(Buffer.byteLength(text)).toBeLessThan(100_000);
    expect(html).toMatch(/And \d+ more customers\./);
    expect(text).toMatch(/And \d+ more customers\./);
  });

  it("says the same again", () => {
    const again = hostileReport(60, {
      publishing: { address },
      links: { answer: "https://a.example/?a={alarm_id}&b=1" },
    });
    expect(digestMessage(again)).toEqual(message);
  });

  it("has no link where nobody says where the report lies", () => {
    const { html, text } = digestMessage(hostileReport(12));
    expect(html).not.toContain("href=");
    expect(text).not.toContain("http");
  });

  it("is a message too when there is no event", () => {
    const none = hostileReport(0);
    const { subject, text, html } = digestMessage(none);
    expect(subject).toBe("Customer health: no events yet");
    expect(text).toContain("nothing can be said");
    expect(outsideMail(html)).toEqual([]);
  });
});
