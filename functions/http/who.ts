import type { Who } from '#contract/route.ts';
import { mayLaunch } from '#domain/launch/mayLaunch.ts';
import { isLeader } from '#domain/people/leadership.ts';
import { hasRole, type Person } from '#domain/people/person.ts';
import { ROLES, roleThat, thoseThat } from '#domain/people/roles.ts';
import { mayAdopt } from '#domain/policies/mayAdopt.ts';
import { type Refusal, refuse } from '#domain/review/refusal.ts';
import { keepsRegister } from '#domain/views/developmentRegister.ts';
import { looksAfterRecords } from '#domain/views/records.ts';
import { NOT_YOURS } from '../policies/adopt.ts';

/** Doors that do not depend on who is signed in: they check the caller in their own way. */
export type OpenWho = 'everybody' | 'setter' | 'botConnector' | 'graph';

export type SignedInWho = Exclude<Who, OpenWho>;

type RouteDoor = { may: (person: Person) => boolean; refusal: Refusal };

/** Who may pass the doors that are not for all staff, and what others are told. */
const DOORS: Record<Exclude<SignedInWho, 'staff'>, RouteDoor> = {
  administrators: {
    may: (person) => hasRole(person, 'administrator'),
    refusal: refuse({ refused: 'notAllowed', message: 'Only the school’s administrators can see and do this.' }),
  },
  adopters: { may: mayAdopt, refusal: NOT_YOURS },
  launchers: {
    may: mayLaunch,
    refusal: refuse({
      refused: 'notAllowed',
      message: `A cycle is launched by ${thoseThat('leads', 'opensReviews')}.`,
    }),
  },
  developmentKeepers: {
    may: keepsRegister,
    refusal: refuse({
      refused: 'notAllowed',
      message: `The register is for the ${ROLES.trainingCoordinator.words} and whoever leads a place of the school.`,
      ref: { rule: 'KM-37', clause: '4.7' },
    }),
  },
  trainingKeepers: {
    may: (person) => roleThat('keepsTraining', person) !== undefined,
    refusal: refuse({
      refused: 'notAllowed',
      message: `The register of training is kept by ${thoseThat('keepsTraining')}.`,
      ref: {
        rule: 'KM-21',
        clause: '4.2, 4.1',
      },
    }),
  },
  schoolDocumentKeepers: {
    may: (person) => roleThat('keepsSchoolDocuments', person) !== undefined,
    refusal: refuse({
      refused: 'notAllowed',
      message: `The school’s documents are entered by ${thoseThat('keepsSchoolDocuments')}.`,
    }),
  },
  recordKeepers: {
    may: looksAfterRecords,
    refusal: refuse({
      refused: 'notAllowed',
      message: `The school’s records are looked after by ${thoseThat('seesRecords')}.`,
    }),
  },
  leaders: {
    may: isLeader,
    refusal: refuse({ refused: 'notAllowed', message: 'Only who leads a school or central services moderates.' }),
  },
};

/** What somebody is told who may not pass a door; undefined for those who may. */
export function refusalAtDoor(who: SignedInWho, person: Person): Refusal | undefined {
  if (who === 'staff' || DOORS[who].may(person)) return undefined;
  return DOORS[who].refusal;
}
