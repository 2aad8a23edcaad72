// The zone the reader has chosen, or that of the browser's clock, so that a page can put what happens into the reader's own hours and days.
export const zone = () => document.documentElement.dataset.zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
