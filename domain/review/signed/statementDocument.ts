import type { Context } from '../context.ts';
import { formOfStatement } from '../forms.ts';
import type { Review } from '../review.ts';
import { assessmentForm, overallOf } from '../statements/assessment.ts';
import type { Statement } from '../statements/statement.ts';
import { answered, sectionsOfAnswers } from './answersIn.ts';
import type { DocumentOf, DocumentSection } from './document.ts';
import { type FrameContext, frameOf, headOf } from './frame.ts';
import { objectivesIn, sectionsOfObjectives } from './objectivesIn.ts';
import { WORDS, type Words } from './words.ts';

type StatementContext = FrameContext & Pick<Context, 'ownForms'>;

type StatementDocumentArgs = {
  review: Review;
  statement: Statement;
  context: StatementContext;
  words?: Words | undefined;
};

/**
 * A statement as it would be agreed or signed now: its assessments and how they combine, its answers, the objectives.
 */
export function statementDocument({
  review,
  statement,
  context,
  words = WORDS,
}: StatementDocumentArgs): DocumentOf<'statement'> {
  const { id, title, fields } = formOfStatement(statement, context);
  const { answers, assessments, version, formVersion } = statement;
  const overall = overallOf({ review, assessments, context });
  const { state } = review.objectives;
  const list = objectivesIn(review.objectives.list);
  const how = state.kind === 'approved' ? state.how : null;
  const frame = frameOf({ review, frame: { form: { id, title, version: formVersion }, version }, context });
  return {
    ...frame,
    kind: 'statement',
    content: {
      answers: answered(answers),
      assessments: assessments.map((each) => ({ ...each, answers: answered(each.answers) })),
      overall: overall ? { result: overall.result } : null,
      objectives: { how, list },
    },
    sections: [
      headOf({ frame, title, told: { words, pack: context.pack } }),
      ...sectionsOfAssessment({ review, statement, context }),
      ...(overall
        ? [
            {
              id: 'overall',
              heading: words.overall(overall.result),
              level: 2 as const,
              blocks: [{ text: overall.because }],
            },
          ]
        : []),
      ...sectionsOfAnswers({ form: { fields }, answers, given: { level: 2 } }),
      ...sectionsOfObjectives({
        list,
        given: { id: 'objectives', heading: words.objectives[how ?? 'open'] },
        told: { pack: context.pack, words },
      }),
    ],
  };
}

type SectionsOfAssessmentArgs = { review: Review; statement: Statement; context: StatementContext };

function sectionsOfAssessment({
  review,
  statement: { assessments },
  context,
}: SectionsOfAssessmentArgs): DocumentSection[] {
  const form = assessmentForm(review, context);
  if (!form || assessments.length === 0) return [];
  return [
    { id: 'assessment', heading: form.title, level: 2, blocks: [] },
    ...assessments.flatMap(({ objectiveId, title, answers }, index): DocumentSection[] => {
      const within = `assessment.${objectiveId}`;
      return [
        { id: within, heading: `${index + 1}. ${title}`, level: 3, blocks: [] },
        ...sectionsOfAnswers({ form, answers, given: { within, level: 4 } }),
      ];
    }),
  ];
}
