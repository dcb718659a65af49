import type { Who } from '#contract/route.ts';
import { mayLaunch } from '#domain/launch/mayLaunch.ts';
import { isLeader } from '#domain/people/leadership.ts';
import { hasRole, type Person } from '#domain/people/person.ts';
import { mayAdopt } from '#domain/policies/mayAdopt.ts';
import { type Refusal, refuse } from '#domain/review/refusal.ts';
import { keepsRegister } from '#domain/views/developmentRegister.ts';
import { looksAfterRecords } from '#domain/views/records.ts';
import { NOT_YOURS } from '../policies/adopt.ts';

/** Whose doors are not told apart by who is signed in: they check who calls in their own way. */
export type OpenWho = 'everybody' | 'setter' | 'botConnector' | 'graph';

export type SignedInWho = Exclude<Who, OpenWho>;

type Door = { may: (person: Person) => boolean; refusal: Refusal };

/** Who passes doors that are not for all staff, and what is said to others. */
const DOORS: Record<Exclude<SignedInWho, 'staff'>, Door> = {
  administrators: {
    may: (person) => hasRole(person, 'administrator'),
    refusal: refuse('notAllowed', 'Administrators look after the school’s messages.'),
  },
  adopters: { may: mayAdopt, refusal: NOT_YOURS },
  launchers: {
    may: mayLaunch,
    refusal: refuse(
      'notAllowed',
      'Only the headteacher, the operations director, the business manager or an administrator launches a cycle.',
    ),
  },
  developmentKeepers: {
    may: keepsRegister,
    refusal: refuse('notAllowed', 'The register is for the training coordinator and the headteacher.', {
      rule: 'KM-37',
      clause: '4.7',
    }),
  },
  // Those who see that reviewers are trained (KM-21).
  trainingKeepers: {
    may: (person) =>
      (['headteacher', 'trainingCoordinator', 'administrator'] as const).some((role) => hasRole(person, role)),
    refusal: refuse(
      'notAllowed',
      'The headteacher, the training coordinator and administrators keep the register of training.',
      { rule: 'KM-21', clause: '4.2, 4.1' },
    ),
  },
  recordKeepers: {
    may: looksAfterRecords,
    refusal: refuse(
      'notAllowed',
      'The school’s records are looked after by the headteacher, the operations director, those above them, the business manager and administrators.',
    ),
  },
  leaders: { may: isLeader, refusal: refuse('notAllowed', 'Only who leads a school or central services moderates.') },
};

/** What is said to somebody for whom a door is not; undefined for those who may pass. */
export function refusalAtDoor(who: SignedInWho, person: Person): Refusal | undefined {
  if (who === 'staff' || DOORS[who].may(person)) return undefined;
  return DOORS[who].refusal;
}
