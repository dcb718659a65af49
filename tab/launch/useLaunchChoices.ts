import type { LaunchSelection } from '#domain/launch/launchSelection.ts';
import { useDraft } from '../forms/useDraft.ts';
import { readBack } from '../forms/readBack.ts';

const INITIAL = {
  policy: '',
  cycle: 'running',
  staffGroup: '',
  department: '',
  managerOid: '',
  reviewers: '{}',
  leftOut: '[]',
};

export type LaunchChoices = {
  selection: LaunchSelection;
  /** The earlier choices have been loaded. */
  isReady: boolean;
  draft: ReturnType<typeof useDraft>;
  choose: (what: 'policy' | 'cycle' | 'staffGroup' | 'department' | 'managerOid', value: string) => void;
  chooseReviewer: (revieweeOid: string, reviewerOid: string) => void;
  leaveOut: (oid: string, isLeftOut: boolean) => void;
  forget: () => Promise<void>;
};

/** What somebody has chosen for a launch. It is kept while the page is closed, until the launch. */
export function useLaunchChoices(oid: string): LaunchChoices {
  const draft = useDraft({ key: 'launch', owner: oid, initial: INITIAL });
  const { policy, cycle, staffGroup, department, managerOid, reviewers = '{}', leftOut = '[]' } = draft.values;
  const chosen = readBack<Record<string, string>>(reviewers);
  const left = readBack<string[]>(leftOut);
  return {
    selection: {
      policy: policy || null,
      cycle: cycle === 'next' ? 'next' : 'running',
      staffGroup: staffGroup || null,
      department: department || null,
      managerOid: managerOid || null,
      reviewers: chosen,
      leftOut: left,
    },
    isReady: draft.state.kind !== 'loading',
    draft,
    choose: (what, value) => draft.change(what, value),
    chooseReviewer: (of, reviewer) => draft.change('reviewers', JSON.stringify({ ...chosen, [of]: reviewer })),
    leaveOut: (of, isLeftOut) => {
      const others = left.filter((each) => each !== of);
      draft.change('leftOut', JSON.stringify(isLeftOut ? [...others, of] : others));
    },
    forget: () => draft.forget(INITIAL),
  };
}
