/** What somebody can ask in chat. */
export type BotQuestion =
  | { kind: 'due' | 'review' | 'team' | 'meeting' | 'help' | 'privacy' | 'greeting' | 'thanks' | 'agreed' | 'unknown' }
  /** Finding a time with somebody. The name is as it was typed; empty where none was. */
  | { kind: 'schedule'; name: string };

/** A longer message is not a question, and is not examined. Characters. */
const LONGEST = 200;

/** The words that identify a question; the first match counts. They are matched in lower case, without accents. */
const WORDS: readonly (readonly [Exclude<BotQuestion['kind'], 'schedule' | 'unknown'>, RegExp])[] = [
  [
    'privacy',
    /\b(privacy|data protection|gdpr|my data|what do you (keep|store|know)|who (can|may) (see|read)|who (sees|reads))\b/,
  ],
  ['meeting', /\b(meetings?|meet|when do (i|we)|appointments?|one[ -]to[ -]ones?|1:1s?)\b/],
  [
    'team',
    /\b(team|my people|my staff|whom do i review|who do i review|who(?: is|'s|s| has)? (?:overdue|late|behind|not)|my reviewees?)\b/,
  ],
  [
    'due',
    /\b(due|deadlines?|to ?dos?|to-dos?|overdue|tasks?|outstanding|anything|next|what now|this week|remind(ers?)?|done)\b/,
  ],
  [
    'review',
    /\b(reviews?|appraisals?|my own|own|my status|where do i stand|objectives?|statements?|observations?|feedback|appeals?)\b/,
  ],
  [
    'help',
    /\b(help|commands?|menu|what can (i|you)|how does|how do i|start|who are you|what (are you|is this))\b|^\?+$/,
  ],
  ['greeting', /^(hi|hello|hey|hiya|good (morning|afternoon|evening)|morning|afternoon)\b/],
  ['thanks', /\b(thanks?|thank you|thx|ty|cheers|ta)\b/],
  ['agreed', /^(great|ok|okay|perfect|fine|good|all right|bye|goodbye|good bye)\b/],
];

const SCHEDULE =
  /^(?:please )?(?:(?:can|could) (?:you|i|we) )?(?:i (?:want|need|would like) to |i'd like to )?(?:(?:re)?schedule|arrange|book|set up|find a time|plan|meet|meeting with)\b(.*)$/;
const BEFORE_THE_NAME =
  /^(?:(?:a|an|the|my|our|next|time|meetings?|review|appraisal|conversation|one to one|1:1|with|for|to|see|meet)\b\s*)+/;
const AFTER_THE_NAME =
  /(?:'s)?\s+(?:please|thanks?|thank you|review|meeting|appraisal|for|on|at|in|before|after|today|tomorrow|next|this|soon)\b.*$/;

/** Reads what somebody wrote by a table of a few words, and corrects typing errors in them; it does not guess. */
export function readQuestion(text: string): BotQuestion {
  const plain = plainWords(text);
  if (plain.length > LONGEST) return { kind: 'unknown' };
  const said = withoutSlips(plain);
  if (said === '') return { kind: /\p{Extended_Pictographic}/u.test(text) ? 'agreed' : 'help' };
  const schedule = SCHEDULE.exec(said);
  if (schedule) return { kind: 'schedule', name: nameIn(schedule[1] ?? '') };
  return { kind: WORDS.find(([, words]) => words.test(said))?.[0] ?? 'unknown' };
}

function nameIn(said: string): string {
  return said.trim().replace(BEFORE_THE_NAME, '').replace(AFTER_THE_NAME, '').trim();
}

/** The words in which typing errors are corrected. No name is among them, so that nobody is taken for a word. */
const OFTEN_ASKED = [
  'meeting',
  'meetings',
  'review',
  'reviews',
  'schedule',
  'overdue',
  'deadline',
  'arrange',
  'team',
  'help',
];

function withoutSlips(said: string): string {
  return said.replace(/\p{L}{4,}/gu, (word) =>
    OFTEN_ASKED.includes(word) ? word : (OFTEN_ASKED.find((known) => isSlipOf(word, known)) ?? word),
  );
}

/** Whether two adjacent letters are swapped or, in a longer word, one is missing, extra or wrong. */
function isSlipOf(word: string, known: string): boolean {
  const start = known.split('').findIndex((letter, at) => letter !== word[at]);
  const [a, b] = [word.slice(start), known.slice(start)];
  if (a.length > 1 && a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0]) return true;
  if (known.length < 6) return false;
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}

/**
 * Text without mentions, markup, accents, capitals, and punctuation around it; whichever apostrophe was typed, the
 * result has the same one.
 */
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

/** Those whose first name, family name or both were typed. If whole names match exactly, only those. */
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
