import { dateInWords } from '../../calendar/inWords.ts';
import type { InWords } from '../part.ts';
import type { DevelopmentEvent } from './events.ts';

export const history: InWords<DevelopmentEvent> = {
  needEntered: ({ promised }) =>
    promised ? 'Entered development that was promised' : 'Entered a training or development need',
  needChanged: () => 'Changed a training or development need',
  needWithdrawn: () => 'Withdrew a training or development need',
  needPromised: ({ by }) => `Promised development by ${dateInWords(by)}`,
  needProvided: ({ on }) => `Recorded development as provided on ${dateInWords(on)}`,
  needDeclined: () => 'Recorded that development is not provided, and why',
  effectRecorded: () => 'Recorded what came of a development',
};
