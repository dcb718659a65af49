import type { Translated } from '../translated.ts';

/** What every form says: where a text is kept, its buttons, its fields. */
export const FORMS = {
  'What you type is saved by itself.': 'Caiff yr hyn rydych yn ei deipio ei gadw’n awtomatig.',
  'Saving …': 'Yn cadw …',
  'Saved at {time}': 'Cadwyd am {time}',
  'No connection: kept on this device and saved as soon as there is one.':
    'Dim cysylltiad: mae’r testun ar y ddyfais hon, a chaiff ei gadw cyn gynted ag y bydd cysylltiad.',
  'This form was saved in another window meanwhile': 'Cadwyd y ffurflen hon mewn ffenestr arall yn y cyfamser',
  'Nothing is lost: both texts are here. Choose which one to go on with.':
    'Nid oes dim wedi’i golli: mae’r ddau destun yma. Dewiswch pa un i barhau ag ef.',
  'Keep what is here': 'Cadw’r hyn sydd yma',
  'Take the other': 'Cymryd y llall',
  'Keep both': 'Cadw’r ddau',
  'Sending …': 'Yn anfon …',
  'No connection: it is sent as soon as there is one.':
    'Dim cysylltiad: caiff ei anfon cyn gynted ag y bydd cysylltiad.',
  'Written for a question that is no longer asked; it is not sent. Copy what you still need.':
    'Ysgrifennwyd ar gyfer cwestiwn nad yw’n cael ei ofyn mwyach; ni chaiff ei anfon. Copïwch yr hyn sydd ei angen arnoch o hyd.',
  'Written before this question was changed: “{answer}”.':
    'Ysgrifennwyd cyn i’r cwestiwn hwn gael ei newid: “{answer}”.',
  'Policy, {section}.': 'Polisi, {section}.',
  Yes: 'Ie',
  No: 'Na',
  'Choose …': 'Dewis …',
  Clear: 'Clirio',
  'Clear: {question}': 'Clirio: {question}',
  'Choose a file.': 'Dewiswch ffeil.',
  'Choose a file': 'Dewis ffeil',
  'No file is chosen.': 'Nid oes ffeil wedi’i dewis.',
  Date: 'Dyddiad',
  Time: 'Amser',
  Minutes: 'Munudau',
  'Enter the date of {what}.': 'Rhowch ddyddiad {what}.',
  'Enter the time of {what}.': 'Rhowch amser {what}.',
  'the meeting': 'y cyfarfod',
  'the visit': 'yr ymweliad',
  'the drop-in': 'yr ymweliad galw heibio',
  'the feedback meeting': 'y cyfarfod adborth',
  'Nobody of that name': 'Neb o’r enw hwnnw',
  'Row {row}': 'Rhes {row}',
  'Row {row}, {column}': 'Rhes {row}, {column}',
  'Remove row {row}': 'Dileu rhes {row}',
  'Row {row} is removed.': 'Mae rhes {row} wedi’i dileu.',
  'Add a row': 'Ychwanegu rhes',
  'Put row {row} back': 'Rhoi rhes {row} yn ôl',
  Remove: 'Dileu',
  Close: 'Cau',
  Note: 'Nodyn',
  Reason: 'Rheswm',
  Who: 'Pwy',
  Why: 'Pam',
} as const satisfies Record<string, Translated>;
