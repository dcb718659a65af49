import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftView } from '#contract/answers.ts';
import { call, Problem } from '../api/client.ts';
import { isAway } from '../api/isAway.ts';
import { onThisDevice } from '../host/onThisDevice.ts';
import { isAlike } from './isAlike.ts';
import { readBack } from './readBack.ts';

/** How long after the last key a draft is saved. Milliseconds. */
const PAUSE = 800;

/**
 * How often saving an unsent draft is tried again without a connection; it is also tried when the connection returns.
 * Milliseconds.
 */
const AGAIN = 5_000;

type Values = Record<string, string>;
type Saved = { content: Values; savedAt: string; tag: string };

export type DraftState =
  | { kind: 'loading' }
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'onThisDevice' }
  | { kind: 'changedElsewhere'; theirs: Values };

/** A draft as this form wrote it: the server keeps whatever is typed, and does not read it. */
function asTyped({ content, ...saved }: DraftView): Saved {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A form keeps texts.
  return { ...saved, content: content as Values };
}

type UseDraftArgs = { key: string; owner: string; initial: Values; staysHere?: boolean };

/**
 * A form that keeps itself: on this device at once, on the server after a short pause, so that it survives a closed
 * window and a lost connection. When another window saved in the meantime, both texts are there and the person chooses.
 * `staysHere`: what is saved stays on this device too until it is sent, for a page that opens without a connection.
 */
export function useDraft({ key, owner, initial, staysHere = false }: UseDraftArgs) {
  const place = `fairview.draft.${owner}.${key}`;
  const [values, setValues] = useState<Values>(initial);
  const [state, setState] = useState<DraftState>({ kind: 'loading' });
  const tag = useRef<string | null>(null);
  const latest = useRef<Values>(initial);
  const first = useRef<Values>(initial);
  const unsent = useRef(false);
  const saving = useRef<Promise<void> | null>(null);

  const show = useCallback((content: Values) => {
    latest.current = content;
    setValues(content);
  }, []);

  const keepHere = useCallback(() => keep(place, { content: latest.current, tag: tag.current }), [place]);

  /** What the server has, too. */
  const noteSaved = useCallback(
    ({ content, tag }: Pick<Saved, 'content' | 'tag'>) => {
      if (staysHere) keep(place, { content, tag, isSaved: true });
      else forgetKept(place);
    },
    [place, staysHere],
  );

  const saveAll = useCallback(async () => {
    setState({ kind: 'saving' });
    try {
      while (unsent.current) {
        const content = latest.current;
        const saved = await call('PUT /api/drafts/{key}', { key, body: { content, tag: tag.current } });
        tag.current = saved.tag;
        // The form was sent while this was under way.
        if (!unsent.current) return;
        if (latest.current !== content) {
          keepHere();
          continue;
        }
        unsent.current = false;
        noteSaved({ content, tag: saved.tag });
        setState({ kind: 'saved', at: saved.savedAt });
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'draftChanged') {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- As the server tells of it.
        const theirs = error.more['theirs'] as Saved | undefined;
        tag.current = theirs?.tag ?? null;
        setState({ kind: 'changedElsewhere', theirs: theirs?.content ?? {} });
      } else setState({ kind: 'onThisDevice' });
    }
  }, [key, keepHere, noteSaved]);

  const save = useCallback(async () => {
    // One save at a time, until all is saved: the next save needs the tag that this one answers with.
    if (!unsent.current) return;
    const running =
      saving.current ??
      saveAll().finally(() => {
        saving.current = null;
      });
    saving.current = running;
    await running;
  }, [saveAll]);

  useEffect(() => {
    let here = true;
    const kept = readKept(place);
    if (kept?.isSaved && !unsent.current) {
      show(kept.content);
      tag.current = kept.tag;
    }
    const begin = async () => {
      const answer = await savedDraft(key);
      if (!here) return;
      const saved = answer === 'away' ? undefined : answer;
      tag.current = (answer === 'away' ? kept : saved)?.tag ?? null;
      const typedMeanwhile = unsent.current;
      if (kept && !kept.isSaved && !typedMeanwhile) show(kept.content);
      if ((!kept || kept.isSaved) && !typedMeanwhile) {
        if (saved) {
          show(saved.content);
          noteSaved(saved);
        } else if (kept && answer !== 'away') {
          show(first.current);
          forgetKept(place);
        }
        setState(saved ? { kind: 'saved', at: saved.savedAt } : { kind: 'untouched' });
        return;
      }
      unsent.current = true;
      const isNewer = saved !== undefined && saved.tag !== kept?.tag;
      if (isNewer && !isAlike(saved.content, latest.current)) {
        setState({ kind: 'changedElsewhere', theirs: saved.content });
      } else await save();
    };
    void begin();
    return () => {
      here = false;
    };
  }, [key, place, save, show, noteSaved]);

  useEffect(() => {
    if (!unsent.current || state.kind === 'changedElsewhere') return undefined;
    const again = () => void save();
    const timer = setTimeout(again, state.kind === 'onThisDevice' ? AGAIN : PAUSE);
    addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', again);
    };
  }, [values, state.kind, save]);

  const change = (field: string, text: string) => {
    const content = { ...latest.current, [field]: text };
    unsent.current = true;
    show(content);
    keepHere();
  };

  /** Chooses between this window's text and the other window's. */
  const resolve = (content: Values) => {
    unsent.current = true;
    show(content);
    keepHere();
    setState({ kind: 'saving' });
  };

  /** The form has been sent: nothing of the draft is left, and `next` is its new content. */
  const forget = async (next?: Values) => {
    unsent.current = false;
    forgetKept(place);
    if (next) show(next);
    // A save that is still under way would bring the draft back after it was removed.
    await saving.current;
    await call('DELETE /api/drafts/{key}', { key }).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
    });
    tag.current = null;
    setState({ kind: 'untouched' });
  };

  /** What is in the form at this moment, before it is drawn. */
  const now = () => latest.current;

  return { values, state, change, resolve, forget, keepNow: save, now };
}

/** What the server has of a draft: nothing, or nobody knows, since there is no connection. */
async function savedDraft(key: string): Promise<Saved | undefined | 'away'> {
  try {
    return asTyped(await call('GET /api/drafts/{key}', { key }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return isAway(error) ? 'away' : undefined;
  }
}

/** What is kept on this device, the saved state over which it was typed, and whether that state is the same. */
type Kept = { content: Values; tag: string | null; isSaved?: true };

function keep(place: string, kept: Kept): void {
  onThisDevice((storage) => storage.setItem(place, JSON.stringify(kept)));
}

function forgetKept(place: string): void {
  onThisDevice((storage) => storage.removeItem(place));
}

function readKept(place: string): Kept | undefined {
  const text = onThisDevice((storage) => storage.getItem(place));
  return text ? readBack<Kept>(text) : undefined;
}
