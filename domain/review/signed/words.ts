import { dateInWords } from '../../calendar/inWords.ts';
import { versionInWords } from '../../policies/versionInWords.ts';

/**
 * Our own words that show a document, besides those of the policy. They may change at any time: a document keeps those
 * of its day, and documents are compared without them.
 */
export const WORDS = {
  title: (title: string, version: number) => `${title}, version ${version}`,
  name: 'Name',
  jobTitle: 'Job title',
  school: 'School',
  policy: 'Policy',
  policyVersion: (title: string, version: string) => `${title}, version ${versionInWords(version)}`,
  cycle: 'Cycle',
  cycleText: ({ start, end }: { start: string; end: string }) => `${dateInWords(start)} to ${dateInWords(end)}`,
  overall: (result: string) => `All together: ${result}`,
  objectives: {
    open: 'Objectives',
    agreed: 'Objectives, agreed',
    confirmed: 'Objectives, confirmed',
    determined: 'Objectives, determined without agreement',
  },
  noObjectives: 'None yet.',
  kind: 'Kind',
  success: (level: string | undefined) => (level ? `Success, ${level}` : 'Success'),
  secondLevel: 'outstanding',
  by: 'By',
  milestone: 'By the end of the cycle',
  linkedTo: 'Linked to',
  link: (kind: string, to: string) => `${kind}: ${to}`,
  oneMore: 'Why one more than usual',
  whyChanged: 'Why it was changed',
  metOn: 'The two met on',
  before: 'Before the change',
};

export type Words = typeof WORDS;
