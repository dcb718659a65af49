import type { Translated } from '../translated.ts';

/** The statement of a review, and signing, in Welsh. */
export const STATEMENT = {
  'Version {version}': 'Fersiwn {version}',
  locked: 'wedi’i gloi',
  draft: 'drafft',
  'Change the draft': 'Newid y drafft',
  'Compare versions': 'Cymharu fersiynau',
  'Earlier versions': 'Fersiynau cynharach',
  'The meeting has been held: write the draft, and {name} gets a copy to read.':
    'Mae’r cyfarfod wedi’i gynnal: ysgrifennwch y drafft, a bydd {name} yn cael copi i’w ddarllen.',
  '{name} is writing the draft. You get a copy as soon as it is there.':
    'Mae {name} yn ysgrifennu’r drafft. Cewch gopi cyn gynted ag y bydd yno.',
  'Version {version}. Why it was begun: {reason}': 'Fersiwn {version}. Pam y’i dechreuwyd: {reason}',
  Comments: 'Sylwadau',
  '{name} asks for changes': 'Mae {name} yn gofyn am newidiadau',
  '{name}, {when}, asks for changes': '{name}, {when}, yn gofyn am newidiadau',
  '{name} has a copy.': 'Mae gan {name} gopi.',
  '{name} has the original.': 'Mae gan {name} y gwreiddiol.',
  '{name} has a copy for the personnel file.': 'Mae gan {name} gopi ar gyfer y ffeil bersonél.',
  '{name} has the report.': 'Mae gan {name} yr adroddiad.',
  'Download as PDF': 'Lawrlwytho fel PDF',
  'Fetching …': 'Yn nôl …',

  // Writing it.
  'Give {name} the draft': 'Rhoi’r drafft i {name}',
  '{name} has a copy to read and comment on.': 'Mae gan {name} gopi i’w ddarllen ac i roi sylwadau arno.',
  'Fairview has no objectives of the last cycle. Add each one that is to be assessed.':
    'Nid oes gan Fairview amcanion y cylch diwethaf. Ychwanegwch bob un sydd i’w asesu.',
  'There are no objectives yet. They appear here as soon as they are written.':
    'Does dim amcanion eto. Byddant yn ymddangos yma cyn gynted ag y cânt eu hysgrifennu.',
  'Success: {measure}': 'Llwyddiant: {measure}',
  'All together: {result}': 'Gyda’i gilydd: {result}',
  'All together: once each objective has its result': 'Gyda’i gilydd: unwaith y bydd gan bob amcan ei ganlyniad',
  'Read beside the text': 'Darllen wrth ymyl y testun',
  'Beside the text': 'Wrth ymyl y testun',
  'Last year’s statement': 'Datganiad y llynedd',
  'There is no statement of the cycle before that you can see.':
    'Nid oes datganiad o’r cylch blaenorol y gallwch ei weld.',

  // Comments and agreement.
  'Your comments': 'Eich sylwadau',
  'signed by both': 'llofnodwyd gan y ddau',
  'signed by the reviewer': 'llofnodwyd gan yr adolygydd',
  'sent back': 'anfonwyd yn ôl',
  'If this is not a fair summary of the meeting, ask for changes. You can also just add comments; they stay with the text.':
    'Os nad yw hwn yn grynodeb teg o’r cyfarfod, gofynnwch am newidiadau. Gallwch hefyd ychwanegu sylwadau’n unig; maent yn aros gyda’r testun.',
  'I ask for changes': 'Rwy’n gofyn am newidiadau',
  'Send my comments': 'Anfon fy sylwadau',
  '{name} has your comments.': 'Mae eich sylwadau gan {name}.',
  '{name} agrees content and wording. {reviewer} signs next.':
    'Mae {name} yn cytuno ar y cynnwys a’r geiriad. {reviewer} sy’n llofnodi nesaf.',
  '{name} has not agreed to this wording yet.': 'Nid yw {name} wedi cytuno i’r geiriad hwn eto.',
  'Agreed. {name} signs next.': 'Cytunwyd. {name} sy’n llofnodi nesaf.',
  'Agree content and wording': 'Cytuno ar y cynnwys a’r geiriad',

  // Signing.
  Sign: 'Llofnodi',
  'Signing …': 'Yn llofnodi …',
  'Your signature': 'Eich llofnod',
  'I have read the whole text': 'Rwyf wedi darllen y testun cyfan',
  'Tick that you have read the whole text.': 'Ticiwch eich bod wedi darllen y testun cyfan.',
  'Signed. Both signatures are there.': 'Llofnodwyd. Mae’r ddau lofnod yno.',
  'Signed. The text is locked, and {name} is asked to sign it.':
    'Llofnodwyd. Mae’r testun wedi’i gloi, a gofynnir i {name} ei lofnodi.',
  'Your signature locks this text. To change it afterwards you begin a new version, which is signed again.':
    'Mae eich llofnod yn cloi’r testun hwn. I’w newid wedyn rydych yn dechrau fersiwn newydd, a gaiff ei llofnodi eto.',
  'Your signature says that this is what was agreed, or determined by your reviewer. It can no longer be changed without a new version.':
    'Mae eich llofnod yn dweud mai dyma a gytunwyd, neu a bennwyd gan eich adolygydd. Ni ellir ei newid mwyach heb fersiwn newydd.',

  // A new version.
  'Begin a new version': 'Dechrau fersiwn newydd',
  'Begin the new version': 'Dechrau’r fersiwn newydd',
  'A new version is begun. The signed one stays as it is.':
    'Mae fersiwn newydd wedi’i dechrau. Mae’r un a lofnodwyd yn aros fel y mae.',
  'Why is a new version needed?': 'Pam mae angen fersiwn newydd?',
  'Struck through: only in the first. Underlined: only in the second.':
    'Gyda llinell drwyddo: yn y cyntaf yn unig. Wedi’i danlinellu: yn yr ail yn unig.',
  First: 'Cyntaf',
  Second: 'Ail',
} as const satisfies Record<string, Translated>;
