import type { Translated } from '../translated.ts';

/** The end of a cycle, opening again, and how long a review is kept. */
export const CLOSING = {
  'Closed {day} by {name}. It can be read as it is.': 'Caewyd {day} gan {name}. Gellir ei ddarllen fel y mae.',
  'Closed {day}. It can be read as it is.': 'Caewyd {day}. Gellir ei ddarllen fel y mae.',
  'Why it was closed with something still open:': 'Pam y cafodd ei gau a rhywbeth yn dal ar agor:',
  'The end of the cycle': 'Diwedd y cylch',
  'Still open:': 'Ar agor o hyd:',
  'Everything stays to be read. Objectives that go on, and the next cycle’s review, begin from here.':
    'Mae popeth yn aros i’w ddarllen. Mae’r amcanion sy’n parhau, ac adolygiad y cylch nesaf, yn dechrau o’r fan hon.',
  'Why it is closed all the same': 'Pam mae’n cael ei gau er hynny',
  'The cycle is closed.': 'Mae’r cylch wedi’i gau.',
  'How long it is kept': 'Pa mor hir y caiff ei gadw',
  'Until {day}, then it is destroyed.': 'Tan {day}, yna caiff ei ddinistrio.',
  'Until {day} at least. It is destroyed once the school has agreed to that.':
    'Tan {day} o leiaf. Caiff ei ddinistrio pan fydd yr ysgol wedi cytuno i hynny.',
  'It is kept on, since the cycle has not been closed.': 'Caiff ei gadw o hyd, gan nad yw’r cylch wedi’i gau.',
  'It is kept on while the appeal is open.': 'Caiff ei gadw tra bydd yr apêl ar agor.',
  'Held since {day}': 'Wedi’i ddal ers {day}',
  'nothing of it is destroyed meanwhile.': 'ni chaiff dim ohono ei ddinistrio yn y cyfamser.',
  '{name} opened the review again on {day}:': 'Mae {name} wedi ailagor yr adolygiad ({day}):',
  'Open the review again': 'Ailagor yr adolygiad',
  'The review can be changed again.': 'Gellir newid yr adolygiad eto.',
  '{name} opened the objectives again on {day}:': 'Mae {name} wedi ailagor yr amcanion ({day}):',
  'Open the objectives again': 'Ailagor yr amcanion',
  'The objectives can be changed again.': 'Gellir newid yr amcanion eto.',
  '{name} opened the {statement} again on {day}:': 'Mae {name} wedi ailagor y datganiad, “{statement}” ({day}):',
  'Open the {statement} again': 'Ailagor y datganiad, “{statement}”',
  'The {statement} can be changed again.': 'Gellir newid y datganiad, “{statement}”, eto.',
  'Both are told who opened it again, and why. It stands in the history.':
    'Rhoddir gwybod i’r ddau pwy a’i hailagorodd, a pham. Mae’n aros yn yr hanes.',
  'Other cycles': 'Cylchoedd eraill',
  'The cycle before': 'Y cylch blaenorol',
  'The cycle after': 'Y cylch dilynol',
} as const satisfies Record<string, Translated>;
