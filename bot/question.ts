/** What somebody can ask in chat. */
export type Question =
  | { kind: 'due' | 'review' | 'team' | 'meeting' | 'help' | 'privacy' | 'greeting' | 'thanks' | 'unknown' }
  /** To find a time with somebody; the name is as it was typed, and empty where none was. */
  | { kind: 'schedule'; name: string };

/** Longer than this it is no question but a text, which is not looked at. Characters. */
const LONGEST = 200;

/** The words by which a question is known, the first that fits. They are looked for in lower case, without accents. */
const WORDS: readonly (readonly [Exclude<Question['kind'], 'schedule' | 'unknown'>, RegExp])[] = [
  ['privacy', /\b(privacy|data protection|gdpr|what do you (keep|store|know))\b/],
  ['meeting', /\b(meetings?|meet|when do (i|we)|appointments?)\b/],
  ['team', /\b(team|my people|my staff|whom do i review|who do i review|my reviewees?)\b/],
  ['due', /\b(due|deadlines?|to ?do|to-do|overdue|tasks?|outstanding|anything|next|what now|this week|remind)\b/],
  ['review', /\b(reviews?|appraisals?|my own|own|my status|where do i stand|objectives?|statements?)\b/],
  ['help', /\b(help|commands?|menu|what can (i|you)|how does|how do i|start)\b|^\?+$/],
  ['greeting', /^(hi|hello|hey|hiya|good (morning|afternoon|evening)|morning|afternoon)\b/],
  ['thanks', /\b(thanks?|thank you|cheers|ta|great|ok|okay|perfect|done)\b/],
];

const SCHEDULE = /^(?:please )?(?:can (?:you|i|we) )?(?:re)?(?:schedule|arrange|book|set up|find a time|plan)\b(.*)$/;
const BEFORE_THE_NAME =
  /^(?:(?:a|an|the|my|our|next|time|meeting|review|appraisal|conversation|one to one|1:1|with|for|to|see|meet)\b\s*)+/;

/** Reads what somebody wrote: a few words in a table, no guessing. */
export function readQuestion(text: string): Question {
  const said = plainWords(text);
  if (said.length > LONGEST) return { kind: 'unknown' };
  if (said === '') return { kind: 'help' };
  const schedule = SCHEDULE.exec(said);
  if (schedule) return { kind: 'schedule', name: (schedule[1] ?? '').trim().replace(BEFORE_THE_NAME, '').trim() };
  return { kind: WORDS.find(([, words]) => words.test(said))?.[0] ?? 'unknown' };
}

/** Text without mentions, markup, accents, capitals, and signs around it; whichever apostrophe was typed, it is one. */
export function plainWords(text: string): string {
  return text
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&#39;|&apos;|[‘’ʼ`´]/gi, "'")
    .replace(/&\w+;/g, ' ')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'?:-]+/gu, ' ')
    .trim()
    .replace(/(?<=\S)[?:'-]+$/, '')
    .trim();
}

/** Those whose first or family name, or both, was typed; of whole names that fit exactly those alone. */
export function namedIn<Known extends { name: string }>(typed: string, known: readonly Known[]): Known[] {
  const wanted = nameWords(typed);
  if (wanted.length === 0) return [];
  const exact = known.filter(({ name }) => nameWords(name).join(' ') === wanted.join(' '));
  if (exact.length > 0) return exact;
  return known.filter(({ name }) => {
    const has = nameWords(name);
    return wanted.every((word) => has.some((each) => each === word || (word.length > 2 && each.startsWith(word))));
  });
}

/** The words of a name as they are compared: "O’Neill-Çelik" and "oneill celik" are the same. */
function nameWords(name: string): string[] {
  return plainWords(name)
    .replace(/'s\b/g, '')
    .replace(/'/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !TITLES.has(word));
}

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir']);
