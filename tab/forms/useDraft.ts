import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftView } from '#contract/answers.ts';
import { call, Problem } from '../api/client.ts';
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

/**
 * A form that keeps itself: on this device at once, on the server after a short pause, so that it survives a closed
 * window and a lost connection. When another window saved in the meantime, both texts are there and the person chooses.
 */
export function useDraft({ key, owner, initial }: { key: string; owner: string; initial: Values }) {
  const place = `fairview.draft.${owner}.${key}`;
  const [values, setValues] = useState<Values>(initial);
  const [state, setState] = useState<DraftState>({ kind: 'loading' });
  const tag = useRef<string | null>(null);
  const latest = useRef<Values>(initial);
  const unsent = useRef(false);
  const saving = useRef<Promise<void> | null>(null);

  const show = useCallback((content: Values) => {
    latest.current = content;
    setValues(content);
  }, []);

  const keepHere = useCallback(() => keep(place, { content: latest.current, tag: tag.current }), [place]);

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
        forgetKept(place);
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
  }, [key, place, keepHere]);

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
    const begin = async () => {
      const saved = await call('GET /api/drafts/{key}', { key }).then(asTyped, (error: unknown) => {
        if (error instanceof Problem) return undefined;
        throw error;
      });
      if (!here) return;
      tag.current = saved?.tag ?? null;
      const typedMeanwhile = unsent.current;
      if (kept && !typedMeanwhile) show(kept.content);
      if (!kept && !typedMeanwhile) {
        if (saved) show(saved.content);
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
  }, [key, place, save, show]);

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

  return { values, state, change, resolve, forget, keepNow: save };
}

/** What is kept on this device, and the saved state over which it was typed. */
type Kept = { content: Values; tag: string | null };

/** The host may block storage in its frames; the form then exists only on the server and in this window. */
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

function onThisDevice<Answer>(act: (storage: Storage) => Answer): Answer | undefined {
  try {
    return act(localStorage);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
