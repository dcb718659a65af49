import type { School } from '../tenant/localPerson.ts';
import { timetable } from './calendars.ts';
import { people } from './people.ts';
import { schoolYear } from './schoolYear.ts';

/** The demonstration school in the form that the simulated tenant takes: `createTenant({ school: larkmoor, ... })`. */
export const larkmoor: School = { timeZone: schoolYear.timeZone, people, timetable };
