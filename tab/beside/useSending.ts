import { useState } from 'react';
import { type Steps, useTogether } from '../api/together.ts';
import { useAnnounce } from '../look/announce.tsx';
import { sentInWords } from './sentInWords.ts';
import type { Reading } from './useReading.ts';

type UseSendingArgs<Item> = {
  reading: Reading;
  items: readonly Item[];
  idOf: (item: Item) => string;
  /** What is sent of one of them: that it is passed, or that it goes back. */
  stepFor: (item: Item) => Steps[number];
};

/** Sends what was read side by side. Each that was refused keeps its reason, and stays to be read. */
export function useSending<Item>({ reading, items, idOf, stepFor }: UseSendingArgs<Item>) {
  const announce = useAnnounce();
  const together = useTogether();
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const send = () => {
    const ids = [...reading.passed, ...reading.sendable];
    const sent = items.filter((each) => ids.includes(idOf(each)));
    together.mutate(sent.map(stepFor), {
      onSuccess: (steps) => {
        const done = sent.filter((_, index) => steps[index]?.isDone);
        setRefused(Object.fromEntries(sent.map((each, index) => [idOf(each), steps[index]?.message ?? ''])));
        void reading.done(done.map(idOf));
        announce(sentInWords(done.length, sent.length - done.length));
      },
    });
  };
  return {
    send,
    isSending: together.isPending,
    problem: together.error,
    whyRefused: (item: Item) => refused[idOf(item)],
  };
}
