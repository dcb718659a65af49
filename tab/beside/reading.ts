/** What somebody has made of several papers so far, as a draft keeps it. */
type Values = Readonly<Record<string, string>>;

/** What sends a paper back. */
export type Back = { grounds: readonly string[]; text: string };

const listOf = (text: string | undefined) => (text ? text.split(',') : []);

/** Those that were read and passed, in the order of reading. */
export function passedIn(values: Values): readonly string[] {
  return listOf(values['passed']);
}

/** Why one goes back; undefined where it does not. */
export function backIn(values: Values, id: string): Back | undefined {
  if (values[`back.${id}`] !== 'yes') return undefined;
  return { grounds: listOf(values[`grounds.${id}`]), text: values[`text.${id}`] ?? '' };
}

/** Whether all is said that has to be said to send one back. */
export function isWhole({ grounds, text }: Back, needsGround: boolean): boolean {
  return text.trim() !== '' && (grounds.length > 0 || !needsGround);
}

/** The change that passes some of them, or takes that back. */
export function withPassed(
  values: Values,
  { ids, is }: { ids: readonly string[]; is: boolean },
): [field: string, text: string] {
  const others = passedIn(values).filter((each) => !ids.includes(each));
  return ['passed', (is ? [...others, ...ids] : others).join(',')];
}

/** The part of a list in which the present one stands, when it is shown so many at a time. */
export function shownAround<Each>(
  list: readonly Each[],
  { at, columns }: { at: number; columns: number },
): readonly Each[] {
  const first = Math.floor(at / columns) * columns;
  return list.slice(first, first + columns);
}
