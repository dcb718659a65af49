import { csv } from './csv.ts';
import type { RegisterLine, RegisterView } from '../review/development/view.ts';

const HEADINGS = [
  'Person',
  'Job title',
  'Group',
  'Need',
  'Route',
  'Linked to',
  'Which one',
  'By',
  'State',
  'On',
  'Why not, or what was provided',
  'What came of it',
];

const STATES: Record<RegisterLine['need']['state']['kind'], string> = {
  asked: 'asked for',
  promised: 'promised',
  provided: 'provided',
  declined: 'not provided',
  withdrawn: 'withdrawn',
};

/** The register of needs as a file for a spreadsheet, with a need in each row. */
export function registerAsCsv({ lines }: Pick<RegisterView, 'lines'>): string {
  return csv([HEADINGS, ...lines.map(row)]);
}

function row({ person, group, need }: RegisterLine): string[] {
  const { state } = need;
  return [
    person.name,
    person.jobTitle,
    group,
    need.need,
    need.routeName ?? '',
    need.priorityName ?? '',
    need.priorityNote ?? '',
    need.by ?? '',
    STATES[state.kind],
    state.kind === 'provided' ? state.on : '',
    state.kind === 'declined' ? state.why : state.kind === 'provided' ? (state.note ?? '') : '',
    need.effect?.text ?? '',
  ];
}
