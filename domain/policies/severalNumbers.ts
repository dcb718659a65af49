const AMOUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** The numbers that may be given: "one to four different whole numbers from 1 to 20". */
export function numbersInWords({ atMost, least, most }: Record<'atMost' | 'least' | 'most', number>): string {
  return `one to ${AMOUNTS[atMost] ?? atMost} different whole numbers from ${least} to ${most}`;
}

/** The numbers of such a setting, the largest first; none if the typed text is something else. */
export function numbersIn(value: string | number | boolean): number[] {
  const text = String(value).trim();
  if (!/^\d{1,3}(\s*(,|;|and|\s)\s*\d{1,3})*$/.test(text)) return [];
  return (text.match(/\d+/g) ?? []).map(Number).toSorted((a, b) => b - a);
}
