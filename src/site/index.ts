/** The record as pages for people: the same for a server and for an export. */
export * from './address.js';
export { type Found, htmlOf, pageAt } from './answer.js';
export { type Asset, assets } from './assets.js';
export { type SiteFile, siteFiles } from './export/index.js';
export { type Frame, liveFrame, type Surroundings } from './frame.js';
export { type ListFormat, newest } from './newest.js';
export { type Ask, label, type SitePage } from './page.js';
export { PAGES } from './pages/index.js';
export { renderBody, renderMessage } from './render.js';
