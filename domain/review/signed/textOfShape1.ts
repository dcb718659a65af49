import { Temporal } from 'temporal-polyfill';
import { combineResults } from '../../assessment/combineResults.ts';
import { type Scale, valueOf } from '../../assessment/overallResult.ts';
import { isEmpty, rowsIn } from '../../forms/answers.ts';
import type { Answers, Form, FormField } from '../../forms/form.ts';
import type { PackPaper } from '../../policies/paper.ts';
import type { Context } from '../context.ts';
import { formOfStatement } from '../forms.ts';
import type { Objective } from '../objectives/objective.ts';
import { formOfShared } from '../supportingDocuments/formOfPaper.ts';
import type { PaperVersion } from '../supportingDocuments/state.ts';
import type { Review } from '../review.ts';
import { assessmentForm, RESULT, scaleFor } from '../statements/assessment.ts';
import type { Statement } from '../statements/statement.ts';
import type { DocumentSection } from './document.ts';

/**
 * FROZEN. The text that was agreed and signed before there were documents (shape 1), character for character. Its hash
 * is in events that are kept for years. Its words are written out here, so that no change of wording elsewhere reaches
 * them. Never change anything here. tests/domain/review/signed/textsOfShape1.json checks that.
 */

type Shape1Context = Pick<Context, 'pack' | 'ownForms' | 'person'>;

/** A piece of the text: what separates it from the piece before, and the level of a heading (0: no heading). */
type Piece = { glue: '\n' | '\n\n'; level: 0 | 1 | 2 | 3 | 4; text: string };

type OfStatement = { review: Review; statement: Statement; context: Shape1Context };

/** The text of a statement. */
export function statementTextOfShape1({ review, statement, context }: OfStatement): string {
  return joined(piecesOfStatement({ review, statement, context }).flat());
}

type StatementSectionsOfShape1Args = { text: string; review: Review; statement: Statement; context: Shape1Context };

/**
 * A signed text in its sections, as far as its sources still exist. Objectives that have changed since stay one text
 * under their heading. A text with other sources stays as it is, without headings.
 */
export function statementSectionsOfShape1({ text, review, statement, context }: StatementSectionsOfShape1Args) {
  const [fixed, objectives] = piecesOfStatement({ review, statement, context });
  if (joined([...fixed, ...objectives]) === text) return sectionsOf([...fixed, ...objectives]);
  const before = `${joined(fixed)}\n\n`;
  const [heading = '', ...rest] = text.slice(before.length).split('\n');
  if (!text.startsWith(before) || !HEADINGS.includes(heading)) return plain(text);
  return [...sectionsOf(fixed), section({ id: 'objectives', heading, level: 2, texts: [rest.join('\n')] })];
}

type PaperSectionsOfShape1Args = {
  text: string;
  review: Review;
  given: { paper: Pick<PackPaper, 'form'>; version: PaperVersion };
  context: Shape1Context;
};

/** The same for a signed paper. Nothing changes a paper after it was shared. */
export function paperSectionsOfShape1({ text, review, given: { paper, version }, context }: PaperSectionsOfShape1Args) {
  const pieces = piecesOfPaper({ review, paper, version, context });
  return joined(pieces) === text ? sectionsOf(pieces) : plain(text);
}

type PiecesOfStatementArgs = { review: Review; statement: Statement; context: Shape1Context };

/** What stays with the statement, and the objectives, which can change until it is signed. */
function piecesOfStatement({ review, statement, context }: PiecesOfStatementArgs): [Piece[], Piece[]] {
  const form = formOfStatement(statement, context);
  return [
    [
      piece({ glue: '\n\n', level: 1, text: `${form.title}, version ${statement.version}` }),
      piece({
        glue: '\n\n',
        level: 0,
        text: `Cycle: ${dateInWords(review.cycle.start)} to ${dateInWords(review.cycle.end)}`,
      }),
      ...piecesOfAssessment({ review, statement, context }),
      ...piecesOfAnswers({ form, answers: statement.answers, glue: '\n\n', level: 2 }),
    ],
    piecesOfObjectives(review, context),
  ];
}

type PiecesOfPaperArgs = {
  review: Review;
  paper: Pick<PackPaper, 'form'>;
  version: PaperVersion;
  context: Shape1Context;
};

function piecesOfPaper({ review, paper, version, context }: PiecesOfPaperArgs): Piece[] {
  const form = formOfShared({ paper, rest: version, context });
  return [
    piece({ glue: '\n\n', level: 1, text: `${form.title}, version ${version.version}` }),
    piece({
      glue: '\n\n',
      level: 0,
      text: `Cycle: ${dateInWords(review.cycle.start)} to ${dateInWords(review.cycle.end)}`,
    }),
    ...piecesOfAnswers({ form, answers: version.answers, glue: '\n\n', level: 2 }),
  ];
}

type PiecesOfAssessmentArgs = { review: Review; statement: Statement; context: Shape1Context };

function piecesOfAssessment({ review, statement: { assessments }, context }: PiecesOfAssessmentArgs): Piece[] {
  const form = assessmentForm(review, context);
  if (!form || assessments.length === 0) return [];
  const scale = scaleFor(review, context);
  const overall = scale && overallOf(scale, assessments);
  return [
    piece({ glue: '\n\n', level: 2, text: form.title }),
    ...assessments.flatMap(({ title, answers }, index) => [
      piece({ glue: index === 0 ? '\n' : '\n\n', level: 3, text: `${index + 1}. ${title}` }),
      ...piecesOfAnswers({ form, answers, glue: '\n', level: 4 }),
    ]),
    ...(overall
      ? [
          piece({ glue: '\n\n', level: 2, text: `All together: ${overall.result}` }),
          piece({ glue: '\n', level: 0, text: overall.because }),
        ]
      : []),
  ];
}

type PiecesOfAnswersArgs = { form: Form; answers: Answers; glue: Piece['glue']; level: 2 | 4 };

function piecesOfAnswers({ form: { fields }, answers, glue, level }: PiecesOfAnswersArgs): Piece[] {
  return fields
    .filter((field) => !isEmpty(field, answers[field.id] ?? ''))
    .flatMap((field) => [
      piece({ glue, level, text: field.label }),
      piece({ glue: '\n', level: 0, text: answerInWords(field, answers[field.id] ?? '') }),
    ]);
}

const OBJECTIVES = 'Objectives';
const HOW = { agreed: 'agreed', confirmed: 'confirmed', determined: 'determined without agreement' };
const HEADINGS = [OBJECTIVES, ...Object.values(HOW).map((how) => `${OBJECTIVES}, ${how}`)];

function piecesOfObjectives({ objectives: { list, state } }: Review, context: Shape1Context): Piece[] {
  const heading = state.kind === 'approved' ? `${OBJECTIVES}, ${HOW[state.how]}` : OBJECTIVES;
  return [
    piece({ glue: '\n\n', level: 2, text: heading }),
    ...(list.length === 0 ? [piece({ glue: '\n', level: 0, text: 'None yet.' })] : []),
    ...list.flatMap((objective, index) => [
      piece({ glue: index === 0 ? '\n' : '\n\n', level: 3, text: `${index + 1}. ${objective.title}` }),
      piece({ glue: '\n', level: 0, text: textOfObjective(objective, context) }),
    ]),
  ];
}

function textOfObjective(objective: Objective, { pack: { objectives } }: Shape1Context): string {
  const kind = objectives.kinds.find(({ id }) => id === objective.kind);
  const { levels } = objectives;
  return [
    kind && `Kind: ${kind.name}`,
    `Success${levels[0] ? `, ${levels[0]}` : ''}: ${objective.success}`,
    objective.outstanding && `Success, ${levels[1] ?? 'outstanding'}: ${objective.outstanding}`,
    `By: ${dateInWords(objective.by)}`,
    objective.milestone && `By the end of the cycle: ${objective.milestone}`,
    `Linked to: ${objective.linkKind}: ${objective.linkedTo}`,
    ...(kind?.fields ?? []).map(({ id, name }) => objective.details?.[id] && `${name}: ${objective.details[id]}`),
    ...(objectives.parts ?? []).map(({ id, name }) => objective.parts?.[id] && `${name}: ${objective.parts[id]}`),
  ]
    .filter(Boolean)
    .join('\n');
}

function overallOf(scale: Scale, assessments: readonly { answers: Answers }[]) {
  const results = assessments.map(({ answers }) => valueOf(scale, answers[RESULT]));
  const result = combineResults(scale, results);
  const { combines, values } = scale;
  if (result === undefined || !combines) return undefined;
  const label = (value: string) => values.find((each) => each.value === value)?.label ?? value;
  const reached = (value: string) => {
    const worst = values.findIndex((each) => each.value === value);
    return results.filter((each) => values.slice(0, worst + 1).some((one) => one.value === each)).length;
  };
  if (combines.by === 'allAtLeast') {
    const because = `${reached(combines.value)} of ${results.length} are “${label(combines.value)}”, and all must be.`;
    return { result: label(result), because };
  }
  const because = combines.steps.map((step) => {
    const count = reached(step.atLeast);
    const percent = Math.floor((count * 100) / results.length);
    const better = values[0]?.value === step.atLeast ? '' : ' or better';
    return `${count} of ${results.length} are ${label(step.atLeast)}${better}, ${percent} per cent; “${step.result}” needs ${step.percent}.`;
  });
  return { result: label(result), because: because.join(' ') };
}

function answerInWords({ kind, columns = [] }: FormField, answer: string): string {
  if (kind === 'yesNo') return answer === 'yes' ? 'Yes' : 'No';
  if (kind === 'date') return shortDateInWords(answer.trim());
  if (kind === 'points')
    return answer
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n');
  if (kind !== 'rows') return answer.trim();
  return (rowsIn(answer) ?? [])
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) =>
      columns
        .map(({ label }, index) => ({ label, cell: (row[index] ?? '').trim().replace(/\s+/g, ' ') }))
        .filter(({ cell }) => cell !== '')
        .map(({ label, cell }) => `${label}: ${cell}`)
        .join('; '),
    )
    .join('\n');
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function dateInWords(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${WEEKDAYS[day.dayOfWeek - 1]} ${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
}

function shortDateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  return name ? `${Number(day)} ${name} ${year}` : date;
}

function piece({ glue, level, text }: { glue: Piece['glue']; level: Piece['level']; text: string }): Piece {
  return { glue, level, text };
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ glue, text }, index) => (index === 0 ? text : `${glue}${text}`)).join('');
}

function sectionsOf(pieces: readonly Piece[]): DocumentSection[] {
  const sections: DocumentSection[] = [];
  for (const { level, text } of pieces) {
    if (level === 0) sections.at(-1)?.blocks.push({ text });
    else sections.push(section({ id: String(sections.length), heading: text, level, texts: [] }));
  }
  return sections;
}

function plain(text: string): DocumentSection[] {
  return [section({ id: 'text', heading: null, level: 2, texts: text.split(/\n{2,}/) })];
}

type SectionArgs = { id: string; heading: string | null; level: DocumentSection['level']; texts: string[] };

function section({ id, heading, level, texts }: SectionArgs): DocumentSection {
  return { id, heading, level, blocks: texts.map((text) => ({ text })) };
}
