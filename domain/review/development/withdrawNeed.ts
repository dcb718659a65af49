import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { coordinator } from './coordinator.ts';
import { withKnown } from './known.ts';

/** Takes back a need that was asked for and not yet promised. */
export const withdrawNeed = command('withdrawNeed', {
  fields: { needId: id },
  ids: { needId: 'existing' },
  by: ['reviewee', 'reviewer', 'headteacher', coordinator],
  decide: ({ needId }, situation) =>
    withKnown({
      needId,
      situation,
      decide: ({ state }) => {
        if (state.kind === 'withdrawn') return [];
        if (state.kind !== 'asked')
          return refuse({
            refused: 'alreadyDone',
            message: 'What was promised is provided or declined with a reason, not withdrawn.',
          });
        return [{ type: 'needWithdrawn', needId }];
      },
    }),
  example: ({ needId }) => (needId === undefined ? undefined : { needId }),
});
