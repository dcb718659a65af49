/** Where somebody was in the tab, so that a reload comes back to it. */
type LastPlace = {
  /** The person: another one in the same window begins at the beginning. */
  oid: string;
  /** The place at which Teams had opened the tab; a card's link to another place counts more than where one was. */
  openedAt: string;
  place: string;
  /** When the page was last there. Milliseconds. */
  at: number;
};

const KEY = 'fairview.lastPlace';

/** How long a reload may take. Somebody who comes back later has come for something else. Milliseconds. */
const RELOADS_WITHIN = 60_000;

/** Notes where somebody is; called whenever that changes. */
export function keepPlace(last: Omit<LastPlace, 'at'>): void {
  inThisWindow((storage) => storage.setItem(KEY, JSON.stringify({ ...last, at: Date.now() })));
}

/** Notes when the page goes; what was forgotten before stays forgotten. */
export function keepMoment(): void {
  const last = noted();
  if (last) keepPlace(last);
}

/** Forgets it: the tab was left for another app. */
export function forgetPlace(): void {
  inThisWindow((storage) => storage.removeItem(KEY));
}

/** The place to begin at: where somebody was just before a reload, else where Teams opens the tab. */
export function placeToBegin({ oid, openedAt }: Pick<LastPlace, 'oid' | 'openedAt'>): string {
  const last = noted();
  const isReload = last?.oid === oid && last.openedAt === openedAt && Date.now() - last.at < RELOADS_WITHIN;
  return isReload ? last.place : openedAt;
}

function noted(): LastPlace | undefined {
  const text = inThisWindow((storage) => storage.getItem(KEY));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Written above, in this window.
  return text ? (JSON.parse(text) as LastPlace) : undefined;
}

/** A host may block storage in its frames; then a reload begins where Teams opens the tab. */
function inThisWindow<Answer>(act: (storage: Storage) => Answer): Answer | undefined {
  try {
    return act(sessionStorage);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
