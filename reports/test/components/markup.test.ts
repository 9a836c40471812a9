import fc from "fast-check";
import { expect, it } from "vitest";
import { markup, trusted } from "../../src/components/markup.js";

it("escapes text in an element and in an attribute", () => {
  const name = `<b title="x">O'Hara & Sons</b>`;
  expect(markup`<i title="${name}">${name}</i>`.html).toBe(
    '<i title="&lt;b title=&quot;x&quot;&gt;O&#39;Hara &amp; Sons&lt;/b&gt;">' +
      "&lt;b title=&quot;x&quot;&gt;O&#39;Hara &amp; Sons&lt;/b&gt;</i>",
  );
});

it("leaves nothing that Framework would run as code", () => {
  expect(markup`${"$"}{alert(1)}`.html).toBe("&#36;{alert(1)}");
});

it("joins lists, keeps markup and leaves out what is not there", () => {
  expect(
    markup`<ul>${["a", "b"].map((item) => markup`<li>${item}</li>`)}</ul>${null}${false}${undefined}${0}`.html,
  ).toBe("<ul><li>a</li><li>b</li></ul>0");
  expect(markup`${trusted("<svg></svg>")}`.html).toBe("<svg></svg>");
});

it("never lets a text open a tag, end an attribute or begin code", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(markup`${text}`.html).not.toMatch(/[<>"']|\$\{/);
    }),
  );
});
