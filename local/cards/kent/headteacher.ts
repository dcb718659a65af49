import { oidOf } from '../../school/people.ts';
import { form, id, statementSigned } from '../pieces.ts';
import type { Step } from '../tell.ts';
import type { Words } from '../words.ts';
import { HEADTEACHER, CHAIR, GOVERNOR } from './people.ts';

/** The headteacher’s own review, with its panel and checks. */
export function headteacher(say: Words): Step[] {
  return [
    [
      '2026-10-05T10:00',
      CHAIR,
      { type: 'panelSet', memberOids: [oidOf(CHAIR), oidOf(52)], leadOid: oidOf(CHAIR), note: say('Two of us.') },
    ],
    [
      '2026-10-06T10:00',
      CHAIR,
      { type: 'panelSet', memberOids: [oidOf(CHAIR), oidOf(GOVERNOR)], leadOid: oidOf(CHAIR), note: null },
    ],
    [
      '2026-10-07T10:00',
      HEADTEACHER,
      {
        type: 'reviewerRequested',
        requestId: id(91),
        aboutOid: oidOf(GOVERNOR),
        reasons: say('A relative of mine works with her.'),
      },
    ],
    [
      '2026-10-08T10:00',
      CHAIR,
      {
        type: 'reviewerRequestDecided',
        requestId: id(91),
        granted: false,
        reason: say('There is nobody else who is trained.'),
      },
    ],
    ['2026-10-09T10:00', CHAIR, { type: 'checkerNamed', oid: oidOf(54) }],
    [
      '2026-10-12T10:00',
      CHAIR,
      { type: 'statementDrafted', version: 1, answers: form({ policy: 'kent-model', name: 'statement', say }) },
    ],
    ...statementSigned({
      version: 1,
      reviewer: [CHAIR, '2026-10-13T10:00'],
      reviewee: [HEADTEACHER, '2026-10-13T12:00'],
      text: say('Planning and review statement.'),
    }),
    [
      '2026-10-14T10:00',
      54,
      {
        type: 'statementModerated',
        version: 1,
        outcome: 'concerns',
        findings: [],
        reasons: say('The second objective has no date.'),
      },
    ],
  ];
}
