/**
 * What a revision meeting agreed about observation beyond the plan. It counts once the other of the two has confirmed
 * it (KM-73).
 */
export type FurtherAgreement = {
  id: string;
  metOn: string;
  minutes: number;
  focus: string;
  by: string;
  at: string;
  answer: { agreed: boolean; by: string; at: string } | null;
};

/** The agreements that both confirmed, in the form that the limit takes. */
export function agreedByBoth(agreements: readonly FurtherAgreement[]) {
  return agreements
    .filter(({ answer }) => answer?.agreed === true)
    .map(({ metOn, minutes, focus }) => ({ on: metOn, minutes, focus }));
}
