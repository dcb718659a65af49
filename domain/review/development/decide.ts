import { atSchool, type Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { DevelopmentCommand } from './commands.ts';
import { isOpen, type Need } from './need.ts';

type Said = Pick<
  Extract<DevelopmentCommand, { type: 'enterNeed' }>,
  'need' | 'route' | 'priority' | 'priorityNote' | 'by'
>;

/** Decides what becomes of a training or development need (KM-37, TA-23, KC-09). */
function decideDevelopment(review: Review, command: DevelopmentCommand, context: Context): Decision {
  const known = review.development.needs.find(({ id }) => id === command.needId);
  if (command.type === 'enterNeed') {
    if (known) return [];
    const { needId } = command;
    return [{ type: 'needEntered', needId, source: { kind: 'person' }, promised: false, ...saidIn(command) }];
  }
  if (!known) return refuse('notFound', 'There is no such need in this review.');
  return decideKnown(known, command, context);
}

function decideKnown(
  need: Need,
  command: Exclude<DevelopmentCommand, { type: 'enterNeed' }>,
  context: Context,
): Decision {
  const today = atSchool(context.now, context).toPlainDate().toString();
  const atField = (field: string, message: string) => refuse('invalid', message, null, [{ field, message }]);
  const settled = refuse('alreadyDone', 'Nothing more is to be decided about this need.');
  const { needId } = command;
  switch (command.type) {
    case 'changeNeed': {
      if (!isOpen(need)) return settled;
      const fields = saidIn(command);
      const isSame = (['need', 'route', 'priority', 'priorityNote', 'by'] as const).every(
        (each) => fields[each] === need[each],
      );
      return isSame ? [] : [{ type: 'needChanged', needId, ...fields }];
    }
    case 'withdrawNeed':
      if (need.state.kind === 'withdrawn') return [];
      if (need.state.kind !== 'asked')
        return refuse('alreadyDone', 'What was promised is provided or declined with a reason, not withdrawn.');
      return [{ type: 'needWithdrawn', needId }];
    case 'promiseNeed':
      if (!isOpen(need)) return settled;
      if (command.by < today) return atField('by', 'This day has passed.');
      if (need.state.kind === 'promised' && need.by === command.by) return [];
      return [{ type: 'needPromised', needId, by: command.by }];
    case 'provideNeed':
      if (need.state.kind === 'provided') return [];
      if (need.state.kind === 'withdrawn') return settled;
      if (command.on > today) return atField('on', 'Record it once it has been provided.');
      return [{ type: 'needProvided', needId, on: command.on, note: command.note }];
    case 'declineNeed':
      if (!isOpen(need)) return need.state.kind === 'declined' && need.state.why === command.why ? [] : settled;
      return [{ type: 'needDeclined', needId, why: command.why }];
    case 'recordEffect':
      if (need.state.kind !== 'provided')
        return refuse('notYet', 'What came of it is recorded once it has been provided.');
      return need.effect?.text === command.effect ? [] : [{ type: 'effectRecorded', needId, effect: command.effect }];
  }
}

/** What somebody says of a need. */
function saidIn({ need, route, priority, priorityNote, by }: Said): Said {
  return { need, route, priority, priorityNote, by };
}

export const developmentDecide: Decides<DevelopmentCommand> = {
  enterNeed: decideDevelopment,
  changeNeed: decideDevelopment,
  withdrawNeed: decideDevelopment,
  promiseNeed: decideDevelopment,
  provideNeed: decideDevelopment,
  declineNeed: decideDevelopment,
  recordEffect: decideDevelopment,
};
