import { dateInWords } from '../calendar/inWords.ts';
import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

type Timescale = {
  /** The date by which the objective must be reached. */
  by: string;
  /** What must be reached by the cycle's end, if the objective goes on beyond it. */
  milestone: string | null;
  cycleEnd: string;
};

/**
 * Flags an objective that goes on after the cycle's last day: always (KS-02), or if it does not say what must be
 * reached by then (KM-35). The last day itself is within the cycle.
 */
export function objectiveDate(
  limit: LimitOf<'objectiveDate'>,
  { by, milestone, cycleEnd }: Timescale,
): Flag | undefined {
  if (by <= cycleEnd) return undefined;
  if (limit.latest === 'cycleEnd') {
    const reason = `${dateInWords(by)} is too late: this cycle ends on ${dateInWords(cycleEnd)}.`;
    return flag({ limit, reasons: reason, fields: [{ field: 'by', message: reason }] });
  }
  if (milestone !== null && milestone.trim() !== '') return undefined;
  const reason = `This one goes on until ${dateInWords(by)}. Say what is to be reached by ${dateInWords(cycleEnd)}.`;
  return flag({ limit, reasons: reason, fields: [{ field: 'milestone', message: reason }] });
}
