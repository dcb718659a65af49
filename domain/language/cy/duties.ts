import type { Translated } from '../translated.ts';

/** What is recorded as done, and a review that stands still. */
export const DUTIES = {
  'Record it': 'Ei gofnodi',
  'Recording …': 'Yn cofnodi …',
  'Recorded: {duty}.': 'Cofnodwyd: {duty}.',
  'Done on': 'Dyddiad ei wneud',
  'If you like. Both of you can read it.': 'Os dymunwch. Gall y ddau ohonoch ei ddarllen.',
  'Suspended since {day}. Nothing is due meanwhile.': 'Wedi’i atal ers {day}. Nid oes dim i’w wneud yn y cyfamser.',
  'Let the review go on': 'Gadael i’r adolygiad barhau',
  'Suspending this review': 'Atal yr adolygiad hwn',
  'While a review is suspended nothing falls due and nobody is reminded. Deadlines move by the time lost.':
    'Tra bydd adolygiad wedi’i atal, nid oes dim i’w wneud ac nid yw neb yn cael ei atgoffa. Mae’r dyddiadau cau’n symud yn ôl yr amser a gollwyd.',
  'Suspend this review': 'Atal yr adolygiad hwn',
  'Record that it goes on all the same': 'Cofnodi ei fod yn parhau er hynny',
  'Because of': 'Oherwydd',
  'What is decided': 'Yr hyn a benderfynwyd',
  'Both can read it.': 'Gall y ddau ei ddarllen.',
  'The decision is recorded, and both are told.': 'Mae’r penderfyniad wedi’i gofnodi, a rhoddir gwybod i’r ddau.',
  'Suspend the review': 'Atal yr adolygiad',
  'The review is suspended.': 'Mae’r adolygiad wedi’i atal.',
  'Let it go on': 'Gadael iddo barhau',
  'The review goes on. Its open deadlines have moved.':
    'Mae’r adolygiad yn parhau. Mae ei ddyddiadau cau agored wedi symud.',
  'For the record of this review. Both parties are bound by it; write what they may read.':
    'Ar gyfer cofnod yr adolygiad hwn. Mae’r ddau barti wedi’u rhwymo ganddo; ysgrifennwch yr hyn y cânt ei ddarllen.',
  Suspension: 'Atal',
  'it goes on all the same': 'mae’n parhau er hynny',
  'suspended since {start}': 'wedi’i atal ers {start}',
  'suspended from {start} to {end}': 'wedi’i atal, {start} i {end}',
} as const satisfies Record<string, Translated>;
