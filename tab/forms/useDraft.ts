import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, Problem } from '../api/client.ts';

/** How long after the last key a draft is saved. Milliseconds. */
const PAUSE = 800;

/** How often an unsent draft is tried again without a connection. Milliseconds. */
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

/**
 * A form that keeps itself: on this device at once, on the server after a short pause, so that it survives a closed
 * window and a lost connection. When another window saved meanwhile, both texts are there and the person chooses.
 */
export function useDraft(key: string, owner: string, initial: Values) {
  const place = `fairview.draft.${owner}.${key}`;
  const [values, setValues] = useState<Values>(initial);
  const [state, setState] = useState<DraftState>({ kind: 'loading' });
  const tag = useRef<string | null>(null);
  const latest = useRef<Values>(initial);
  const unsent = useRef(false);

  const show = useCallback((content: Values) => {
    latest.current = content;
    setValues(content);
  }, []);

  const save = useCallback(async () => {
    if (!unsent.current) return;
    const content = latest.current;
    setState({ kind: 'saving' });
    try {
      const saved = await ask<Omit<Saved, 'content'>>('PUT', `/api/drafts/${key}`, { content, tag: tag.current });
      tag.current = saved.tag;
      if (latest.current !== content) return;
      unsent.current = false;
      localStorage.removeItem(place);
      setState({ kind: 'saved', at: saved.savedAt });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'draftChanged') {
        const theirs = error.more['theirs'] as Saved | undefined;
        tag.current = theirs?.tag ?? null;
        setState({ kind: 'changedElsewhere', theirs: theirs?.content ?? {} });
      } else setState({ kind: 'onThisDevice' });
    }
  }, [key, place]);

  useEffect(() => {
    let here = true;
    const kept = readKept(place);
    const begin = async () => {
      const saved = await ask<Saved>('GET', `/api/drafts/${key}`).catch((error: unknown) => {
        if (error instanceof Problem) return undefined;
        throw error;
      });
      if (!here) return;
      tag.current = saved?.tag ?? null;
      if (kept) {
        show(kept);
        unsent.current = true;
        await save();
      } else if (saved) {
        show(saved.content);
        setState({ kind: 'saved', at: saved.savedAt });
      } else setState({ kind: 'untouched' });
    };
    void begin();
    return () => {
      here = false;
    };
  }, [key, place, save, show]);

  useEffect(() => {
    if (!unsent.current || state.kind === 'changedElsewhere') return undefined;
    const timer = setTimeout(() => void save(), state.kind === 'onThisDevice' ? AGAIN : PAUSE);
    return () => clearTimeout(timer);
  }, [values, state.kind, save]);

  const change = (field: string, text: string) => {
    const content = { ...latest.current, [field]: text };
    unsent.current = true;
    localStorage.setItem(place, JSON.stringify(content));
    show(content);
  };

  /** Chooses between one's own text and the other window's. */
  const resolve = (content: Values) => {
    unsent.current = true;
    localStorage.setItem(place, JSON.stringify(content));
    show(content);
    setState({ kind: 'saving' });
  };

  /** The form has been sent: nothing of the draft is left. */
  const forget = async () => {
    unsent.current = false;
    localStorage.removeItem(place);
    await ask('DELETE', `/api/drafts/${key}`).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
    });
    tag.current = null;
    setState({ kind: 'untouched' });
  };

  return { values, state, change, resolve, forget };
}

function readKept(place: string): Values | undefined {
  const text = localStorage.getItem(place);
  return text === null ? undefined : (JSON.parse(text) as Values);
}
