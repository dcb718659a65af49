import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { viewRegister } from '#domain/views/developmentRegister.ts';
import { registerAsCsv } from '#domain/views/developmentExport.ts';
import { people, oidOf } from '#local/school/people.ts';
import { id, play } from './story.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { hashToSign } from './whatIsSigned.ts';
import { KENT_STATEMENT } from '../../builders/statement.ts';

const HEADTEACHER = 1;
const REVIEWER = 5;
const TEACHER = 12;
const COLLEAGUE = 13;
const COORDINATOR = people.findIndex(({ roles }) => roles.includes('trainingCoordinator')) + 1;

const need: Extract<Command, { type: 'enterNeed' }> = {
  type: 'enterNeed',
  needId: id(1),
  need: 'Leading a discussion',
  route: 'watching',
  priority: 'school',
  priorityNote: 'Oracy in every lesson',
  by: null,
};
const promise: Command = { type: 'promiseNeed', needId: id(1), by: '2026-12-01' };
const provide: Command = { type: 'provideNeed', needId: id(1), on: '2026-11-20', note: 'Two mornings in Maths' };
const decline: Command = { type: 'declineNeed', needId: id(1), why: 'No cover before Easter.' };

const teacher = () => play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
type Story = ReturnType<typeof teacher>;
const told = (story: Story, at: string) =>
  messagesFor(story.review(), story.contextAt(at)).map(({ kind, to }) => [kind, to]);
const registerFor = (story: Story, number: number, at: string) => {
  const context = story.contextAt(at);
  const viewer = context.person(oidOf(number));
  if (!viewer) throw new Error('Nobody.');
  return viewRegister({ viewer, everyReview: [{ review: story.review(), context }], school: context });
};

describe('the register of training and development needs', () => {
  test('KM-37 TA-23 KC-09 a need is entered by either of the two or by the coordinator, with its route and what it is linked to', () => {
    for (const by of [TEACHER, REVIEWER, COORDINATOR]) {
      const story = teacher();
      expect(story.does('2026-10-06T09:00', by, need).development.needs).toMatchObject([
        { need: 'Leading a discussion', route: 'watching', priority: 'school', state: { kind: 'asked' } },
      ]);
      expect(story.changesNothing('2026-10-06T09:01', by, need)).toBe(true);
    }
    expect(teacher().isRefused('2026-10-06T09:00', COLLEAGUE, need).refused).toBe('notAllowed');
  });

  test('KM-37 PA-14 promised by a day, the coordinator is told; provided, the reviewee is told; then what came of it', () => {
    const story = teacher();
    story.does('2026-10-06T09:00', TEACHER, need);
    expect(story.isRefused('2026-10-06T10:00', TEACHER, promise).refused).toBe('notAllowed');
    expect(story.isRefused('2026-10-06T10:00', REVIEWER, { ...promise, by: '2026-10-01' }).fields?.[0]?.field).toBe(
      'by',
    );
    story.does('2026-10-06T10:00', REVIEWER, promise);
    expect(told(story, '2026-10-06T10:00')).toContainEqual(['needPromised', oidOf(COORDINATOR)]);
    const effect: Command = { type: 'recordEffect', needId: id(1), effect: 'More pupils speak.' };
    expect(story.isRefused('2026-10-07T10:00', TEACHER, effect).refused).toBe('notYet');
    expect(story.isRefused('2026-10-07T10:00', COORDINATOR, provide).fields?.[0]?.field).toBe('on');
    expect(story.isRefused('2026-11-21T10:00', REVIEWER, provide).refused).toBe('notAllowed');
    story.does('2026-11-21T10:00', COORDINATOR, provide);
    expect(told(story, '2026-11-21T10:00')).toContainEqual(['needProvided', oidOf(TEACHER)]);
    expect(story.does('2026-12-10T10:00', TEACHER, effect).development.needs[0]?.effect?.text).toBe(
      'More pupils speak.',
    );
  });

  test('KM-37 not provided, with the reason, which the reviewee is told', () => {
    const story = teacher();
    story.does('2026-10-06T09:00', TEACHER, need);
    story.does('2026-10-06T10:00', HEADTEACHER, decline);
    expect(told(story, '2026-10-06T10:00')).toContainEqual(['needDeclined', oidOf(TEACHER)]);
    expect(story.isRefused('2026-10-07T10:00', REVIEWER, promise).refused).toBe('alreadyDone');
    expect(story.does('2026-11-21T10:00', COORDINATOR, provide).development.needs[0]?.state.kind).toBe('provided');
  });

  test('KM-37 the coordinator does not see to his or her own needs', () => {
    const own = play({
      pack: 'trust-associate-staff',
      reviewee: COORDINATOR,
      reviewer: 3,
      opened: '2026-01-12T09:00',
    });
    own.does('2026-10-06T09:00', COORDINATOR, need);
    expect(own.isRefused('2026-10-06T10:00', COORDINATOR, decline).refused).toBe('notAllowed');
    own.does('2026-10-06T10:00', 3, promise);
    expect(told(own, '2026-10-06T10:00')).toContainEqual(['needPromised', oidOf(HEADTEACHER)]);
  });

  test('KM-37 what is asked for can be changed and withdrawn, what is promised cannot be withdrawn', () => {
    const story = teacher();
    story.does('2026-10-06T09:00', TEACHER, need);
    const { type: _, ...said } = need;
    story.does('2026-10-06T09:10', REVIEWER, { ...said, type: 'changeNeed', route: 'mentoring' });
    expect(story.review().development.needs[0]?.route).toBe('mentoring');
    story.does('2026-10-06T10:00', REVIEWER, promise);
    const withdraw: Command = { type: 'withdrawNeed', needId: id(1) };
    expect(story.isRefused('2026-10-06T11:00', TEACHER, withdraw).refused).toBe('alreadyDone');
    const other = teacher();
    other.does('2026-10-06T09:00', TEACHER, need);
    other.does('2026-10-06T09:05', TEACHER, withdraw);
    expect(registerFor(other, COORDINATOR, '2026-10-06T10:00').lines).toEqual([]);
  });
});

describe('needs out of what is written', () => {
  const ANSWERS = { description: 'Seen', strengths: 'Many', development: 'Some', summary: 'Good', actionPoints: 'One' };
  const observed = () => {
    const story = teacher();
    story.does('2026-10-05T10:00', REVIEWER, {
      type: 'planObservation',
      observationId: id(2),
      observerOid: oidOf(REVIEWER),
      start: '2026-10-15T10:00',
      minutes: 50,
      purpose: 'To see questioning',
      focus: 'Pupils who rarely speak',
      activities: 'A discussion',
      group: null,
      documentsAsked: null,
    });
    return story;
  };
  const write = (promised: string): Command => ({
    type: 'recordFeedback',
    observationId: id(2),
    answers: { ...ANSWERS, ...(promised && { promised }) },
  });

  test('KM-72 KM-37 formal development promised in feedback goes to the coordinator, and only that', () => {
    const story = observed();
    story.does('2026-10-15T15:00', REVIEWER, write('A day at the subject association'));
    const [line] = registerFor(story, COORDINATOR, '2026-10-15T16:00').lines;
    expect(line?.need).toMatchObject({ need: 'A day at the subject association', state: { kind: 'promised' } });
    expect(told(story, '2026-10-15T16:00')).toContainEqual(['needPromised', oidOf(COORDINATOR)]);
    expect(JSON.stringify(line)).not.toContain('Many');
  });

  test('KM-72 written again in other words it is changed, and without any withdrawn', () => {
    const story = observed();
    story.does('2026-10-15T15:00', REVIEWER, write('A day'));
    story.does('2026-10-15T15:10', REVIEWER, write('Two days'));
    expect(story.review().development.needs.map((each) => each.need)).toEqual(['Two days']);
    story.does('2026-10-15T15:20', REVIEWER, write(''));
    expect(story.review().development.needs.map(({ state }) => state.kind)).toEqual(['withdrawn']);
    story.does('2026-10-15T15:30', REVIEWER, write('A course'));
    expect(story.review().development.needs.map(({ state }) => state.kind)).toEqual(['promised']);
  });
});

describe('needs out of a signed statement', () => {
  test('KM-37 each line of its training and development needs goes into the register, once', () => {
    const story = teacher();
    story.does('2026-10-06T09:00', TEACHER, { ...need, need: 'First aid' });
    story.does('2026-10-05T09:00', REVIEWER, planningMeeting(id(3), '2026-10-12T15:30'));
    const answers = { ...KENT_STATEMENT, trainingNeeds: 'First aid\nQuestioning\nQuestioning' };
    story.does('2026-10-13T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers });
    const [statement] = story.review().statements;
    const context = story.contextAt('2026-10-14T09:00');
    const textHash = statement ? hashToSign(story.review(), statement, context) : '';
    story.does('2026-10-14T10:00', REVIEWER, { type: 'signStatement', version: 1, textHash });
    expect(story.review().development.needs).toHaveLength(2);
    story.does('2026-10-14T11:00', TEACHER, { type: 'signStatement', version: 1, textHash });
    expect(story.review().development.needs.map((each) => [each.need, each.source.kind])).toEqual([
      ['First aid', 'person'],
      ['Questioning', 'statement'],
    ]);
  });
});

describe('the register as a file', () => {
  test('KM-37 X-06 every need a row; what looks like a formula stays text', () => {
    const story = teacher();
    story.does('2026-10-06T09:00', TEACHER, { ...need, need: '=HYPERLINK("https://x.example")', priorityNote: '+1' });
    const file = registerAsCsv(registerFor(story, HEADTEACHER, '2026-10-06T10:00'));
    expect(file.split('\r\n')[1]).toContain(`"'=HYPERLINK(""https://x.example"")"`);
    expect(file).toContain(`"'+1"`);
    expect(file).toContain('"asked for"');
  });
});
