export const APPEAL_SUBJECTS = ['statement', 'timescales', 'pay', 'process'] as const;

/** What an appeal or complaint is against. */
export type AppealSubject = (typeof APPEAL_SUBJECTS)[number];

export const APPEAL_OUTCOMES = ['upheld', 'partlyUpheld', 'notUpheld'] as const;

export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/**
 * An appeal or complaint of the reviewee (KM-56, KS-25, TA-28).
 * - `talking`: the two talk it over first.
 * - `lodged`: it waits to be heard.
 * - `ended`: it was settled by talking, withdrawn or decided.
 */
export type Appeal = {
  id: string;
  subject: AppealSubject;
  /** The entry that it is against, in the reviewee's words. */
  entry: string;
  reasons: string;
  raisedAt: string;
  state: 'talking' | 'lodged' | 'ended';
  lodgedAt: string | null;
  talk: { on: string; note: string; settled: boolean; by: string; at: string } | null;
  hearer: { oid: string; grantId: string; by: string; at: string } | null;
  hearing: { start: string; place: string; at: string } | null;
  withdrawnAt: string | null;
  decision: { by: string; at: string; outcome: AppealOutcome; reasons: string; newVersion: number | null } | null;
};

/** Appeals and complaints, oldest first. */
export type Appeals = Appeal[];

export const NO_APPEALS: Appeals = [];
