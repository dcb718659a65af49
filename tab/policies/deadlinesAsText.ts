import { partyInWords } from '#domain/policies/partyInWords.ts';
import { sentence } from '#domain/sentence.ts';
import type { LanguageWords } from '#domain/language/words.ts';
import { aroundEvent, deadlineMarks, eventInWords, whenInWords } from './deadlineWords.ts';
import type { Answered } from './answered.ts';
import { patternInWords } from './workingPattern.ts';

/** Question and answer as plain text, for a mail or a diary. */
export function deadlinesAsText({ answer, calculator }: Answered, words: LanguageWords): string {
  const { t } = words;
  const { question, deadlines, timeZone, version } = answer;
  const nameIn = (list: { id: string; name: string }[], id: string) => list.find((each) => each.id === id)?.name ?? id;
  const { before, after } = aroundEvent(deadlines, question.at);
  const isSchools = question.calendar === 'school';
  const event = `${eventInWords(question.at, words)}: ${nameIn(calculator.events, question.event)}`;
  const lines = (list: typeof deadlines) =>
    list.map((each) =>
      [
        `${whenInWords(each, { timeZone, words })}: ${each.duty} (${partyInWords(calculator, each.owedBy)}).`,
        `${sentence(each.because)}. ${t('Policy, {clause}', { clause: each.clause })}.`,
        ...deadlineMarks(each).map((mark) => t(mark)),
      ].join(' '),
    );
  return [
    t('{policy}, version {version}', { policy: calculator.title, version }),
    t(
      isSchools
        ? '{group}, works {days}; free: the school’s calendar'
        : '{group}, works {days}; free: weekends and bank holidays only',
      { group: nameIn(calculator.staffGroups, question.staffGroup), days: patternInWords(question.pattern, t) },
    ),
    '',
    ...lines(before),
    event,
    ...lines(after),
    ...(deadlines.length === 0 ? [t('Nothing is due from this.')] : []),
  ].join('\n');
}
