const reserved = /^(group|order|table|select|case|user|end|references|default|check|column|limit|all|any|in|as|on)$/;

/** A name that SQL needs no quotes for and that no other table has, like a title. */
export function relationName(title: string, taken: readonly { name: string }[]): string {
  const bare = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  const plain = bare === "" || /^[0-9]/.test(bare) ? `t_${bare}` : reserved.test(bare) ? `${bare}_rows` : bare;
  for (let i = 1; ; i++) {
    const name = i === 1 ? plain : `${plain}_${i}`;
    if (!taken.some((table) => table.name === name)) return name;
  }
}
