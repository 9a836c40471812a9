import { siteConfig } from "./build/config/site-config.ts";
import { navigation, pageHead } from "./src/components/page-head.js";

/** The frame around every page. A new page needs its line in `navigation` (page-head.ts), unless it is found by a link only. */
export default siteConfig({
  root: "src",
  style: "style.css",
  navigation,
  header: pageHead,
});
