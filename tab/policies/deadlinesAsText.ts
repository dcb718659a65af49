import { partyInWords } from '#domain/policies/partyInWords.ts';
import { sentence } from '#domain/sentence.ts';
import { aroundEvent, deadlineMarks, eventInWords, whenInWords } from './deadlineWords.ts';
import type { Answered } from './answered.ts';
import { patternInWords } from './workingPattern.ts';

/** Question and answer as plain text, for a mail or a diary. */
export function deadlinesAsText({ answer, calculator }: Answered): string {
  const { question, deadlines, timeZone, version } = answer;
  const nameIn = (list: { id: string; name: string }[], id: string) => list.find((each) => each.id === id)?.name ?? id;
  const { before, after } = aroundEvent(deadlines, question.at);
  const free = question.calendar === 'school' ? 'the school’s calendar' : 'weekends and bank holidays only';
  const event = `${eventInWords(question.at)}: ${nameIn(calculator.events, question.event)}`;
  const lines = (list: typeof deadlines) =>
    list.map((each) =>
      [
        `${whenInWords(each, timeZone)}: ${each.duty} (${partyInWords(calculator, each.owedBy)}).`,
        `${sentence(each.because)}. ${each.rule}, clause ${each.clause}.`,
        ...deadlineMarks(each),
      ].join(' '),
    );
  return [
    `${calculator.title}, version ${version}`,
    `${nameIn(calculator.staffGroups, question.staffGroup)}, works ${patternInWords(question.pattern)}; free: ${free}`,
    '',
    ...lines(before),
    event,
    ...lines(after),
    ...(deadlines.length === 0 ? ['Nothing is due from this.'] : []),
  ].join('\n');
}
