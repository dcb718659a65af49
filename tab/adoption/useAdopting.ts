import { useEffect, useEffectEvent, useState } from 'react';
import { useAdopt, useAdoptionCheck } from '../api/adoption.ts';
import type { FieldProblem } from '../api/client.ts';
import { type FieldMessages, focusFirst } from './fieldPlace.ts';
import { fieldOfFileProblem, obstacles, unseenConflicts, withLabels } from './messages.ts';
import type { Plan } from './plan.ts';

type Adopting = {
  plan: Plan;
  seen: readonly string[];
  onAdopted: (id: string) => void;
};

/**
 * Checks the form as it is filled in, says at each field what is wrong, and adopts. An empty field does not count as
 * wrong before somebody touched it or tried to adopt. What is adopted has been checked in its present form, so that
 * every conflict was seen.
 */
export function useAdopting({ plan, seen, onAdopted }: Adopting) {
  const checking = useAdoptionCheck(plan.draft);
  const adopt = useAdopt();
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [attempted, setAttempted] = useState(false);
  const [refused, setRefused] = useState<readonly FieldProblem[]>([]);
  const [waiting, setWaiting] = useState(false);
  const check = checking.data;
  const faults = obstacles(plan, check);
  const inTheWay = [...faults, ...unseenConflicts(check, seen)];

  const settle = useEffectEvent(() => {
    setWaiting(false);
    if (inTheWay.length > 0 || !plan.draft || !checking.isCurrent)
      return focusFirst(inTheWay.map(({ field }) => field));
    adopt.mutate(plan.draft, {
      onSuccess: ({ id }) => onAdopted(id),
      onError: ({ fields }) => {
        setRefused(fields);
        focusFirst(fields.map(({ field }) => field));
      },
    });
  });
  const isSettled = waiting && (checking.isCurrent || checking.isError || !plan.draft);
  useEffect(() => {
    if (isSettled) settle();
  }, [isSettled]);

  return {
    check,
    checking,
    adopt,
    attempted,
    isBusy: waiting || adopt.isPending,
    messages: messagesOf({
      plan,
      fields: check?.fields ?? [],
      fileProblems: check?.fileProblems ?? [],
      inTheWay,
      refused,
      touched,
      attempted,
    }),
    /** What is still open, as a list; conflicts are listed separately. */
    open: [...(check?.fields ?? []), ...withLabels(plan, faults)],
    touch: (field: string) => {
      setTouched((before) => new Set(before).add(field));
      setRefused((before) => before.filter((each) => each.field !== field));
    },
    tryToAdopt: () => {
      setAttempted(true);
      setRefused([]);
      setWaiting(true);
    },
  };
}

function messagesOf({
  plan,
  fields,
  fileProblems,
  inTheWay,
  refused,
  touched,
  attempted,
}: {
  plan: Plan;
  fields: readonly FieldProblem[];
  fileProblems: readonly { at: string; message: string }[];
  inTheWay: readonly FieldProblem[];
  refused: readonly FieldProblem[];
  touched: ReadonlySet<string>;
  attempted: boolean;
}): FieldMessages {
  const edits = fileProblems.flatMap(({ at, message }) => {
    const field = fieldOfFileProblem(plan, at);
    return field ? [{ field, message }] : [];
  });
  const told = [
    ...refused,
    ...edits,
    ...fields.filter(({ field }) => attempted || touched.has(field)),
    ...(attempted ? inTheWay : []),
  ];
  return new Map(told.toReversed().map(({ field, message }) => [field, message]));
}
