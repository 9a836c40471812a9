import { fileURLToPath } from "node:url";

/**
 * Folder of the real data sets; `VITALS_REAL_DATA` names another.
 *
 * The data is not part of this repository. Suites that need it say so and skip when the folder is absent.
 */
export const realData = process.env.VITALS_REAL_DATA ?? fileURLToPath(new URL("../../../shared/data", import.meta.url));
