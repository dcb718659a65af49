import type { LocalPerson } from '../localPerson.ts';

export type UserShape = Record<string, unknown>;

/** A person as the directory shows them: only what Entra has, nothing from the school's own register. */
const PROPERTIES: Record<string, (person: LocalPerson) => unknown> = {
  businessPhones: () => [],
  displayName: (person) => person.displayName,
  givenName: (person) => person.givenName,
  jobTitle: (person) => person.jobTitle,
  mail: (person) => person.mail,
  mobilePhone: () => null,
  officeLocation: (person) => person.officeLocation,
  preferredLanguage: () => 'en-GB',
  surname: (person) => person.surname,
  userPrincipalName: (person) => person.mail,
  id: (person) => person.oid,
  accountEnabled: () => true,
  companyName: () => 'Larkmoor School',
  department: (person) => person.department,
  employeeHireDate: ({ employment }) => (employment.start === null ? null : `${employment.start}T00:00:00Z`),
  userType: () => 'Member',
  assignedPlans: ({ mail }) => (mail === '' ? [] : [{ service: 'exchange', capabilityStatus: 'Enabled' }]),
  usageLocation: () => 'GB',
};

const DEFAULT = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

/** The value of one property of a user, or undefined where a user has no such property. */
export function userProperty(person: LocalPerson, name: string): unknown {
  return PROPERTIES[name]?.(person);
}

/** The names in a `$select` that no user has. */
export function unknownProperties(select: string | null): string[] {
  return (select ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name && name !== 'manager' && !(name in PROPERTIES));
}

/** A user with the selected properties, or with those that Graph sends by default. */
export function userShape(person: LocalPerson, select: string | null): UserShape {
  const names = select
    ? select
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name in PROPERTIES)
    : DEFAULT;
  const all = select && !names.includes('id') ? [...names, 'id'] : names;
  return Object.fromEntries(all.map((name) => [name, userProperty(person, name)]));
}
