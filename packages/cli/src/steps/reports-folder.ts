import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the pages; its generated parts are shared by every configuration, so building locks it. */
export const reportsFolder = dirname(fileURLToPath(import.meta.resolve("@vitals/reports/package.json")));

/** Framework's source root. */
export const pagesFolder = join(reportsFolder, "src");

/** Where the data of the pages is generated. */
export const pagesDataFolder = join(pagesFolder, "data");
