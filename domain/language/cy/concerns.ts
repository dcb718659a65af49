import type { Translated } from '../translated.ts';

/** Concerns that are raised in confidence. */
export const CONCERNS = {
  'In confidence': 'Yn gyfrinachol',
  'Raised with you': 'Codwyd gyda chi',
  'Raised by you': 'Codwyd gennych chi',
  'Your policy does not say how to raise a concern in confidence here. Use the school’s own whistleblowing arrangements.':
    'Nid yw eich polisi’n dweud sut i godi pryder yn gyfrinachol yma. Defnyddiwch drefniadau chwythu’r chwiban yr ysgol ei hun.',
  'To {name}': 'At {name}',
  '{name} has not taken it up yet.': 'Nid yw {name} wedi mynd ar ei drywydd eto.',
  'Has read it and takes it up.': 'Mae wedi’i ddarllen ac yn mynd ar ei drywydd.',
  'What worries you': 'Beth sy’n eich poeni',
  'What you saw or know, where and when.': 'Yr hyn a welsoch neu a wyddoch, ble a phryd.',
  'It is about the headteacher: send it to the chair of governors':
    'Mae’n ymwneud â’r pennaeth: ei anfon at gadeirydd y llywodraethwyr',
  'Send it to the headteacher alone': 'Ei anfon at y pennaeth yn unig',
  'Send it to the chair of governors alone': 'Ei anfon at gadeirydd y llywodraethwyr yn unig',
  'Raised, in confidence.': 'Codwyd, yn gyfrinachol.',
  'I take it up': 'Rwy’n mynd ar ei drywydd',
  '{name} is told that you take it up.': 'Rhoddir gwybod i {name} eich bod yn mynd ar ei drywydd.',
  'A word to {name}, if you like': 'Gair at {name}, os dymunwch',
} as const satisfies Record<string, Translated>;
