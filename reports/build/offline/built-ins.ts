/**
 * What a page may use by name without an import, and the packages behind it. Framework would fetch each from a public
 * CDN; here they come from node_modules. The list follows `libraries.js`, `resolvers.js` and the client's `stdlib` of
 * Framework 1.13.4; a test bundles that stdlib with no network, which fails when the list misses one.
 */

/** Bundled before every build: they work on any page at once. */
export const ready: readonly string[] = [
  "@observablehq/plot", // Plot
  "apache-arrow", // Arrow, FileAttachment().arrow()
  "arquero", // aq, FileAttachment().arquero()
  "d3", // d3
  "d3-dsv", // FileAttachment().csv(), .tsv(), .dsv()
  "htl", // html, svg, htl
  "isoformat", // Inputs
];

/** Kept as one module of its own although others depend on it: a page with Plot and d3 would else load d3 twice. */
export const shared: readonly string[] = ["d3"];

/** Bundled the first time a page uses them, if they are installed; the value is how a page names them. */
export const onDemand: Readonly<Record<string, string>> = {
  "@observablehq/sample-datasets": "a sample data set (aapl, penguins, weather, ...)",
  "@viz-js/viz": "dot",
  echarts: "echarts",
  exceljs: "FileAttachment().xlsx()",
  jszip: "FileAttachment().zip()",
  katex: "tex",
  leaflet: "L",
  lodash: "_",
  "mapbox-gl": "mapboxgl",
  mermaid: "mermaid",
  "parquet-wasm": "FileAttachment().parquet()",
  react: "React or a jsx block",
  "react-dom": "ReactDOM or a jsx block",
  "sql.js": "SQLite",
  "topojson-client": "topojson",
  vega: "vl",
  "vega-lite": "vl",
  "vega-lite-api": "vl",
};

/** Never offered: they fetch parts of themselves from another host while the page runs. */
export const notOffered: Readonly<Record<string, string>> = {
  "@duckdb/duckdb-wasm": "sql, DuckDBClient and duckdb",
  "@uwdata/vgplot": "vg",
};
