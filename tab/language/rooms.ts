/** The pages that are in Welsh, by their addresses. Every other page is in English for everybody. */
const IN_WELSH = [
  /^\/$/,
  /^\/reminders$/,
  /^\/together\//,
  /^\/reviews\//,
  /^\/meeting$/,
  /^\/access$/,
  /^\/records$/,
  /^\/drop-in$/,
  /^\/concerns$/,
  /^\/training$/,
  /^\/policies(\/[^/]+(\/calculator)?)?$/,
];

/** Whether a page can be read in Welsh. */
export function isInWelsh(path: string): boolean {
  return IN_WELSH.some((each) => each.test(path));
}
