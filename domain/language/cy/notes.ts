import type { Translated } from '../translated.ts';

/** Actions, the notes of meetings and words in between, in Welsh. */
export const NOTES = {
  You: 'Chi',

  // Actions.
  Actions: 'Camau gweithredu',
  'No action is open.': 'Nid oes cam gweithredu ar agor.',
  Closed: 'Wedi’u cau',
  open: 'ar agor',
  overdue: 'yn hwyr',
  'not done': 'heb ei wneud',
  '{name}, by {day}': '{name}, erbyn {day}',
  'Add an action': 'Ychwanegu cam gweithredu',
  'What is to be done': 'Yr hyn sydd i’w wneud',
  'Who does it': 'Gan bwy',
  'By which day': 'Erbyn pa ddiwrnod',
  'Record the action': 'Cofnodi’r cam gweithredu',
  'Recorded. Its owner is reminded the working day before.':
    'Cofnodwyd. Caiff y sawl sydd i’w wneud ei atgoffa y diwrnod gwaith cynt.',
  'Not done': 'Heb ei wneud',
  'Why it was not done': 'Pam na chafodd ei wneud',
  'Close it as not done': 'Ei gau fel un heb ei wneud',
  'Closed as not done.': 'Caewyd fel un heb ei wneud.',
  'Give it a day': 'Rhoi diwrnod iddo',
  'Set the day': 'Gosod y diwrnod',
  'The day is set.': 'Mae’r diwrnod wedi’i osod.',
  'From the feedback on the observation of {day}': 'O’r adborth ar arsylwad {day}',
  'Another day': 'Diwrnod arall',
  'Move it': 'Ei symud',
  'Moved.': 'Symudwyd.',

  // The notes of meetings.
  'Notes of meetings': 'Nodiadau cyfarfodydd',
  'No meeting has been held yet. Once one has begun, either of you writes its note here, and both keep it.':
    'Nid oes cyfarfod wedi’i gynnal eto. Unwaith y bydd un wedi dechrau, bydd y naill neu’r llall ohonoch yn ysgrifennu ei nodyn yma, a bydd y ddau’n ei gadw.',
  'Written by you, {day}. Both of you have it.': 'Ysgrifennwyd gennych chi, {day}. Mae gan y ddau ohonoch gopi.',
  'Written by {name}, {day}. Both of you have it.': 'Ysgrifennwyd gan {name}, {day}. Mae gan y ddau ohonoch gopi.',
  'note overdue': 'nodyn yn hwyr',
  'no note yet': 'dim nodyn eto',
  'You write it by {day}; either of you can.':
    'Chi sydd i’w ysgrifennu erbyn {day}; gall y naill neu’r llall ohonoch wneud hynny.',
  '{name} writes it by {day}; either of you can.':
    '{name} sydd i’w ysgrifennu erbyn {day}; gall y naill neu’r llall ohonoch wneud hynny.',
  'Change the note': 'Newid y nodyn',
  'Save the change': 'Cadw’r newid',
  'Share the note': 'Rhannu’r nodyn',
  'Both of you have the note.': 'Mae’r nodyn gan y ddau ohonoch.',
  'Add to the note': 'Ychwanegu at y nodyn',
  'What you want to add': 'Yr hyn rydych am ei ychwanegu',
  'Added. Both of you have it.': 'Ychwanegwyd. Mae gan y ddau ohonoch gopi.',

  // What they say in between.
  'In between': 'Rhwng cyfarfodydd',
  'Nothing has been written in between yet. Praise, feedback and notes can be given at any time; the other of you gets them in chat at once.':
    'Does dim wedi’i ysgrifennu rhwng cyfarfodydd eto. Gellir rhoi canmoliaeth, adborth a nodiadau ar unrhyw adeg; bydd y llall ohonoch yn eu cael yn y sgwrs ar unwaith.',
  Praise: 'Canmoliaeth',
  'Give praise': 'Rhoi canmoliaeth',
  'Something particular, soon after you saw it.': 'Rhywbeth penodol, yn fuan ar ôl i chi ei weld.',
  'What was good': 'Yr hyn oedd yn dda',
  Feedback: 'Adborth',
  'Give feedback': 'Rhoi adborth',
  'About something particular, in a way that helps.': 'Am rywbeth penodol, mewn ffordd sy’n helpu.',
  'Your feedback': 'Eich adborth',
  'Follow-up note': 'Nodyn dilynol',
  'Write a follow-up note': 'Ysgrifennu nodyn dilynol',
  'A line or two are enough.': 'Mae llinell neu ddwy’n ddigon.',
  'What you talked about or want to note': 'Yr hyn y buoch yn siarad amdano neu yr hoffech ei nodi',
  '{name} gets it in chat at once.': 'Bydd {name} yn ei gael yn y sgwrs ar unwaith.',
  'Send it to {name}': 'Ei anfon at {name}',
  '{name} has it.': 'Mae gan {name} gopi.',
  Reply: 'Ymateb',
  'Your reply': 'Eich ymateb',
  'Send the reply': 'Anfon yr ymateb',
  'Your reply is sent.': 'Mae eich ymateb wedi’i anfon.',
  'A concern about poor practice': 'Pryder am arfer gwael',
  'Raise it in confidence': 'Ei godi’n gyfrinachol',
} as const satisfies Record<string, Translated>;
