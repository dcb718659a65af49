import type { Translated } from '../translated.ts';

/**
 * What the bot answers, by its English words. Words in quotes are what somebody can write to it: it understands English
 * only, so they stay.
 */
export const ANSWERS = {
  'Fairview serves the staff of one school, in Teams.': 'Mae Fairview yn gwasanaethu staff un ysgol, yn Teams.',
  'Staff performance review': 'Adolygu perfformiad staff',
  'Welcome to Fairview': 'Croeso i Fairview',
  Welcome: 'Croeso',
  Hello: 'Helo',
  Help: 'Cymorth',
  Test: 'Prawf',
  'Fairview is back': 'Mae Fairview yn ôl',
  'Fairview looks after your reviews': 'Mae Fairview yn gofalu am eich adolygiadau',
  'Everything is where it was': 'Mae popeth lle’r oedd',
  'It tells you in this chat what you have to do, by when and which part of the policy says so, and nothing else. Notifications never show what a message says.':
    'Mae’n dweud wrthych yn y sgwrs hon beth sydd i’w wneud gennych, erbyn pryd ac o dan ba gymal o’r polisi, a dim arall. Nid yw hysbysiadau byth yn dangos yr hyn y mae neges yn ei ddweud.',
  'Only you, your reviewer and the people the policy names can read your review, and you can see who looked.':
    'Dim ond chi, eich adolygydd a’r rhai y mae’r polisi’n eu henwi all ddarllen eich adolygiad, a gallwch weld pwy sydd wedi edrych.',
  'What is kept about you': 'Beth sy’n cael ei gadw amdanoch',
  'You are not in the school’s register': 'Nid ydych yng nghofrestr yr ysgol',
  'So there is nothing here for you. If you should be in it, ask the school’s administrator.':
    'Felly nid oes dim yma i chi. Os dylech fod ynddi, gofynnwch i weinyddwr yr ysgol.',
  'This is a test': 'Prawf yw hwn',
  'Check of the installation': 'Gwirio’r gosodiad',
  'An administrator is checking the installation. There is nothing to do.':
    'Mae gweinyddwr yn gwirio’r gosodiad. Nid oes dim i’w wneud.',
  'See what the check found': 'Gweld beth a ganfu’r gwiriad',
  'Files are not taken here': 'Ni dderbynnir ffeiliau yma',
  'Nothing of it was kept. Attach it in the review that it belongs to; there it is protected.':
    'Ni chadwyd dim ohoni. Atodwch hi yn yr adolygiad y mae’n perthyn iddo; yno mae wedi’i diogelu.',
  'Fairview works in private chat only': 'Mewn sgwrs breifat yn unig y mae Fairview yn gweithio',
  'What it has to say is for one person each, so it says nothing here.':
    'I un person ar y tro y mae’r hyn sydd ganddo i’w ddweud, felly nid yw’n dweud dim yma.',
  'Open your chat with Fairview': 'Agor eich sgwrs â Fairview',
  'Nothing that you may see is called that.': 'Nid oes dim y cewch ei weld o’r enw hwnnw.',

  // What is due.
  'What is due': 'Beth sydd i’w wneud',
  'Who is late': 'Pwy sy’n hwyr',
  'Remind somebody': 'Atgoffa rhywun',
  'My review': 'Fy adolygiad',
  'My team': 'Fy nhîm',
  'Nothing can be ticked off in chat': 'Ni ellir ticio dim yn y sgwrs',
  'Something is done once it is done in Fairview. This is still open:':
    'Mae rhywbeth wedi’i wneud unwaith y bydd wedi’i wneud yn Fairview. Mae hyn yn dal ar agor:',
  'Nothing is due from you': 'Nid oes dim i’w wneud gennych',
  'In all reviews that you have a part in': 'Ym mhob adolygiad y mae gennych ran ynddo',
  'Open the first': 'Agor y cyntaf',
  'When you can': 'Pan allwch',
  '{name}. This date passed before the review opened. Nobody is late.':
    '{name}. Aeth y dyddiad hwn heibio cyn i’r adolygiad agor. Does neb yn hwyr.',
  'Nothing is waiting for {name}': 'Nid oes dim yn aros am {name}',
  'You are waiting for nobody': 'Nid ydych yn aros am neb',
  'Nobody is late': 'Does neb yn hwyr',
  'One thing is late': 'Mae un peth yn hwyr',
  '{count} things are late': {
    two: 'Mae {count} beth yn hwyr',
    few: 'Mae {count} pheth yn hwyr',
    many: 'Mae {count} pheth yn hwyr',
    other: 'Mae {count} peth yn hwyr',
  },
  'Waiting for others': 'Aros am eraill',
  'In your reviews and those of your team': 'Yn eich adolygiadau chi a rhai eich tîm',

  // What is on today.
  Today: 'Heddiw',
  'One thing is on for you today': 'Mae gennych un peth heddiw',
  '{count} things are on for you today': {
    two: 'Mae gennych {count} beth heddiw',
    few: 'Mae gennych {count} pheth heddiw',
    many: 'Mae gennych {count} pheth heddiw',
    other: 'Mae gennych {count} peth heddiw',
  },
  'Nothing is on for you today': 'Nid oes gennych ddim heddiw',
  'Your next meeting is on {when} with {name}.': 'Mae eich cyfarfod nesaf ar {when} gyda {name}.',
  'No meeting and no visit of yours is in Fairview for today.':
    'Nid oes cyfarfod nac ymweliad i chi yn Fairview ar gyfer heddiw.',
  'You observe {name}': 'Rydych yn arsylwi {name}',
  '{name} observes you': 'Mae {name} yn eich arsylwi',
  'Feedback meeting with {name}': 'Cyfarfod adborth gyda {name}',
  'Take notes': 'Cymryd nodiadau',
  'Open the visit': 'Agor yr ymweliad',
  'Notes of your visit to {name}': 'Nodiadau o’ch ymweliad â {name}',
  'Note of the meeting with {name}': 'Nodyn o’r cyfarfod gyda {name}',
  'You take notes there once the visit has begun.':
    'Yno yr ydych yn cymryd nodiadau unwaith y bydd yr ymweliad wedi dechrau.',
  'You take notes there, one at a time, also without a signal.':
    'Yno yr ydych yn cymryd nodiadau, un ar y tro, hefyd heb signal.',
  'You write down there what you discussed and agreed.': 'Yno yr ydych yn ysgrifennu’r hyn a drafodwyd ac a gytunwyd.',

  '{time}: {what}': '{time}: {what}',
  'Fairview passes nothing on: write to {name} in Teams. If it cannot be today, move it there.':
    'Nid yw Fairview yn trosglwyddo dim: ysgrifennwch at {name} yn Teams. Os na all fod heddiw, symudwch ef yno.',
  'Fairview cannot tell who has come. Write to {name} in Teams. If it does not happen, whoever arranged it moves it there, and the other can propose another time.':
    'Ni all Fairview ddweud pwy sydd wedi dod. Ysgrifennwch at {name} yn Teams. Os na fydd yn digwydd, pwy bynnag a’i trefnodd sy’n ei symud yno, a gall y llall gynnig amser arall.',

  // About somebody.
  'Nothing is open for {name} at present': 'Nid oes dim ar agor i {name} ar hyn o bryd',
  'One thing is open for {name}': 'Mae un peth ar agor i {name}',
  '{count} things are open for {name}': {
    two: 'Mae {count} beth ar agor i {name}',
    few: 'Mae {count} pheth ar agor i {name}',
    many: 'Mae {count} pheth ar agor i {name}',
    other: 'Mae {count} peth ar agor i {name}',
  },
  'No signature of {name} is due at present': 'Nid oes llofnod gan {name} yn ddyledus ar hyn o bryd',
  'The statement shows who has signed it, and when.': 'Mae’r datganiad yn dangos pwy sydd wedi’i lofnodi, a phryd.',
  'Open the statement': 'Agor y datganiad',
  'Nothing of this is due at present.': 'Nid oes dim o hyn yn ddyledus ar hyn o bryd.',
  '{name} has not signed yet': 'Nid yw {name} wedi llofnodi eto',
  'Next meeting with {name}: {when}': 'Cyfarfod nesaf gyda {name}: {when}',
  'No meeting with {name} is arranged': 'Nid oes cyfarfod gyda {name} wedi’i drefnu',
  'You last met on {day}.': 'Cawsoch eich cyfarfod diwethaf ar {day}.',
  'No earlier meeting of you two is in Fairview.': 'Nid oes cyfarfod cynharach rhyngoch yn Fairview.',
  '{name} reviews {other}': '{name} sy’n adolygu {other}',
  'Who reviews is changed there, by those whom the policy names.':
    'Yno y newidir pwy sy’n adolygu, gan y rhai y mae’r polisi’n eu henwi.',
  'You do not see {name}’s review': 'Nid ydych yn gweld adolygiad {name}',
  'Only the two whose review it is, and those whom the policy names, see it. So there is no answer here, whatever it is.':
    'Dim ond y ddau y mae’r adolygiad yn perthyn iddynt, a’r rhai y mae’r polisi’n eu henwi, sy’n ei weld. Felly nid oes ateb yma, beth bynnag ydyw.',
  'You: {what}': 'Chi: {what}',
  'Who first?': 'Pwy yn gyntaf?',
  'You are waiting for one thing': 'Rydych yn aros am un peth',
  'You are waiting for {count} things': {
    two: 'Rydych yn aros am {count} beth',
    few: 'Rydych yn aros am {count} pheth',
    many: 'Rydych yn aros am {count} pheth',
    other: 'Rydych yn aros am {count} peth',
  },

  // What somebody’s situation is.
  'What signing means': 'Beth mae llofnodi’n ei olygu',
  'You can ask for changes and add comments before you sign. Our policy says what a signature means, and whether anything waits for yours.':
    'Gallwch ofyn am newidiadau ac ychwanegu sylwadau cyn llofnodi. Mae ein polisi’n dweud beth mae llofnod yn ei olygu, ac a oes unrhyw beth yn aros am eich un chi.',
  'If you do not agree to a visit': 'Os nad ydych yn cytuno i ymweliad',
  'Whoever observes asks you beforehand about its reason, focus and length, and aims to agree. Say there what you think, or propose another time or focus. The record keeps what each of you thought.':
    'Mae pwy bynnag sy’n arsylwi yn eich holi ymlaen llaw am y rheswm, y ffocws a’r hyd, gan anelu at gytuno. Dywedwch yno beth yw eich barn, neu gynigiwch amser neu ffocws arall. Mae’r cofnod yn cadw barn y ddau ohonoch.',
  'Part-time staff': 'Staff rhan-amser',
  'The review is the same for everybody, whatever the hours. How much fits the time that you work, you agree with your reviewer when you plan. Our policy says how many objectives there are, and what it counts by hours.':
    'Mae’r adolygiad yr un fath i bawb, beth bynnag yw’r oriau. Faint sy’n gweddu i’r amser yr ydych yn gweithio, cytunwch ar hynny gyda’ch adolygydd wrth gynllunio. Mae ein polisi’n dweud faint o amcanion sydd, a’r hyn y mae’n ei gyfrif yn ôl oriau.',
  'Open your objectives': 'Agor eich amcanion',
  'When feedback is due': 'Pryd mae adborth i fod i mewn',
  'No feedback is owed in your reviews at present. Our policy says how long it may take after a visit.':
    'Nid oes adborth yn ddyledus yn eich adolygiadau ar hyn o bryd. Mae ein polisi’n dweud pa mor hir y caiff gymryd ar ôl ymweliad.',
  'Nobody sees everything': 'Nid oes neb yn gweld popeth',
  'Whoever administers Fairview reads no review but his or her own, and cannot open one alone. Others see what the policy gives them. Each review lists who can see it and who has looked.':
    'Nid yw pwy bynnag sy’n gweinyddu Fairview yn darllen unrhyw adolygiad ond ei un ei hun, ac ni all agor un ar ei ben ei hun. Mae eraill yn gweld yr hyn y mae’r polisi’n ei roi iddynt. Mae pob adolygiad yn rhestru pwy all ei weld a phwy sydd wedi edrych.',
  'See how access is asked for': 'Gweld sut y gofynnir am fynediad',

  // The school.
  'One person is late': 'Mae un person yn hwyr',
  '{count} people are late': 'Mae {count} o bobl yn hwyr',
  'One person': 'Un person',
  'You are late with one thing.': 'Rydych yn hwyr gydag un peth.',
  'You are late with {count} things.': 'Rydych yn hwyr gyda {count} o bethau.',
  '{used} of {allowed} of observation are used': 'Defnyddiwyd {used} o {allowed} o arsylwi',
  'The overview shows it for each person.': 'Mae’r trosolwg yn ei ddangos ar gyfer pob person.',
  'How many people each reviewer has': 'Faint o bobl sydd gan bob adolygydd',
  'Our policy names no most. The overview shows each reviewer’s number.':
    'Nid yw ein polisi’n enwi uchafswm. Mae’r trosolwg yn dangos nifer pob adolygydd.',
  '{over} of {of} reviewers have more than {most} people. The overview shows each reviewer’s number.':
    'Mae gan {over} o {of} adolygydd fwy na {most} o bobl. Mae’r trosolwg yn dangos nifer pob adolygydd.',
  'No list of appeals or support plans is in chat': 'Nid oes rhestr o apelau na chynlluniau cymorth yn y sgwrs',
  'Each is in its own review, for those whom the policy names. What you have to do about one is under what is due.':
    'Mae pob un yn ei adolygiad ei hun, i’r rhai y mae’r polisi’n eu henwi. Mae’r hyn sydd i chi ei wneud am un o dan yr hyn sydd i’w wneud.',
  'No report is sent from this chat': 'Nid anfonir adroddiad o’r sgwrs hon',
  'The headteacher gives the governors the yearly report. When it is due, and that it was given, stands with the policy.':
    'Y pennaeth sy’n rhoi’r adroddiad blynyddol i’r llywodraethwyr. Gyda’r polisi y mae pryd y mae i fod, a’i fod wedi’i roi.',
  'Open the policy': 'Agor y polisi',
  'School overview': 'Trosolwg o’r ysgol',
  'Team overview': 'Trosolwg o’r tîm',
  'Open the school overview': 'Agor trosolwg yr ysgol',
  'Open the overview': 'Agor y trosolwg',
  '{name} overview': 'Trosolwg {name}',
  'Overview of your people': 'Trosolwg o’ch pobl',
  'Open the team overview': 'Agor trosolwg y tîm',
  'How {count} people stand: steps by department, what is late, hours of observation, meetings and load.':
    'Sut mae pethau gyda {count} o bobl: camau fesul adran, beth sy’n hwyr, oriau arsylwi, cyfarfodydd a llwyth.',
  'How the people that you review are doing.': 'Sut mae pethau gyda’r bobl yr ydych yn eu hadolygu.',
  '{held} of {of} people have had their first meeting': 'Mae {held} o {of} o bobl wedi cael eu cyfarfod cyntaf',
  'No meeting is left.': 'Nid oes cyfarfod ar ôl.',
  'One meeting is left.': 'Mae un cyfarfod ar ôl.',
  '{count} meetings are left.': 'Mae {count} o gyfarfodydd ar ôl.',
  'The last day for it is {day}.': 'Y diwrnod olaf ar ei gyfer yw {day}.',
  'The overview shows for each person how far it is.':
    'Mae’r trosolwg yn dangos ar gyfer pob person pa mor bell y mae pethau.',
  'Not arranged': 'Heb ei drefnu',
  'Nobody is late with signing': 'Does neb yn hwyr yn llofnodi',
  'Who has not signed': 'Pwy sydd heb lofnodi',
  'One signature is missing in your reviews': 'Mae un llofnod ar goll yn eich adolygiadau',
  '{count} signatures are missing in your reviews': 'Mae {count} o lofnodion ar goll yn eich adolygiadau',
  'In the school no signature is late.': 'Yn yr ysgol nid oes llofnod yn hwyr.',
  'In the school one signature is late. The overview names who owes it.':
    'Yn yr ysgol mae un llofnod yn hwyr. Mae’r trosolwg yn enwi pwy sydd i’w roi.',
  'In the school {count} signatures are late. The overview names who owes them.':
    'Yn yr ysgol mae {count} o lofnodion yn hwyr. Mae’r trosolwg yn enwi pwy sydd i’w rhoi.',

  // The own review.
  'Your mid-year review has been held': 'Mae eich adolygiad canol blwyddyn wedi’i gynnal',
  'Your mid-year review is not arranged yet': 'Nid yw eich adolygiad canol blwyddyn wedi’i drefnu eto',
  'It was on {day}.': 'Roedd ar {day}.',
  'It is to be held by {day}. {name} arranges it. You get the notice here.':
    'Mae i’w gynnal erbyn {day}. {name} sy’n ei drefnu. Cewch yr hysbysiad yma.',
  'One person can see this': 'Gall un person weld hwn',
  '{count} people can see this': 'Gall {count} o bobl weld hwn',
  'Who can see a review': 'Pwy all weld adolygiad',
  'The two people in the review, and the people the policy names. Each review lists them.':
    'Y ddau y mae’r adolygiad yn perthyn iddynt, a’r rhai y mae’r polisi’n eu henwi. Mae pob adolygiad yn eu rhestru.',
  'See who can see it, and why': 'Gweld pwy all ei weld, a pham',
  'If a date passes': 'Os aiff dyddiad heibio',
  'You are reminded before the date, on the day and after it. Once it is late, whoever is next in line under the policy is told what is late, and nothing of its content. You can still do it: the history keeps when it was done. If you cannot keep a date, tell your reviewer before it.':
    'Cewch eich atgoffa cyn y dyddiad, ar y diwrnod ac ar ei ôl. Unwaith y bydd yn hwyr, mae’r nesaf yn y drefn o dan y polisi yn cael gwybod beth sy’n hwyr, a dim o’i gynnwys. Gallwch ei wneud o hyd: mae’r hanes yn cadw pryd y cafodd ei wneud. Os na allwch gadw at ddyddiad, dywedwch wrth eich adolygydd cyn hynny.',
  'Who can change a reviewer': 'Pwy all newid adolygydd',
  'A reviewer cannot hand a review on. The headteacher, or whoever leads the review, decides who reviews, and records why. Ask there if you have too many or cannot do one. Dates and what was written stay as they are.':
    'Ni all adolygydd drosglwyddo adolygiad. Y pennaeth, neu bwy bynnag sy’n arwain yr adolygiad, sy’n penderfynu pwy sy’n adolygu, ac yn cofnodi pam. Gofynnwch yno os oes gennych ormod neu os na allwch wneud un. Mae dyddiadau a’r hyn a ysgrifennwyd yn aros fel y maent.',
  'Bringing somebody with you': 'Dod â rhywun gyda chi',
  'Our policy says nothing in Fairview about bringing a companion to a review meeting, and Fairview cannot invite one. Ask your reviewer or the headteacher before the meeting. At a formal grievance or disciplinary hearing you have a right in law to bring a colleague or a union representative. The school’s own procedures say how.':
    'Nid yw ein polisi’n dweud dim yn Fairview am ddod â chydymaith i gyfarfod adolygu, ac ni all Fairview wahodd un. Gofynnwch i’ch adolygydd neu’r pennaeth cyn y cyfarfod. Mewn gwrandawiad cwyn neu ddisgyblu ffurfiol mae gennych hawl gyfreithiol i ddod â chydweithiwr neu gynrychiolydd undeb. Mae gweithdrefnau’r ysgol ei hun yn dweud sut.',
  'If you do not agree with feedback': 'Os nad ydych yn cytuno ag adborth',
  'Talk it over with whoever observed you, at the feedback meeting or after it. When you have read the feedback you can add your comments there before you close it. They stay beside it.':
    'Trafodwch y mater gyda’r sawl a’ch arsylwodd, yn y cyfarfod adborth neu ar ei ôl. Wedi i chi ddarllen yr adborth gallwch ychwanegu eich sylwadau yno cyn ei gau. Maent yn aros wrth ei ymyl.',

  // Reminders.
  'Fairview itself reminds people: before a date, on the day and once it has passed, in their working hours.':
    'Mae Fairview ei hun yn atgoffa pobl: cyn dyddiad, ar y diwrnod ac unwaith y bydd wedi mynd heibio, yn eu horiau gwaith.',
  'Who do you mean?': 'Pwy ydych chi’n ei feddwl?',
  'Nobody of that name is in your reviews': 'Nid oes neb o’r enw hwnnw yn eich adolygiadau',
  'Who is reminded': 'Pwy sy’n cael ei atgoffa',
  '{name} still has this to do': 'Mae gan {name} hyn i’w wneud o hyd',
  'So there is nothing to remind of in the reviews that you share.':
    'Felly nid oes dim i atgoffa amdano yn yr adolygiadau yr ydych yn eu rhannu.',
  'You can remind of each once a day too.': 'Gallwch chithau atgoffa am bob un unwaith y dydd.',
  'Remind: {what}': 'Atgoffa: {what}',
  '{name} is reminded': 'Mae {name} yn cael ei atgoffa',
  'No reminder was sent': 'Nid anfonwyd nodyn atgoffa',
  'A card goes in the working hours of this person. The history of the review says that you reminded.':
    'Mae cerdyn yn mynd yn oriau gwaith y person hwn. Mae hanes yr adolygiad yn dweud eich bod wedi atgoffa.',

  // Reviews.
  'Your review': 'Eich adolygiad',
  'Your team': 'Eich tîm',
  'You have nobody to review now': 'Nid ydych yn adolygu neb ar hyn o bryd',
  'In whose review?': 'Yn adolygiad pwy?',
  'You have no open review': 'Nid oes gennych adolygiad agored',
  'Next step: {what}': 'Cam nesaf: {what}',
  'Every step done': 'Pob cam wedi’i wneud',
  'Nothing late': 'Dim byd yn hwyr',
  '{count} late': '{count} yn hwyr',
  'This cycle': 'Y cylch hwn',
  'What you can see': 'Yr hyn y gallwch ei weld',
  Somebody: 'Rhywun',
  'You do not see this person’s own review. What this person does in yours is there.':
    'Nid ydych yn gweld adolygiad y person hwn ei hun. Mae’r hyn y mae’r person hwn yn ei wneud yn eich un chi yno.',
  'Open your review': 'Agor eich adolygiad',
  'See your review': 'Gweld eich adolygiad',
  '{name} reviews you': '{name} sy’n eich adolygu',
  'Where the policy lets you ask for somebody else, you do it there, with your reasons.':
    'Lle mae’r polisi’n gadael i chi ofyn am rywun arall, gwnewch hynny yno, gyda’ch rhesymau.',
  'Open reviewers': 'Agor yr adolygwyr',
  'My reviewer': 'Fy adolygydd',

  // Meetings.
  'Next meeting': 'Cyfarfod nesaf',
  'Change a meeting': 'Newid cyfarfod',
  'Arrange a meeting': 'Trefnu cyfarfod',
  'No meeting is arranged': 'Nid oes cyfarfod wedi’i drefnu',
  'In all your reviews': 'Yn eich holl adolygiadau',
  'To arrange one, write “arrange” and a name of your team.': 'I drefnu un, ysgrifennwch “arrange” ac enw o’ch tîm.',
  'Your reviewer arranges it. You get the notice here, and it stands in your calendar.':
    'Eich adolygydd sy’n ei drefnu. Cewch yr hysbysiad yma, ac mae yn eich calendr.',
  '{what} with {name}': '{what} gyda {name}',
  'You move or cancel a meeting there. The new time gets the notice that the policy asks for.':
    'Yno yr ydych yn symud neu’n canslo cyfarfod. Mae’r amser newydd yn cael y rhybudd y mae’r polisi’n gofyn amdano.',
  'Open the meetings': 'Agor y cyfarfodydd',
  'Whose meeting?': 'Cyfarfod pwy?',
  'You have no meeting in Fairview': 'Nid oes gennych gyfarfod yn Fairview',
  'Your next meeting is on {when}. Propose another time there; {name} is told at once and chooses. Until then the meeting stands.':
    'Mae eich cyfarfod nesaf ar {when}. Cynigiwch amser arall yno; mae {name} yn cael gwybod ar unwaith ac yn dewis. Tan hynny mae’r cyfarfod yn sefyll.',
  'Propose another time in the meeting’s notice, or there. Your reviewer is told at once and chooses.':
    'Cynigiwch amser arall yn hysbysiad y cyfarfod, neu yno. Mae eich adolygydd yn cael gwybod ar unwaith ac yn dewis.',
  'Fairview looks for times when both of you are free, and gives the notice that the policy asks for.':
    'Mae Fairview yn chwilio am amserau pan fydd y ddau ohonoch yn rhydd, ac yn rhoi’r rhybudd y mae’r polisi’n gofyn amdano.',
  'Find a time': 'Dod o hyd i amser',
  'Who with?': 'Gyda phwy?',
  'The reviewer arranges the meeting. In your own review you can propose another time for one.':
    'Yr adolygydd sy’n trefnu’r cyfarfod. Yn eich adolygiad eich hun gallwch gynnig amser arall i un.',
  'Open your meetings': 'Agor eich cyfarfodydd',
  'Nobody of that name is in your team': 'Nid oes neb o’r enw hwnnw yn eich tîm',
  'Write “arrange” with a first or family name, or choose in your team.':
    'Ysgrifennwch “arrange” gydag enw cyntaf neu gyfenw, neu dewiswch yn eich tîm.',
  'and {count} more: write a name': 'a {count} arall: ysgrifennwch enw',
  'Meet {name}': 'Cyfarfod â {name}',

  // Absence, appeals, trouble.
  'I am away': 'Rwy’n absennol',
  'When {name} is away': 'Pan fydd {name} yn absennol',
  'When somebody is away': 'Pan fydd rhywun yn absennol',
  'Tell the school as you always do: Fairview passes nothing on and asks for no reason.':
    'Dywedwch wrth yr ysgol fel y gwnewch bob amser: nid yw Fairview yn trosglwyddo dim ac nid yw’n gofyn am reswm.',
  'Dates stand still only once the school has recorded it in the review. The headteacher, or whoever leads the review, does that. Then the review says so and nobody is reminded.':
    'Nid yw dyddiadau’n aros yn eu hunfan nes i’r ysgol ei gofnodi yn yr adolygiad. Y pennaeth, neu bwy bynnag sy’n arwain yr adolygiad, sy’n gwneud hynny. Yna mae’r adolygiad yn dweud hynny ac nid oes neb yn cael ei atgoffa.',
  Appeals: 'Apeliadau',
  '{text} An appeal that you are to hear is under what is due.':
    '{text} Mae apêl yr ydych i’w gwrando o dan yr hyn sydd i’w wneud.',
  'How you can disagree': 'Sut y gallwch anghytuno',
  'Our policy has no appeal of its own. You can add comments before you sign, talk to your reviewer, or use the school’s grievance procedure. Ask the school office for it.':
    'Nid oes gan ein polisi ei apêl ei hun. Gallwch ychwanegu sylwadau cyn llofnodi, siarad â’ch adolygydd, neu ddefnyddio gweithdrefn gwyno’r ysgol. Gofynnwch i swyddfa’r ysgol amdani.',
  'Open your statement': 'Agor eich datganiad',
  'How you appeal': 'Sut i apelio',
  'Say there what you appeal against and why. You talk it over with your reviewer first.':
    'Dywedwch yno beth yr ydych yn apelio yn ei erbyn a pham. Trafodwch y mater gyda’ch adolygydd yn gyntaf.',
  'Say there what you appeal against and why. You can talk it over with your reviewer first.':
    'Dywedwch yno beth yr ydych yn apelio yn ei erbyn a pham. Gallwch drafod y mater gyda’ch adolygydd yn gyntaf.',
  '{text} Until then, ask for changes or add comments.':
    '{text} Tan hynny, gofynnwch am newidiadau neu ychwanegwch sylwadau.',
  'Our policy names no last day. The school’s own procedure may: ask for it soon.':
    'Nid yw ein polisi’n enwi diwrnod olaf. Efallai y bydd gweithdrefn yr ysgol ei hun yn gwneud: gofynnwch amdani’n fuan.',
  'Open appeals': 'Agor apeliadau',
  'I am a program, and this needs a person': 'Rhaglen ydw i, ac mae angen person ar hyn',
  'Talk to somebody you trust: your line manager, the headteacher, your union. Education Support listens to everybody who works in education, day and night and free of charge: 08000 562 561. If you are in danger, call 999.':
    'Siaradwch â rhywun yr ydych yn ymddiried ynddo: eich rheolwr llinell, y pennaeth, eich undeb. Mae Education Support yn gwrando ar bawb sy’n gweithio ym myd addysg, ddydd a nos ac am ddim: 08000 562 561. Os ydych mewn perygl, ffoniwch 999.',
  'Nothing of this was passed on to anybody.': 'Ni throsglwyddwyd dim o hyn i neb.',
  'See support in your review': 'Gweld cymorth yn eich adolygiad',
  'Raise a concern in confidence': 'Codi pryder yn gyfrinachol',
  'It does not work': 'Nid yw’n gweithio',
  'Something does not work': 'Nid yw rhywbeth yn gweithio',
  'The check of the installation says what is wrong and what to do.':
    'Mae’r gwiriad o’r gosodiad yn dweud beth sydd o’i le a beth i’w wneud.',
  'Close Fairview and open it again. What you wrote in a form was saved as you went. If it still does not work, tell the school’s administrator what you did and what you saw.':
    'Caewch Fairview a’i agor eto. Cafodd yr hyn a ysgrifennoch mewn ffurflen ei gadw wrth i chi fynd. Os nad yw’n gweithio o hyd, dywedwch wrth weinyddwr yr ysgol beth a wnaethoch a beth a welsoch.',
  'Check the installation': 'Gwirio’r gosodiad',
  'Talk to somebody': 'Siarad â rhywun',
  'Who to ask': 'I bwy i ofyn',
  'About your review: {name}. About Fairview itself: the school’s administrator.':
    'Am eich adolygiad: {name}. Am Fairview ei hun: gweinyddwr yr ysgol.',
  'About a review: its reviewer or the headteacher. About Fairview itself: the school’s administrator.':
    'Am adolygiad: ei adolygydd neu’r pennaeth. Am Fairview ei hun: gweinyddwr yr ysgol.',
  'You are welcome': 'Croeso',
  'All right': 'Iawn',
  'Which do you mean?': 'Pa un ydych chi’n ei feddwl?',
  'I do not know that': 'Nid wyf yn gwybod hynny',
  'I answer questions about reviews, and I know a limited number of words. What I can do:':
    'Rwy’n ateb cwestiynau am adolygiadau, yn Saesneg, ac rwy’n gwybod nifer cyfyngedig o eiriau. Yr hyn y gallaf ei wneud:',
  'What you can ask': 'Beth y gallwch ei ofyn',
  'Say what is due, how far a review is and who is late. Find a time with somebody: “arrange a meeting with” and a name. Show where anything is: objectives, statements, observations, evidence.':
    'Dweud beth sydd i’w wneud, pa mor bell y mae adolygiad wedi cyrraedd a phwy sy’n hwyr. Dod o hyd i amser gyda rhywun: “arrange a meeting with” ac enw. Dangos ble mae unrhyw beth: amcanion, datganiadau, arsylwadau, tystiolaeth.',
  'Say what is due, how far your review is and when you meet. Show where anything is: “my objectives”, “where do I sign”, “I want to appeal”.':
    'Dweud beth sydd i’w wneud, pa mor bell y mae eich adolygiad wedi cyrraedd a phryd yr ydych yn cyfarfod. Dangos ble mae unrhyw beth: “my objectives”, “where do I sign”, “I want to appeal”.',
  'Nothing is signed or changed by writing here. Only a reminder goes, once you press its button.':
    'Nid oes dim yn cael ei lofnodi na’i newid drwy ysgrifennu yma. Dim ond nodyn atgoffa sy’n mynd, unwaith y pwyswch ei fotwm.',

  // Where things are.
  'Your statement': 'Eich datganiad',
  'Open statement': 'Agor datganiad',
  '{name}: statement': '{name}: datganiad',
  'Your objectives': 'Eich amcanion',
  'Open objectives': 'Agor amcanion',
  '{name}: objectives': '{name}: amcanion',
  'Your observations and feedback': 'Eich arsylwadau ac adborth',
  'Open observations and feedback': 'Agor arsylwadau ac adborth',
  '{name}: observations and feedback': '{name}: arsylwadau ac adborth',
  'Your preparation': 'Eich paratoadau',
  'Open preparation': 'Agor paratoadau',
  '{name}: preparation': '{name}: paratoadau',
  'Your notes and actions': 'Eich nodiadau a chamau gweithredu',
  'Open notes and actions': 'Agor nodiadau a chamau gweithredu',
  '{name}: notes and actions': '{name}: nodiadau a chamau gweithredu',
  'Your pay recommendation': 'Eich argymhelliad cyflog',
  'Open pay recommendation': 'Agor argymhelliad cyflog',
  '{name}: pay recommendation': '{name}: argymhelliad cyflog',
  'Your training and development': 'Eich hyfforddiant a datblygiad',
  'Open training and development': 'Agor hyfforddiant a datblygiad',
  '{name}: training and development': '{name}: hyfforddiant a datblygiad',
  'Your support': 'Eich cymorth',
  '{name}: support': '{name}: cymorth',
  'Your readers': 'Eich darllenwyr',
  'Open readers': 'Agor darllenwyr',
  '{name}: meetings': '{name}: cyfarfodydd',
  'Open meetings': 'Agor cyfarfodydd',
  'Your meetings': 'Eich cyfarfodydd',
  '{name}: readers': '{name}: darllenwyr',
  'You read it, comment on it and sign it here. Once it is final you can save it as a PDF.':
    'Yma yr ydych yn ei ddarllen, yn rhoi sylwadau arno ac yn ei lofnodi. Unwaith y bydd yn derfynol gallwch ei gadw fel PDF.',
  'You write, send and change them here.': 'Yma yr ydych yn eu hysgrifennu, eu hanfon a’u newid.',
  'Visits, their times and the feedback on them are here. You can propose another time or focus.':
    'Mae ymweliadau, eu hamserau a’r adborth arnynt yma. Gallwch gynnig amser neu ffocws arall.',
  'You fill in your forms, and attach or link documents and evidence here.':
    'Yma yr ydych yn llenwi eich ffurflenni, ac yn atodi neu’n cysylltu dogfennau a thystiolaeth.',
  'Notes of meetings and the actions agreed are here.':
    'Mae nodiadau o gyfarfodydd a’r camau gweithredu a gytunwyd yma.',
  'If your policy makes one, you see it here.': 'Os yw eich polisi’n gwneud un, gwelwch ef yma.',
  'You ask for training here, and see what was promised.':
    'Yma yr ydych yn gofyn am hyfforddiant, ac yn gweld beth a addawyd.',
  'Concerns that were raised with you and support plans are here, if there are any.':
    'Mae pryderon a godwyd gyda chi a chynlluniau cymorth yma, os oes rhai.',
  'It lists everybody who looked at your review: who, when and why.':
    'Mae’n rhestru pawb a edrychodd ar eich adolygiad: pwy, pryd a pham.',
  'My statement': 'Fy natganiad',
  'Moderate statements': 'Cymedroli datganiadau',
  'My objectives': 'Fy amcanion',
  'Approve objectives': 'Cymeradwyo amcanion',
  'My observations': 'Fy arsylwadau',
  'Record a drop-in': 'Cofnodi ymweliad dirybudd',
  Prepare: 'Paratoi',
  'Notes and actions': 'Nodiadau a chamau gweithredu',
  Training: 'Hyfforddiant',
  'Raise a concern': 'Codi pryder',
  'Who has looked': 'Pwy sydd wedi edrych',
  'The policy': 'Y polisi',
  'When reminders come': 'Pryd y daw nodiadau atgoffa',
  'The school': 'Yr ysgol',
  'Open reviews': 'Agor adolygiadau',
  'Messages that reached nobody': 'Negeseuon na chyrhaeddodd neb',
  'The school’s register': 'Cofrestr yr ysgol',
  'What is kept and why, who sees it, how long, and who to ask: on one page.':
    'Beth sy’n cael ei gadw a pham, pwy sy’n ei weld, am ba hyd, ac i bwy i ofyn: ar un dudalen.',
  'Every rule of it in plain English, with your own dates.':
    'Pob rheol ohono mewn Saesneg clir, gyda’ch dyddiadau eich hun.',
  'You choose the hour and the days. You cannot turn off reminders of what is due from you. They stop when it is done.':
    'Chi sy’n dewis yr awr a’r diwrnodau. Ni allwch ddiffodd nodiadau atgoffa am yr hyn sydd i’w wneud gennych. Maent yn stopio pan fydd wedi’i wneud.',
  'Choose when': 'Dewis pryd',
  'You write it on a page of its own. It is no part of a review, and this chat shows nothing of it.':
    'Rydych yn ei ysgrifennu ar ei dudalen ei hun. Nid yw’n rhan o adolygiad, ac nid yw’r sgwrs hon yn dangos dim ohono.',
  'Objectives waiting for you': 'Amcanion sy’n aros amdanoch',
  'You read, approve or return them side by side.':
    'Rydych yn eu darllen, eu cymeradwyo neu eu dychwelyd ochr yn ochr.',
  'Read them': 'Eu darllen',
  'Statements to moderate': 'Datganiadau i’w cymedroli',
  'You read them side by side and agree, or ask for a new statement.':
    'Rydych yn eu darllen ochr yn ochr ac yn cytuno, neu’n gofyn am ddatganiad newydd.',
  'Open moderation': 'Agor cymedroli',
  'You record who you visited and what you looked at. The person is told.':
    'Rydych yn cofnodi â phwy yr ymweloch a beth yr edrychoch arno. Mae’r person yn cael gwybod.',
  'In your school others record drop-ins. Those to you are in your review, under observations.':
    'Yn eich ysgol chi mae eraill yn cofnodi ymweliadau dirybudd. Mae’r rhai â chi yn eich adolygiad, o dan arsylwadau.',
  'How far the reviews are that you may see is on your home page.':
    'Mae pa mor bell y mae’r adolygiadau y cewch eu gweld wedi cyrraedd ar eich tudalen hafan.',
  'Open home': 'Agor yr hafan',
  'You choose whose reviews to open, and see everybody’s reviewer before anything is sent.':
    'Rydych yn dewis adolygiadau pwy i’w hagor, ac yn gweld pwy sy’n adolygu pwy cyn anfon dim.',
  'The headteacher or the administrator opens the reviews of a year.':
    'Y pennaeth neu’r gweinyddwr sy’n agor adolygiadau blwyddyn.',
  'You see who they were for, why they failed, and can try again.':
    'Gwelwch i bwy yr oeddent, pam y methasant, a gallwch roi cynnig arall arni.',
  'Open the list': 'Agor y rhestr',
  'The administrator sees which messages reached nobody. Tell the administrator who gets none.':
    'Mae’r gweinyddwr yn gweld pa negeseuon na chyrhaeddodd neb. Dywedwch wrth y gweinyddwr pwy nad yw’n cael dim.',
  'It checks every permission and connection, and says what to do where something is wrong.':
    'Mae’n gwirio pob caniatâd a chysylltiad, ac yn dweud beth i’w wneud lle mae rhywbeth o’i le.',
  'Check it': 'Ei wirio',
  'The administrator can check that. Say what you did and what you saw.':
    'Gall y gweinyddwr wirio hynny. Dywedwch beth a wnaethoch a beth a welsoch.',
  'You see how long each record is kept, and which are due to be destroyed.':
    'Gwelwch am ba hyd y cedwir pob cofnod, a pha rai sydd i’w dinistrio.',
  'Open the records': 'Agor y cofnodion',
  'Whoever looks after the school’s records sees that. How long yours are kept is in the policy.':
    'Y sawl sy’n gofalu am gofnodion yr ysgol sy’n gweld hynny. Mae am ba hyd y cedwir eich rhai chi yn y polisi.',
  'People, jobs, hours and term dates come from the school’s register and calendar.':
    'Daw pobl, swyddi, oriau a dyddiadau tymor o gofrestr a chalendr yr ysgol.',
  'Open the school’s settings': 'Agor gosodiadau’r ysgol',
  'Names, jobs, hours and term dates come from the school’s register. Ask the administrator to change it there. Your dates then follow by themselves.':
    'Daw enwau, swyddi, oriau a dyddiadau tymor o gofrestr yr ysgol. Gofynnwch i’r gweinyddwr eu newid yno. Yna mae eich dyddiadau’n dilyn ohonynt eu hunain.',
  'Open support': 'Agor cymorth',
} as const satisfies Record<string, Translated>;
