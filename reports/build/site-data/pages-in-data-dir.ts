/** `/data/` is a page too; it stands among the files it describes. */
export const pagesInDataDir = ["index.md"];
