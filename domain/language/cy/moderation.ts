import type { Translated } from '../translated.ts';

/** The moderation of a statement, as its review shows it. */
export const MODERATION = {
  Moderation: 'Cymedroli',
  'The check of this statement': 'Gwirio’r datganiad hwn',
  '{name} agreed version {version}, {moment}': 'Cytunodd {name} ar fersiwn {version}, {moment}',
  '{name} asks for a new statement in place of version {version}, {moment}':
    'Mae {name} yn gofyn am ddatganiad newydd yn lle fersiwn {version}, {moment}',
  '{name} has concerns about version {version}, {moment}': 'Mae gan {name} bryderon am fersiwn {version}, {moment}',
  'Not met: {ground}': 'Heb ei fodloni: {ground}',
  '{name} has signed it: it is your turn.': 'Mae {name} wedi’i lofnodi: eich tro chi yw hi.',
  '{name} has signed the new statement: it waits for the headteacher.':
    'Mae {name} wedi llofnodi’r datganiad newydd: mae’n aros am y pennaeth.',
  'It was sent back. It waits until {name} has signed a new statement.':
    'Anfonwyd ef yn ôl. Mae’n aros nes bydd {name} wedi llofnodi datganiad newydd.',
  'It has been checked.': 'Mae wedi’i wirio.',
  'It has been moderated.': 'Mae wedi’i gymedroli.',
  'Nobody is named yet to check it.': 'Nid oes neb wedi’i enwi eto i’w wirio.',
  'It is checked now that the reviewer has signed it.': 'Caiff ei wirio nawr bod yr adolygydd wedi’i lofnodi.',
  'It is checked once the reviewer has signed it.': 'Caiff ei wirio unwaith y bydd yr adolygydd wedi’i lofnodi.',
  'It is in the sample, and is moderated now that the reviewer has signed it.':
    'Mae yn y sampl, a chaiff ei gymedroli nawr bod yr adolygydd wedi’i lofnodi.',
  'It is in the sample, and is moderated once the reviewer has signed it.':
    'Mae yn y sampl, a chaiff ei gymedroli unwaith y bydd yr adolygydd wedi’i lofnodi.',
  'The headteacher moderates it now that the reviewer has signed it.':
    'Mae’r pennaeth yn ei gymedroli nawr bod yr adolygydd wedi’i lofnodi.',
  'The headteacher moderates it once the reviewer has signed it.':
    'Mae’r pennaeth yn ei gymedroli unwaith y bydd yr adolygydd wedi’i lofnodi.',
  Moderate: 'Cymedroli’r datganiad',
  Check: 'Gwirio’r datganiad',
  'Version {version}. {reviewee} and {reviewer} learn the outcome and your reasons; the criteria and notes stay with you.':
    'Fersiwn {version}. Caiff {reviewee} a {reviewer} wybod y canlyniad a’ch rhesymau; mae’r meini prawf a’r nodiadau’n aros gyda chi.',
  'A new statement is to be written': 'Mae angen ysgrifennu datganiad newydd',
  'I have concerns': 'Mae gennyf bryderon',
  Note: 'Nodyn',
  'Needed where it is not met.': 'Ei angen lle nad yw wedi’i fodloni.',
  'Needed unless you agree. Both read them, so name nobody else and tell nothing of other statements.':
    'Eu hangen oni bai eich bod yn cytuno. Mae’r ddau’n eu darllen, felly peidiwch ag enwi neb arall na dweud dim am ddatganiadau eraill.',
  'Send the outcome': 'Anfon y canlyniad',
  'Both have been told.': 'Rhoddwyd gwybod i’r ddau.',
  '{name} checks it': '{name} sy’n ei wirio',
  '{name} no longer checks it': 'Nid yw {name} yn ei wirio mwyach',
  'Choose who checks it': 'Dewis pwy sy’n ei wirio',
  Governor: 'Llywodraethwr',
  'Choose this governor': 'Dewis y llywodraethwr hwn',
  'The governor has been told.': 'Rhoddwyd gwybod i’r llywodraethwr.',
} as const satisfies Record<string, Translated>;
