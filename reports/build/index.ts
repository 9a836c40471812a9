export { type NavigationEntry, type SiteFrame, siteConfig } from "./config/site-config.ts";
export type { SearchEntry, SiteFile } from "./config/site-file.ts";
export { type BundleLibrariesOptions, bundleLibraries } from "./libraries/bundle-libraries.ts";
export { type PrepareOfflineOptions, prepareOffline } from "./offline/prepare-offline.ts";
export { type PreviewSiteOptions, previewSite, type SitePreview } from "./preview/preview-site.ts";
export { type BuildSiteOptions, type BuiltSite, buildSite } from "./site/build-site.ts";
export { refuseForeignFolder } from "./site/our-folder.ts";
