// The zone of the reader's clock, so that a page can put what happens into the reader's own hours and days.
export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
