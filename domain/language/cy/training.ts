import type { Translated } from '../translated.ts';

/** The register of training for reviews. */
export const TRAINING = {
  'Training for reviews': 'Hyfforddiant ar gyfer adolygiadau',
  'Reviewers and observers are trained. Where somebody without training on record is chosen, Fairview warns and does not refuse.':
    'Mae adolygwyr ac arsylwyr wedi’u hyfforddi. Lle dewisir rhywun heb hyfforddiant wedi’i gofnodi, mae Fairview yn rhybuddio ac nid yw’n gwrthod.',
  '{count} people trained': { one: '{count} person wedi’i hyfforddi', other: '{count} o bobl wedi’u hyfforddi' },
  'Enter a training': 'Nodi hyfforddiant',
  'Enter it': 'Ei nodi',
  Who: 'Pwy',
  'Choose …': 'Dewis …',
  'Trained in': 'Hyfforddwyd mewn',
  Reviewing: 'Adolygu',
  Observing: 'Arsylwi',
  On: 'Ar',
  'Entered for {name}.': 'Wedi’i nodi ar gyfer {name}.',
  'Find somebody': 'Dod o hyd i rywun',
  'By name; everybody in the register is searched.': 'Yn ôl enw; chwilir pawb yn y gofrestr.',
  'No training has been entered yet.': 'Nid oes hyfforddiant wedi’i nodi eto.',
  'Nobody of that name.': 'Neb o’r enw hwnnw.',
  'No training is recorded.': 'Nid oes hyfforddiant wedi’i gofnodi.',
  'Remove reviewing, {day}, of {name}': 'Tynnu adolygu, {day}, {name}',
  'Remove observing, {day}, of {name}': 'Tynnu arsylwi, {day}, {name}',
  'Removed.': 'Wedi’i dynnu.',
} as const satisfies Record<string, Translated>;
