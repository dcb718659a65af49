import type { Answers } from '#domain/forms/form.ts';
import { filledIn } from '#domain/forms/filledIn.ts';
import { findPack } from '#domain/policies/packs.ts';
import type { MeetingKind } from '#domain/policies/vocabulary.ts';
import type { Command } from '#domain/review/commands.ts';
import type { Context } from '#domain/review/context.ts';
import type { ObjectiveCommandOf } from '#domain/review/objectives/index.ts';
import type { Review } from '#domain/review/review.ts';
import { currentStatement } from '#domain/review/statements/statement.ts';
import { REVIEWEE, REVIEWER } from '../../builders/person.ts';
import { id, type Story } from '../review/story.ts';
import { hashToSign } from '../review/whatIsSigned.ts';

/** What somebody does at a moment, local to the school; a command may depend on the review as it then is. */
export type Deed = [at: string, by: number, command: Command | ((review: Review, context: Context) => Command)];

/** Everything is done, in turn; a refusal fails the test. */
export function tell(story: Story, deeds: readonly Deed[]): void {
  for (const deed of deeds) story.does(deed[0], deed[1], commandOf(story, deed));
}

/** The command of a deed, for the review as it is at that moment. */
export function commandOf(story: Story, [at, , command]: Deed): Command {
  return typeof command === 'function' ? command(story.review(), story.contextAt(at)) : command;
}

type Meeting = { number: number; kind: MeetingKind; start: string; minutes?: number };

/** The reviewer arranges a meeting; `series` is the number of a series to which it belongs. */
export function arranges(at: string, { number, kind, start, minutes = 45 }: Meeting, series?: number): Deed {
  return [
    at,
    REVIEWER,
    {
      type: 'scheduleMeeting',
      meetingId: id(number),
      kind,
      start,
      minutes,
      place: 'Room 4',
      bring: [],
      askToWaiveNotice: false,
      ...(series !== undefined && { seriesId: id(series) }),
    },
  ];
}

/** A meeting that the reviewer arranges and the reviewee acknowledges an hour later. */
export function invited(at: string, meeting: Meeting): Deed[] {
  const later = at.replace(/T(\d\d)/, (_, hour: string) => `T${String(Number(hour) + 1).padStart(2, '0')}`);
  return [
    arranges(at, meeting),
    [later, REVIEWEE, { type: 'acknowledgeMeeting', meetingId: id(meeting.number), revision: 1 }],
  ];
}

/** The form of a policy, filled in from top to bottom, with a year's own answers. */
export function filled(pack: string, name: string, own: Answers = {}): Record<string, string> {
  const form = Object.values(findPack(pack)?.forms ?? {}).find((each) => each?.id === name);
  if (!form) throw new Error(`${pack} has no form ${name}.`);
  return filledIn(form, own);
}

/** The reviewer writes up a meeting. */
export function notes(at: string, number: number, answers: Record<string, string>): Deed {
  return [at, REVIEWER, { type: 'writeNote', meetingId: id(number), answers }];
}

/** Both sign the statement as it stands: the reviewer, then the reviewee. */
export function bothSign(first: string, second: string): Deed[] {
  return [
    [first, REVIEWER, inHand('signStatement')],
    [second, REVIEWEE, inHand('signStatement')],
  ];
}

/** Agrees to the current statement, or signs it, as it then stands. */
export function inHand(type: 'agreeStatement' | 'signStatement'): Deed[2] {
  return (review, context) => {
    const statement = currentStatement(review);
    if (!statement) throw new Error('There is no statement.');
    return { type, version: statement.version, textHash: hashToSign(review, statement, context) };
  };
}

/** One person sends the current objectives and another approves them. */
export function sentAndApproved(sent: [at: string, by: number], approved: [at: string, by: number]): Deed[] {
  return [
    [...sent, ({ objectives: { revision } }) => ({ type: 'sendObjectives', revision })],
    [...approved, ({ objectives: { revision } }) => ({ type: 'approveObjectives', revision })],
  ];
}

/** An objective with a number, and a policy's further requirements. */
export function objective(number: number, more: Partial<ObjectiveCommandOf<'saveObjective'>> = {}) {
  return {
    type: 'saveObjective' as const,
    objectiveId: id(number),
    title: `Objective ${number}`,
    success: 'Nine of ten do it.',
    by: '2027-07-02',
    linkKind: 'School priority',
    linkedTo: 'Reading',
    reason: null,
    ...more,
  };
}

/** The reviewer closes the cycle. */
export function closes(at: string): Deed {
  return [at, REVIEWER, { type: 'closeCycle', note: null }];
}
