import type { Translated } from '../translated.ts';

/** Appeals and complaints. */
export const APPEALS = {
  'Appeals and complaints': 'Apelau a chwynion',
  'Nothing has been appealed against.': 'Nid oes apêl wedi’i gwneud yn erbyn dim.',
  'Appeal or complain': 'Apelio neu gwyno',
  'What it is against': 'Yn erbyn beth y mae',
  'Which entry or decision': 'Pa gofnod neu benderfyniad',
  'Your reasons': 'Eich rhesymau',
  Reasons: 'Rhesymau',
  'What happens next': 'Sut i fynd ymlaen',
  'Talk it over with the reviewer first': 'Ei drafod â’r adolygydd yn gyntaf',
  'Take it further at once': 'Mynd ag ef ymhellach ar unwaith',
  'It is sent. You see here where it stands.': 'Mae wedi’i anfon. Gallwch weld ei sefyllfa yma.',

  // One appeal and how it stands.
  Upheld: 'Derbyniwyd',
  'Upheld in part': 'Derbyniwyd yn rhannol',
  'Not upheld': 'Ni dderbyniwyd',
  Withdrawn: 'Tynnwyd yn ôl',
  'Talked over': 'Trafodwyd',
  'To be talked over': 'I’w drafod',
  'To be heard': 'I’w wrando',
  'Nobody hears it yet': 'Nid oes neb yn ei wrando eto',
  'Talked over on {day}, recorded by {name}': 'Trafodwyd {day}, cofnodwyd gan {name}',
  '{name} hears it': '{name} sy’n ei wrando',
  '{name} heard it': '{name} a’i gwrandawodd',
  'Because of it, version {version} of the statement was begun.':
    'O’i herwydd, dechreuwyd fersiwn {version} o’r datganiad.',

  // What can be done about it.
  'Record that it was talked over': 'Cofnodi ei fod wedi’i drafod',
  'Talked over on': 'Trafodwyd ar',
  'Is it settled by that?': 'A yw wedi’i ddatrys drwy hynny?',
  'The talk is recorded.': 'Mae’r drafodaeth wedi’i chofnodi.',
  'Take it further': 'Mynd ag ef ymhellach',
  'It goes further.': 'Mae’n mynd ymhellach.',
  'Withdraw it': 'Ei dynnu’n ôl',
  'It is withdrawn.': 'Mae wedi’i dynnu’n ôl.',
  'Set the hearing': 'Pennu’r gwrandawiad',
  'Change the hearing': 'Newid y gwrandawiad',
  Day: 'Diwrnod',
  'Time, such as 15:30': 'Amser, megis 15:30',
  Place: 'Lle',
  'Both are told of the hearing.': 'Rhoddir gwybod i’r ddau am y gwrandawiad.',
  'Decide it': 'Penderfynu arno',
  'The outcome': 'Y canlyniad',
  'The reasons for it': 'Y rhesymau drosto',
  'Is the statement to be changed?': 'A ddylid newid y datganiad?',
  'A new version is begun, which both sign. The old one stays.':
    'Dechreuir fersiwn newydd, y mae’r ddau’n ei llofnodi. Mae’r hen un yn aros.',
  'Send the decision': 'Anfon y penderfyniad',
  'Both are told of the decision.': 'Rhoddir gwybod i’r ddau am y penderfyniad.',
  'Choose who hears the appeal': 'Dewis pwy sy’n gwrando’r apêl',
  'Choose somebody else': 'Dewis rhywun arall',
  'Who hears the appeal': 'Pwy sy’n gwrando’r apêl',
  'Choose this person': 'Dewis y person hwn',
  'The person is chosen, and both are told.': 'Mae’r person wedi’i ddewis, a rhoddir gwybod i’r ddau.',
  'That person sees the statement until the appeal has ended; {name} is told.':
    'Mae’r person hwnnw’n gweld y datganiad nes bydd yr apêl wedi dod i ben; rhoddir gwybod i {name}.',
} as const satisfies Record<string, Translated>;
