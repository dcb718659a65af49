/** How much people wrote: what they usually do, or as much as a field takes. */
export type Amount = 'usual' | 'longest';

export type Words = (text: string) => string;

const MORE =
  ' We looked at this together after half term: samples from three classes, the planning for the unit, and what pupils said when they were asked what they had learnt and what they would do next. ' +
  'Nothing here was new to either of us; it is written down so that it is there in summer, with the names of the units and the weeks in which they were taught (see *Planning* & [the shared folder](https://example.org)).';

/** Texts of about the usual length, or each filled up to the most that its field takes. */
export function wordsOf(amount: Amount): Words {
  return (text) => (amount === 'usual' ? text : `${text}${MORE.repeat(8)}`.slice(0, 2000));
}

/** The same for one line: a title, a place, a name of something. */
export function lineOf(amount: Amount): Words {
  return (text) =>
    amount === 'usual'
      ? text
      : `${text}, ${'and with a longer name than anybody would give it '.repeat(6)}`.slice(0, 200);
}
