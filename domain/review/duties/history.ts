import { dateInWords } from '../../calendar/inWords.ts';
import type { InWords } from '../part.ts';
import { inWordsOf } from '../../policies/packs.ts';
import { readDutyKey } from '../dutyKey.ts';
import type { DutyEvent } from './events.ts';

export const history: InWords<DutyEvent> = {
  dutyRecorded: ({ on }) => `Recorded a duty as done on ${dateInWords(on)}`,
  dutyReminded: ({ key, toOid }, { context: { pack, person } }) => {
    const { obligation: id } = readDutyKey(key)?.parts ?? {};
    const duty = pack.obligations.find((each) => each.id === id);
    const name = person(toOid)?.displayName ?? 'somebody who has left';
    return `Reminded ${name}${duty ? ` of “${inWordsOf(pack, duty.duty)}”` : ''}`;
  },
};
