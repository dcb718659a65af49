import type { Translated } from '../translated.ts';

/** Needs for training and development. */
export const DEVELOPMENT = {
  'Training and development': 'Hyfforddiant a datblygiad',
  'The training and development coordinator sees the needs that are entered here, and nothing else of the review.':
    'Mae’r cydlynydd hyfforddiant a datblygiad yn gweld yr anghenion a nodir yma, a dim byd arall o’r adolygiad.',
  'No need has been entered in this cycle.': 'Nid oes angen wedi’i nodi yn y cylch hwn.',
  'Enter a need': 'Nodi angen',
  'Enter the need': 'Nodi’r angen',
  'Entered.': 'Wedi’i nodi.',
  'Change the need': 'Newid yr angen',
  'Save it': 'Ei gadw',
  'Saved.': 'Wedi’i gadw.',
  'What is needed': 'Yr hyn sydd ei angen',
  Route: 'Llwybr',
  'A course is one of many. Leave it empty if you do not know yet.':
    'Dim ond un o lawer yw cwrs. Gadewch hwn yn wag os nad ydych yn gwybod eto.',
  'Linked to': 'Yn gysylltiedig â',
  'Which priority, objective or need exactly': 'Pa flaenoriaeth, amcan neu angen yn union',
  'By when': 'Erbyn pryd',

  // One need and how it stands.
  'asked for': 'gofynnwyd amdano',
  promised: 'wedi’i addo',
  provided: 'wedi’i ddarparu',
  'not provided': 'heb ei ddarparu',
  withdrawn: 'wedi’i dynnu’n ôl',
  'entered by {name}': 'nodwyd gan {name}',
  'from an observation’s feedback': 'o adborth arsylwad',
  'from what both signed': 'o’r hyn a lofnododd y ddau',
  'waiting for a promise or a decision': 'aros am addewid neu benderfyniad',
  'waiting for the training and development coordinator': 'aros am y cydlynydd hyfforddiant a datblygiad',
  'its outcome is still to be recorded': 'ei ganlyniad heb ei gofnodi eto',
  'What was provided': 'Yr hyn a ddarparwyd',
  'Not provided, because': 'Heb ei ddarparu, oherwydd',
  Outcome: 'Canlyniad',

  // What can be done about it.
  'More about this need': 'Mwy am yr angen hwn',
  Change: 'Newid',
  Withdraw: 'Tynnu’n ôl',
  'Withdrawn.': 'Wedi’i dynnu’n ôl.',
  'Promise this training': 'Addo’r hyfforddiant hwn',
  'Provided by': 'Darparu erbyn',
  'Promised. The training and development coordinator is told.':
    'Wedi’i addo. Rhoddir gwybod i’r cydlynydd hyfforddiant a datblygiad.',
  'Record it as provided': 'Cofnodi ei fod wedi’i ddarparu',
  'Provided on': 'Darparwyd ar',
  'Recorded. The person is told.': 'Wedi’i gofnodi. Rhoddir gwybod i’r person.',
  'Record that it is not provided': 'Cofnodi nad yw’n cael ei ddarparu',
  'Why it is not provided': 'Pam nad yw’n cael ei ddarparu',
  'Recorded. The person is told why.': 'Wedi’i gofnodi. Rhoddir gwybod i’r person pam.',
  'Change the outcome': 'Newid y canlyniad',
  'Recorded.': 'Wedi’i gofnodi.',
} as const satisfies Record<string, Translated>;
