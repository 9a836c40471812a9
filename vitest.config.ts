import { defineConfig } from "vitest/config";

// Set before the workers start, so that every test runs in the same zone on every machine.
process.env.TZ = "UTC";

/** What every package's tests share; each package's own vitest.config.ts takes it over. */
export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    expect: { requireAssertions: true },
    allowOnly: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ["default", ["json", { outputFile: ".turbo/vitest-report.json" }]],
  },
});
