import { useState } from 'react';
import { useDraft } from '../forms/useDraft.ts';
import { backIn, isWhole, passedIn, shownAround, withPassed } from './reading.ts';
import { useColumns } from './useColumns.ts';

type UseReadingArgs = {
  /** What is read, as its draft is named; and for whom it is kept. */
  draft: string;
  owner: string;
  /** What is to be read, in order. */
  ids: readonly string[];
  needsGround: boolean;
};

export type Reading = ReturnType<typeof useReading>;

const NOTHING_READ = { passed: '' };

/**
 * Several papers that are read side by side: each is passed unless something is noted. Where one is, and what was made of
 * each, is kept until it is sent.
 */
export function useReading({ draft: key, owner, ids, needsGround }: UseReadingArgs) {
  const columns = useColumns();
  const draft = useDraft({ key, owner, initial: NOTHING_READ });
  const [wanted, setWanted] = useState(0);
  const { values } = draft;
  const at = Math.min(wanted, Math.max(0, ids.length - 1));
  const shown = shownAround(ids, { at, columns });
  const backOf = (id: string) => backIn(values, id);
  const passed = ids.filter((id) => passedIn(values).includes(id) && !backOf(id));
  const back = ids.filter((id) => backOf(id));
  const sendable = back.filter((id) => isWhole(backOf(id) ?? { grounds: [], text: '' }, needsGround));

  const go = (to: number) => setWanted(Math.max(0, Math.min(to, ids.length - 1)));
  const pass = (some: readonly string[], is = true) => {
    for (const id of some) draft.change(`back.${id}`, '');
    draft.change(...withPassed(draft.now(), { ids: some, is }));
  };
  return {
    ids,
    at,
    current: ids[at],
    shown,
    columns,
    passed,
    back,
    sendable,
    isLast: shown.at(-1) === ids.at(-1),
    backOf,
    go,
    /** Passes the present one and goes on to the next. */
    passThis: () => {
      const id = ids[at];
      if (id !== undefined && !backOf(id)) pass([id]);
      go(at + 1);
    },
    /** Passes all that are shown and not noted, and shows the next. */
    passShown: () => {
      pass(shown.filter((id) => !backOf(id)));
      go(Math.floor(at / columns) * columns + columns);
    },
    unpass: (id: string) => pass([id], false),
    sendBack: (id: string, is: boolean) => draft.change(`back.${id}`, is ? 'yes' : ''),
    setGround: (id: string, { ground, is }: { ground: string; is: boolean }) => {
      const grounds = (backOf(id)?.grounds ?? []).filter((each) => each !== ground);
      draft.change(`grounds.${id}`, [...grounds, ...(is ? [ground] : [])].join(','));
    },
    setText: (id: string, text: string) => draft.change(`text.${id}`, text),
    /** What was sent is over; the rest stays. */
    done: (sent: readonly string[]) => {
      if ([...passed, ...back].every((id) => sent.includes(id))) return draft.forget(NOTHING_READ);
      return pass(sent, false);
    },
  };
}
