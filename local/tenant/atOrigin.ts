/** The same address at another origin. */
export function atOrigin(address: string, origin: string): string {
  const { pathname, search } = new URL(address);
  return `${origin}${pathname}${search}`;
}
