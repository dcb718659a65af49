import type { Translated } from '../translated.ts';

/**
 * Why something in a review cannot be done, what a flag says beside the policy's own words, and what the server answers
 * in general, by their English words. What only those who adopt policies or look after the school read is left in English.
 */
export const REFUSALS = {
  'That cannot be done as it is': 'Ni ellir gwneud hynny fel y mae',

  // Access, and who may do something.
  'You already have access.': 'Mae gennych fynediad eisoes.',
  'You have asked already, and no decision has been made yet.':
    'Rydych wedi gofyn eisoes, ac nid oes penderfyniad eto.',
  'Nobody has asked for this.': 'Nid oes neb wedi gofyn am hyn.',
  'This has been decided already.': 'Mae hyn wedi’i benderfynu eisoes.',
  'The policy no longer lets this person in.': 'Nid yw’r polisi’n gadael y person hwn i mewn mwyach.',
  'No such access has been given.': 'Ni roddwyd mynediad o’r fath.',
  'Choose a person.': 'Dewiswch berson.',
  'Choose why the person gets access.': 'Dewiswch pam y mae’r person yn cael mynediad.',
  'This policy lets nobody in as that.': 'Nid yw’r polisi hwn yn gadael neb i mewn fel hynny.',
  'Choose somebody from the school’s register.': 'Dewiswch rywun o gofrestr yr ysgol.',
  '{name} sees the review already.': 'Mae {name} yn gweld yr adolygiad eisoes.',
  'Only {who} can do this.': 'Dim ond {who} all wneud hyn.',
  'the reviewee': 'yr un a adolygir',
  'the reviewer': 'yr adolygydd',
  'the headteacher': 'y pennaeth',
  'the line manager': 'y rheolwr llinell',
  'There is nothing here that could be filled in.': 'Nid oes dim yma y gellid ei lenwi.',
  'This is so already.': 'Felly y mae eisoes.',
  'This is for somebody else to decide.': 'Rhywun arall sydd i benderfynu ar hyn.',
  'This is not open any more, so there is nothing to remind of.':
    'Nid yw hyn ar agor mwyach, felly nid oes dim i atgoffa amdano.',
  'This is for you to do yourself.': 'Chi eich hun sydd i wneud hyn.',
  '{name} was reminded of this today already. You can remind again tomorrow.':
    'Cafodd {name} ei atgoffa o hyn heddiw eisoes. Gallwch atgoffa eto yfory.',

  // Appeals.
  'Choose the outcome.': 'Dewiswch y canlyniad.',
  'The statement only changes where the appeal is upheld, or in part.':
    'Dim ond lle derbynnir yr apêl, neu ran ohoni, y mae’r datganiad yn newid.',
  'There is a draft in hand already, which can be changed as it is.':
    'Mae drafft ar waith eisoes, y gellir ei newid fel y mae.',
  'Record the talk first.': 'Cofnodwch y sgwrs yn gyntaf.',
  'Choose who hears the appeal.': 'Dewiswch pwy sy’n gwrando’r apêl.',
  'It is talked over first.': 'Fe’i trafodir yn gyntaf.',
  '{name} took part in the review. Choose somebody who did not.':
    'Cymerodd {name} ran yn yr adolygiad. Dewiswch rywun na wnaeth.',
  'There is no such appeal in this review.': 'Nid oes apêl o’r fath yn yr adolygiad hwn.',
  'This has ended.': 'Mae hyn wedi dod i ben.',
  'Choose what it is against.': 'Dewiswch yn erbyn beth y mae.',
  'This policy knows no appeal against that.': 'Nid yw’r polisi hwn yn cynnig apêl yn erbyn hynny.',
  'There is no final {what} yet. Ask for changes to the draft.':
    'Nid yw hyn yn derfynol eto: {what}. Gofynnwch am newidiadau i’r drafft.',
  'There is no final {what} yet.': 'Nid yw hyn yn derfynol eto: {what}.',
  'Talk it over first.': 'Trafodwch ef yn gyntaf.',
  'Enter the day on which you talked.': 'Nodwch y diwrnod y buoch yn siarad.',
  '{day} is still to come. Record the talk once it was held.':
    'Mae {day} eto i ddod. Cofnodwch y sgwrs unwaith y bydd wedi’i chynnal.',
  'This is long before the matter was raised. Give the day of the talk about it.':
    'Mae hyn ymhell cyn i’r mater gael ei godi. Rhowch ddiwrnod y sgwrs amdano.',
  'This time has passed.': 'Mae’r amser hwn wedi mynd heibio.',

  // A closed or suspended review.
  'This cycle is closed. It can be read as it is, and be opened again for a reason.':
    'Mae’r cylch hwn wedi’i gau. Gellir ei ddarllen fel y mae, a’i agor eto am reswm.',
  'This review is suspended. It goes on where it stopped once it is resumed.':
    'Mae’r adolygiad hwn wedi’i atal. Mae’n mynd ymlaen o’r man y stopiodd unwaith y bydd yn ailddechrau.',
  'This review is suspended already.': 'Mae’r adolygiad hwn wedi’i atal eisoes.',
  'It is closed already; asked for again, nothing is changed.': 'Mae wedi’i gau eisoes; o ofyn eto, ni newidir dim.',
  'Still open: {kept}.': 'Yn dal ar agor: {kept}.',
  'The cycle can be closed once this is done.': 'Gellir cau’r cylch unwaith y bydd hyn wedi’i wneud.',
  'Say why the cycle is closed all the same.': 'Dywedwch pam y mae’r cylch yn cael ei gau er hynny.',
  'Choose the step to be opened again.': 'Dewiswch y cam i’w agor eto.',
  'The objectives are not approved, so they are still open.':
    'Nid yw’r amcanion wedi’u cymeradwyo, felly maent yn dal ar agor.',
  'The {what} is not signed, so it is still open.': 'Nid yw hwn wedi’i lofnodi, felly mae’n dal ar agor: {what}.',
  'Choose what the decision is about.': 'Dewiswch beth y mae’r penderfyniad yn ymwneud ag ef.',
  'Choose why the review is suspended.': 'Dewiswch pam y mae’r adolygiad wedi’i atal.',
  'The record of this review was destroyed on {day}. Its time of keeping was over.':
    'Dinistriwyd cofnod yr adolygiad hwn {day}. Roedd ei gyfnod cadw ar ben.',
  'This review was taken back on {day}, before anybody had acted in it. There is nothing for you to do.':
    'Cymerwyd yr adolygiad hwn yn ôl {day}, cyn i neb wneud dim ynddo. Nid oes dim i chi ei wneud.',

  // Development.
  'There is no such need in this review.': 'Nid oes angen o’r fath yn yr adolygiad hwn.',
  'Nothing more is to be decided about this need.': 'Nid oes dim arall i’w benderfynu am yr angen hwn.',
  'Say by when it is provided.': 'Dywedwch erbyn pryd y caiff ei ddarparu.',
  'This day has passed.': 'Mae’r diwrnod hwn wedi mynd heibio.',
  'Enter the day on which it was provided.': 'Nodwch y diwrnod y cafodd ei ddarparu.',
  'Record it once it has been provided.': 'Cofnodwch ef unwaith y bydd wedi’i ddarparu.',
  'The outcome is recorded once it has been provided.': 'Cofnodir y canlyniad unwaith y bydd wedi’i ddarparu.',
  'Choose a route.': 'Dewiswch lwybr.',
  'Choose what it is linked to.': 'Dewiswch â beth y mae’n gysylltiedig.',
  'Enter the day by when as a date.': 'Nodwch y diwrnod erbyn pryd fel dyddiad.',
  'What was promised is provided or declined with a reason, not withdrawn.':
    'Mae’r hyn a addawyd yn cael ei ddarparu neu ei wrthod gyda rheswm, nid ei dynnu’n ôl.',

  // Duties.
  'Enter the day on which it was done.': 'Nodwch y diwrnod y cafodd ei wneud.',
  'This duty has moved or been withdrawn.': 'Mae’r ddyletswydd hon wedi symud neu wedi’i thynnu’n ôl.',
  'Fairview sees by itself when this is done; it cannot be recorded by hand.':
    'Mae Fairview yn gweld ohono’i hun pan wneir hyn; ni ellir ei gofnodi â llaw.',
  'This is not due from you yet.': 'Nid yw hyn i’w wneud gennych eto.',
  '{day} is still to come. Record it once it is done.':
    'Mae {day} eto i ddod. Cofnodwch ef unwaith y bydd wedi’i wneud.',
  '{day} is still to come.': 'Mae {day} eto i ddod.',
  'The review began on {day}. Give a day from then on.':
    'Dechreuodd yr adolygiad {day}. Rhowch ddiwrnod o hynny ymlaen.',

  // Fields of forms.
  'This is no mark of a saved state. Open the page again.': 'Nid marc cyflwr a gadwyd yw hwn. Agorwch y dudalen eto.',
  'Enter the date and the time.': 'Nodwch y dyddiad a’r amser.',
  'Enter a date.': 'Nodwch ddyddiad.',
  'Enter {kept}.': 'Nodwch {kept}.',
  '“{kept}” has {count} characters; at most {number} fit. Shorten it by {number}.':
    'Mae gan “{kept}” {count} nod; mae lle i {number} ar y mwyaf. Byrhewch ef.',
  '“{kept}” has {count} characters; at most {number} can be kept. Shorten it by {number}.':
    'Mae gan “{kept}” {count} nod; gellir cadw {number} ar y mwyaf. Byrhewch ef.',
  'Enter {kept} in whole minutes.': 'Nodwch {kept} mewn munudau cyfan.',
  'Choose an answer to “{kept}”: {clause}.': 'Dewiswch ateb i “{kept}”: {clause}.',
  'Choose an answer to “{kept}”.': 'Dewiswch ateb i “{kept}”.',
  'Enter a date for “{kept}”.': 'Nodwch ddyddiad ar gyfer “{kept}”.',
  'Choose yes or no for “{kept}”.': 'Dewiswch ie neu na ar gyfer “{kept}”.',
  'Enter a whole number for “{kept}”.': 'Nodwch rif cyfan ar gyfer “{kept}”.',
  '“{kept}” could not be read.': 'Nid oedd modd darllen “{kept}”.',
  'Write “{kept}” on one line.': 'Ysgrifennwch “{kept}” ar un llinell.',
  'Enter “{kept}”.': 'Nodwch “{kept}”.',
  '“{kept}” is empty. Write an answer.': 'Mae “{kept}” yn wag. Ysgrifennwch ateb.',
  'Half of a character, perhaps of an emoji, stands {kept}. Take it out and type it again.':
    'Mae hanner nod, efallai o emoji, yma: {kept}. Tynnwch ef a’i deipio eto.',
  'This id names something else in this review already. Load the page again, and send it once more.':
    'Mae’r rhif adnabod hwn yn enwi rhywbeth arall yn yr adolygiad hwn eisoes. Llwythwch y dudalen eto, a’i anfon unwaith yn rhagor.',
  'This is more than can be kept. Shorten it.': 'Mae hyn yn fwy nag y gellir ei gadw. Byrhewch ef.',
  'At most {count} can be kept.': 'Gellir cadw {count} ar y mwyaf.',
  'At most {count} characters fit. Shorten it.': 'Mae lle i {count} nod ar y mwyaf. Byrhewch ef.',
  'At most {count} characters fit here. Shorten it.': 'Mae lle i {count} nod yma ar y mwyaf. Byrhewch ef.',
  'Shorten this by {count} characters: {number} fit.': 'Byrhewch hyn o {count} nod: mae lle i {number}.',
  'Some parts of the form need your attention.': 'Mae angen eich sylw ar rai rhannau o’r ffurflen.',
  'Some parts of the note need your attention.': 'Mae angen eich sylw ar rai rhannau o’r nodyn.',
  'Some parts of the plan need your attention.': 'Mae angen eich sylw ar rai rhannau o’r cynllun.',
  'Choose a reason.': 'Dewiswch reswm.',
  'Choose the reason: {kept}.': 'Dewiswch y rheswm: {kept}.',
  'This time has passed. Choose one that is still to come.':
    'Mae’r amser hwn wedi mynd heibio. Dewiswch un sydd eto i ddod.',
  'Choose a time within the school day, {time} to {kept}.': 'Dewiswch amser o fewn y diwrnod ysgol, {time} i {kept}.',
  '{name} does not work on {kept}.': 'Nid yw {name} yn gweithio: {kept}.',
  'There is no such date.': 'Nid oes dyddiad o’r fath.',

  // Meetings.
  'This meeting has less notice than the policy asks for. Agree to the shorter notice, or propose another time.':
    'Mae llai o rybudd i’r cyfarfod hwn nag y mae’r polisi’n gofyn amdano. Cytunwch i’r rhybudd byrrach, neu cynigiwch amser arall.',
  'There are no such meetings in this review.': 'Nid oes cyfarfodydd o’r fath yn yr adolygiad hwn.',
  'The meeting has been moved since. Look at the new time before you answer.':
    'Mae’r cyfarfod wedi’i symud ers hynny. Edrychwch ar yr amser newydd cyn ateb.',
  'There is no such meeting in this review.': 'Nid oes cyfarfod o’r fath yn yr adolygiad hwn.',
  'This meeting has begun. Write what was said into its note.':
    'Mae’r cyfarfod hwn wedi dechrau. Ysgrifennwch yr hyn a ddywedwyd yn ei nodyn.',
  'The policy does not foresee that somebody else joins this meeting.':
    'Nid yw’r polisi’n rhagweld bod rhywun arall yn ymuno â’r cyfarfod hwn.',
  'Choose a senior leader of the school.': 'Dewiswch uwch arweinydd yn yr ysgol.',
  'He or she takes part in this meeting already.': 'Mae ef neu hi’n cymryd rhan yn y cyfarfod hwn eisoes.',
  'This meeting lies in the past; if it was not held, move it to another time.':
    'Mae’r cyfarfod hwn yn y gorffennol; os na chafodd ei gynnal, symudwch ef i amser arall.',
  'The policy leaves no choice of topics for this meeting.':
    'Nid yw’r polisi’n gadael dewis o bynciau ar gyfer y cyfarfod hwn.',
  'This is not one of the policy’s topics.': 'Nid yw hwn yn un o bynciau’r polisi.',
  'Only the one who asked somebody to join can take it back.':
    'Dim ond yr un a ofynnodd i rywun ymuno all dynnu hynny’n ôl.',
  'Cancelled in Outlook.': 'Canslwyd yn Outlook.',
  'This meeting was held: what was written since rests on it.':
    'Cynhaliwyd y cyfarfod hwn: mae’r hyn a ysgrifennwyd ers hynny’n seiliedig arno.',
  'Say why the notice is shorter. It stays on the record.':
    'Dywedwch pam y mae’r rhybudd yn fyrrach. Mae’n aros ar y cofnod.',
  'With notice given today, the first possible day is {day}.': 'Gyda rhybudd heddiw, y diwrnod cyntaf posibl yw {day}.',
  'Or ask {name} to do without it.': 'Neu gofynnwch i {name} wneud hebddo.',
  'Only the one who put this point on the agenda takes it off.':
    'Dim ond yr un a roddodd y pwynt hwn ar yr agenda sy’n ei dynnu.',
  'This policy has no such meeting.': 'Nid oes gan y polisi hwn gyfarfod o’r fath.',
  'The {what} is arranged already. Move or cancel it instead.':
    'Mae hwn wedi’i drefnu eisoes: {what}. Symudwch neu ganslo ef yn lle hynny.',
  'Enter whole weeks.': 'Nodwch wythnosau cyfan.',
  'At least one week.': 'O leiaf un wythnos.',
  'At most 52 weeks.': '52 wythnos ar y mwyaf.',
  'The policy has no rhythm for this meeting.': 'Nid oes gan y polisi rythm ar gyfer y cyfarfod hwn.',
  'The policy’s longest gap is {count} weeks. A shorter one can be set for a person.':
    'Bwlch hwyaf y polisi yw {count} wythnos. Gellir pennu un byrrach i berson.',
  'This meeting has all the notice it needs.': 'Mae gan y cyfarfod hwn yr holl rybudd sydd ei angen.',

  // Moderation.
  'Say what it came to.': 'Dywedwch beth oedd y canlyniad.',
  'Draw the sample first: it decides which statements are moderated.':
    'Tynnwch y sampl yn gyntaf: mae’n penderfynu pa ddatganiadau a gymedrolir.',
  'The {what} is not signed yet.': 'Nid yw hwn wedi’i lofnodi eto: {what}.',
  'This version has been moderated already.': 'Mae’r fersiwn hwn wedi’i gymedroli eisoes.',
  'The policy has no such criterion.': 'Nid oes gan y polisi faen prawf o’r fath.',
  'Say of each criterion whether it is met.': 'Dywedwch am bob maen prawf a yw wedi’i fodloni.',
  'Say what is not met.': 'Dywedwch beth nad yw wedi’i fodloni.',
  'Name the ground: say which of the criteria is not met.':
    'Enwch y sail: dywedwch pa un o’r meini prawf nad yw wedi’i fodloni.',
  'Choose another outcome.': 'Dewiswch ganlyniad arall.',
  'Enter the reasons: both read them.': 'Nodwch y rhesymau: mae’r ddau’n eu darllen.',
  'By this school’s choice nobody is named to check the statement.':
    'Yn ôl dewis yr ysgol hon, nid oes neb wedi’i enwi i wirio’r datganiad.',
  'Choose one of the governors.': 'Dewiswch un o’r llywodraethwyr.',
  'The policy has no moderation of this statement.': 'Nid oes gan y polisi gymedroli’r datganiad hwn.',
  'The school chose that nobody checks the headteacher’s statement.':
    'Dewisodd yr ysgol nad oes neb yn gwirio datganiad y pennaeth.',
  'The school chose to moderate no statements.': 'Dewisodd yr ysgol beidio â chymedroli datganiadau.',
  'The headteacher reviews every teacher, and so checks the statements as reviewer.':
    'Mae’r pennaeth yn adolygu pob athro, ac felly’n gwirio’r datganiadau fel adolygydd.',
  'This statement is not in the sample.': 'Nid yw’r datganiad hwn yn y sampl.',
  'Enter the day of the audit.': 'Nodwch ddiwrnod yr archwiliad.',
  'The policy asks for no audit of mid-year reviews.':
    'Nid yw’r polisi’n gofyn am archwiliad o adolygiadau canol blwyddyn.',
  'There is no such mid-year review.': 'Nid oes adolygiad canol blwyddyn o’r fath.',
  'The mid-year review has not been held yet.': 'Nid yw’r adolygiad canol blwyddyn wedi’i gynnal eto.',
  'The mid-year review was held on {day}. Give a day from then on.':
    'Cynhaliwyd yr adolygiad canol blwyddyn {day}. Rhowch ddiwrnod o hynny ymlaen.',

  // Notes and actions.
  'Choose who does it.': 'Dewiswch pwy sy’n ei wneud.',
  'An action belongs to one of you two.': 'Mae cam gweithredu’n perthyn i un ohonoch chi’ch dau.',
  'There is nothing here to reply to.': 'Nid oes dim yma i ymateb iddo.',
  'There is no note of this meeting yet.': 'Nid oes nodyn o’r cyfarfod hwn eto.',
  'Enter the day by which it is to be done.': 'Nodwch y diwrnod erbyn pryd y mae i’w wneud.',
  'There is no such action in this review.': 'Nid oes cam gweithredu o’r fath yn yr adolygiad hwn.',
  'This action has been closed.': 'Mae’r cam gweithredu hwn wedi’i gau.',
  'This day has passed. Choose one that is still to come.':
    'Mae’r diwrnod hwn wedi mynd heibio. Dewiswch un sydd eto i ddod.',
  'This meeting does not take place, so there is nothing to note.':
    'Nid yw’r cyfarfod hwn yn cael ei gynnal, felly nid oes dim i’w nodi.',
  'Write the note once the meeting has begun. Until then, put points on its agenda.':
    'Ysgrifennwch y nodyn unwaith y bydd y cyfarfod wedi dechrau. Tan hynny, rhowch bwyntiau ar ei agenda.',
  'The other of you keeps this note. Add to it below; both keep what you add.':
    'Y llall ohonoch sy’n cadw’r nodyn hwn. Ychwanegwch ato isod; mae’r ddau’n cadw’r hyn a ychwanegwch.',
  'Something has been added to this note, so it stays as it is. Add to it below.':
    'Mae rhywbeth wedi’i ychwanegu at y nodyn hwn, felly mae’n aros fel y mae. Ychwanegwch ato isod.',
  'A few lines are enough. Both of you keep it.': 'Mae ychydig linellau’n ddigon. Mae’r ddau ohonoch yn ei gadw.',

  // Objectives, and what they lack.
  'This policy has no improvement objectives during the year.':
    'Nid oes gan y polisi hwn amcanion gwella yn ystod y flwyddyn.',
  'The objectives have changed since you opened them. Look at them again first.':
    'Mae’r amcanion wedi newid ers i chi eu hagor. Edrychwch arnynt eto’n gyntaf.',
  'These objectives have been approved.': 'Mae’r amcanion hyn wedi’u cymeradwyo.',
  'These objectives have been returned already.': 'Mae’r amcanion hyn wedi’u dychwelyd eisoes.',
  'These objectives have not been sent for approval.': 'Nid yw’r amcanion hyn wedi’u hanfon i’w cymeradwyo.',
  'Say when you talked about it.': 'Dywedwch pryd y buoch yn ei drafod.',
  'This day is still to come.': 'Mae’r diwrnod hwn eto i ddod.',
  'Talk with both first.': 'Siaradwch â’r ddau’n gyntaf.',
  'There is nothing that was determined without agreement.': 'Nid oes dim a benderfynwyd heb gytundeb.',
  'Enter a date for “To be reached by”.': 'Nodwch ddyddiad cyrraedd.',
  'At most {count} classes or groups fit.': 'Mae lle i {count} dosbarth neu grŵp ar y mwyaf.',
  'This day is still to come. Record it once you have met.':
    'Mae’r diwrnod hwn eto i ddod. Cofnodwch ef unwaith y byddwch wedi cyfarfod.',
  'This is too early. Give the day on which you met.': 'Mae hyn yn rhy gynnar. Rhowch y diwrnod y buoch yn cyfarfod.',
  'This policy says nothing of determining objectives without agreement.':
    'Nid yw’r polisi hwn yn dweud dim am benderfynu ar amcanion heb gytundeb.',
  'The objectives are approved already.': 'Mae’r amcanion wedi’u cymeradwyo eisoes.',
  'Write at least one objective before you determine them.':
    'Ysgrifennwch o leiaf un amcan cyn i chi benderfynu arnynt.',
  'Objectives are reached by agreement as far as possible. Send them to the other first.':
    'Cytunir ar amcanion cyn belled ag y bo modd. Anfonwch nhw at y llall yn gyntaf.',
  'Return them with what should change.': 'Dychwelwch nhw gyda’r hyn a ddylai newid.',
  '{name} has said already that there is no agreement. It is decided without one.':
    'Mae {name} wedi dweud eisoes nad oes cytundeb. Penderfynir heb un.',
  'It has no kind yet. Choose one.': 'Nid oes iddo fath eto. Dewiswch un.',
  '“{kept}”: still to be said: {clause}.': '“{kept}”: eto i’w ddweud: {clause}.',
  'There are {count}.': 'Mae {count} ohonynt.',
  'Still missing:': 'Ar goll o hyd:',
  'Still missing: “{kept}”: {what}.': 'Ar goll o hyd: “{kept}”: {what}.',
  '“{kept}”: none yet.': '“{kept}”: dim eto.',
  '“{kept}”: {count} of {number}.': '“{kept}”: {count} o {number}.',
  '“{kept}”: none of {number} yet.': '“{kept}”: dim un o {number} eto.',
  'none yet': 'dim eto',
  'Say what is to be achieved.': 'Dywedwch beth sydd i’w gyflawni.',
  'Say how it will be measured or seen.': 'Dywedwch sut y caiff ei fesur neu ei weld.',
  'Enter the date by which it is to be reached.': 'Nodwch y dyddiad erbyn pryd y mae i’w gyrraedd.',
  'Say which priority or part of the job it serves.':
    'Dywedwch pa flaenoriaeth neu ran o’r swydd y mae’n ei gwasanaethu.',
  'Say what would be outstanding.': 'Dywedwch beth fyddai’n rhagorol.',
  'Say how it fits the role.': 'Dywedwch sut y mae’n gweddu i’r rôl.',
  'Say what makes it achievable.': 'Dywedwch beth sy’n ei wneud yn gyraeddadwy.',
  'List the steps or activities that lead to it.': 'Rhestrwch y camau neu’r gweithgareddau sy’n arwain ato.',
  'Say what will show whether it is met.': 'Dywedwch beth fydd yn dangos a yw wedi’i gyrraedd.',
  'Say what support there is.': 'Dywedwch pa gymorth sydd.',
  'Enter a whole number of percent.': 'Nodwch ganran gyfan.',
  'A percentage is 0 or more.': 'Mae canran yn 0 neu fwy.',
  'A percentage is at most 100; {number} is more.': 'Mae canran yn 100 ar y mwyaf; mae {number} yn fwy.',
  'A subject has at most {count} characters.': 'Mae gan bwnc {count} nod ar y mwyaf.',
  'The objectives are with the person who approves them. Wait for the answer before you change them.':
    'Mae’r amcanion gyda’r person sy’n eu cymeradwyo. Arhoswch am yr ateb cyn i chi eu newid.',
  'The objectives are with the person who approves them. Wait for the answer.':
    'Mae’r amcanion gyda’r person sy’n eu cymeradwyo. Arhoswch am yr ateb.',
  'The objectives are approved. Open them for revision first.':
    'Mae’r amcanion wedi’u cymeradwyo. Agorwch nhw i’w diwygio’n gyntaf.',
  'The objectives are approved. They can be changed after a revision meeting.':
    'Mae’r amcanion wedi’u cymeradwyo. Gellir eu newid ar ôl cyfarfod diwygio.',
  'This objective was removed meanwhile. Save it as a new one if it is still wanted.':
    'Tynnwyd yr amcan hwn yn y cyfamser. Cadwch ef fel un newydd os oes ei eisiau o hyd.',
  '{name} changed this objective while you had it open. Both texts are here: choose, then save.':
    'Newidiodd {name} yr amcan hwn tra oedd ar agor gennych. Mae’r ddau destun yma: dewiswch, yna cadwch.',
  'A revision of the objectives is under way already.': 'Mae’r amcanion yn cael eu diwygio eisoes.',
  'The objectives are not approved yet: they can be changed without a revision.':
    'Nid yw’r amcanion wedi’u cymeradwyo eto: gellir eu newid heb eu diwygio.',
  'This revision is over, or there is none.': 'Mae’r diwygio hwn ar ben, neu nid oes un.',
  'Write at least one objective before you send them.': 'Ysgrifennwch o leiaf un amcan cyn i chi eu hanfon.',
  'The objectives have been sent for approval already.': 'Mae’r amcanion wedi’u hanfon i’w cymeradwyo eisoes.',
  'Both sign the changes; sign them instead of sending them.':
    'Mae’r ddau’n llofnodi’r newidiadau; llofnodwch nhw yn lle eu hanfon.',
  'Send them to the other, who can return them with a comment.':
    'Anfonwch nhw at y llall, a all eu dychwelyd gyda sylw.',
  'There are no changes to sign. Ask for a revision first.':
    'Nid oes newidiadau i’w llofnodi. Gofynnwch am ddiwygio’n gyntaf.',
  'Both have signed; the changes are with the person who approves them.':
    'Mae’r ddau wedi llofnodi; mae’r newidiadau gyda’r person sy’n eu cymeradwyo.',
  'Write at least one objective before you sign.': 'Ysgrifennwch o leiaf un amcan cyn i chi lofnodi.',
  'Nothing has been changed yet. Change an objective, or withdraw the revision.':
    'Nid oes dim wedi’i newid eto. Newidiwch amcan, neu tynnwch y diwygio’n ôl.',
  'One of the two is no longer in this review.': 'Nid yw un o’r ddau yn yr adolygiad hwn mwyach.',
  'Only the two say what belongs to an objective.': 'Dim ond y ddau sy’n dweud beth sy’n perthyn i amcan.',
  'This objective is no longer in this review.': 'Nid yw’r amcan hwn yn yr adolygiad hwn mwyach.',
  'Only the person who asked can withdraw it before you have met.':
    'Dim ond y person a ofynnodd all ei dynnu’n ôl cyn i chi gyfarfod.',
  '{day} has passed. Give a date that is still to come.':
    'Mae {day} wedi mynd heibio. Rhowch ddyddiad sydd eto i ddod.',
  'This is too far ahead. Give a date up to {day}.': 'Mae hyn yn rhy bell i ffwrdd. Rhowch ddyddiad hyd at {day}.',
  'This policy knows no kinds of objective. Leave the kind out.':
    'Nid oes gan y polisi hwn fathau o amcan. Gadewch y math allan.',
  'Choose one of: {kept}.': 'Dewiswch un o’r rhain: {kept}.',
  'Say why here.': 'Dywedwch pam yma.',
  'Give a date up to {day}, when the contract ends.': 'Rhowch ddyddiad hyd at {day}, pan ddaw’r contract i ben.',
  '{day} is too late: this cycle ends on {date}.': 'Mae {day} yn rhy hwyr: mae’r cylch hwn yn dod i ben {date}.',
  'This one goes on until {day}. Say what is to be reached by {date}.':
    'Mae’r un hwn yn mynd ymlaen tan {day}. Dywedwch beth sydd i’w gyrraedd erbyn {date}.',

  // What limits say beside the policy's own words.
  'It is due by {day}.': 'Mae i’w wneud erbyn {day}.',
  '{count} are named; the most is {number}.': 'Mae {count} wedi’u henwi; y mwyaf yw {number}.',
  'Not fixed then: {kept}.': 'Heb eu pennu bryd hynny: {kept}.',
  '{name} is neither the headteacher nor a senior leader named for it.':
    'Nid {name} yw’r pennaeth nac uwch arweinydd a enwyd ar gyfer hyn.',
  'The line manager recorded for {name} is not in the register.':
    'Nid yw’r rheolwr llinell a gofnodwyd ar gyfer {name} yn y gofrestr.',
  'The managers recorded for {kept} do not lead to the same head, so this cannot be told.':
    'Nid yw’r rheolwyr a gofnodwyd ar gyfer {kept} yn arwain at yr un pennaeth, felly ni ellir dweud.',
  '“{kept}” was not agreed at the planning meeting before.':
    'Ni chytunwyd ar “{kept}” yn y cyfarfod cynllunio blaenorol.',
  '“{kept}” was not agreed at the planning meeting before and has not been shared.':
    'Ni chytunwyd ar “{kept}” yn y cyfarfod cynllunio blaenorol, ac nid yw wedi’i rannu.',
  '“{kept}” was agreed only on {day}; the review meeting is on {date}.':
    'Dim ond {day} y cytunwyd ar “{kept}”; mae’r cyfarfod adolygu {date}.',
  '{day} is not a working day.': 'Nid yw {day} yn ddiwrnod gwaith.',
  'From {time} to {kept} is not all in directed time, {clause}.':
    'Nid yw {time} i {kept} i gyd o fewn amser cyfeiriedig, {clause}.',
  '{span} is too short; plan at least {time}.': 'Mae {span} yn rhy fyr; cynlluniwch o leiaf {time}.',
  'With this one there would be {count} in the cycle; {number} is usual.':
    'Gyda’r un hwn byddai {count} yn y cylch; {number} sy’n arferol.',
  '{name} is named twice.': 'Mae {name} wedi’i enwi ddwywaith.',
  '{name} is the person who is reviewed.': '{name} yw’r person sy’n cael ei adolygu.',
  '{name} is not recorded as a governor.': 'Nid yw {name} wedi’i gofnodi fel llywodraethwr.',
  'This panel has {number}; it has to have {kept}.': 'Mae gan y panel hwn {number}; rhaid iddo gael {kept}.',
  'A panel of {kept}; this one has {number}.': 'Panel o {kept}; mae gan hwn {number}.',
  '{name} would have {number}; the maximum is {kept}.': 'Byddai gan {name} {number}; yr uchafswm yw {kept}.',
  '{name} is not recorded as trained in {kept}.': 'Nid yw {name} wedi’i gofnodi fel un sydd wedi’i hyfforddi: {kept}.',
  'No record says that {kept}.': 'Nid oes cofnod yn dweud hyn: {kept}.',
  'The cycle can be closed after {kept}.': 'Gellir cau’r cylch ar ôl hyn: {kept}.',
  '{kept} must be at least 5 minutes.': 'Rhaid i hyn fod yn 5 munud o leiaf: {kept}.',
  '{kept} can be at most {count} minutes.': 'Gall hyn fod yn {count} munud ar y mwyaf: {kept}.',
  'This review has begun already.': 'Mae’r adolygiad hwn wedi dechrau eisoes.',
  'The {kept} writes “{clause}”.': 'Y {kept} sy’n ysgrifennu “{clause}”.',
  'Nobody reviews him- or herself.': 'Nid oes neb yn ei adolygu ei hun.',
  'Choose somebody else.': 'Dewiswch rywun arall.',
  '“{kept}” has no cycle for this person then.': 'Nid oes gan “{kept}” gylch ar gyfer y person hwn bryd hynny.',
  'Nothing is destroyed: {kept}.': 'Ni ddinistrir dim: {kept}.',
  'This policy does not suspend a review for that. It knows: {kept}.':
    'Nid yw’r polisi hwn yn atal adolygiad am hynny. Mae’n cynnig: {kept}.',
  'The next possible day is {day}.': 'Y diwrnod posibl nesaf yw {day}.',
  '{day} is in {what}.': 'Mae {day} o fewn hyn: {what}.',
  '{name} is not recorded as one.': 'Nid yw {name} wedi’i gofnodi fel un.',
  'The contract ends on {day}.': 'Daw’r contract i ben {day}.',

  // Observations.
  'There is no such agreement in this review.': 'Nid oes cytundeb o’r fath yn yr adolygiad hwn.',
  'This has been answered already.': 'Mae hyn wedi’i ateb eisoes.',
  'This visit is over.': 'Mae’r ymweliad hwn ar ben.',
  'This observation has taken place and its feedback is written.':
    'Mae’r arsylwad hwn wedi digwydd ac mae ei adborth wedi’i ysgrifennu.',
  'There is no feedback to comment on yet.': 'Nid oes adborth i roi sylwadau arno eto.',
  'You have closed this feedback already.': 'Rydych wedi cau’r adborth hwn eisoes.',
  'Enter an address that begins with https://.': 'Nodwch gyfeiriad sy’n dechrau â https://.',
  'This observation is closed.': 'Mae’r arsylwad hwn wedi’i gau.',
  'At most {count} links are kept for one visit.': 'Cedwir {count} dolen ar y mwyaf ar gyfer un ymweliad.',
  'Choose an observer from the school’s staff.': 'Dewiswch arsylwr o staff yr ysgol.',
  'Choose somebody other than the person observed.': 'Dewiswch rywun heblaw’r person a arsylwir.',
  'This observation has taken place; it can no longer be moved.':
    'Mae’r arsylwad hwn wedi digwydd; ni ellir ei symud mwyach.',
  'Send it once the visit is over.': 'Anfonwch ef unwaith y bydd yr ymweliad ar ben.',
  'Reviewer and line manager know already; there is nobody else to be told.':
    'Mae’r adolygydd a’r rheolwr llinell yn gwybod eisoes; nid oes neb arall i’w hysbysu.',
  'The feedback meeting has been held.': 'Mae’r cyfarfod adborth wedi’i gynnal.',
  'The feedback meeting comes after the visit.': 'Daw’r cyfarfod adborth ar ôl yr ymweliad.',
  'Change the focus or the activities, or agree to them as they are.':
    'Newidiwch y ffocws neu’r gweithgareddau, neu cytunwch iddynt fel y maent.',
  'Enter the day of the revision meeting.': 'Nodwch ddiwrnod y cyfarfod diwygio.',
  'This policy sets no amount of observation that could be exceeded.':
    'Nid yw’r polisi hwn yn pennu swm o arsylwi y gellid mynd y tu hwnt iddo.',
  'Write it down once the meeting has been held.': 'Ysgrifennwch ef unwaith y bydd y cyfarfod wedi’i gynnal.',
  'This day is before the cycle’s start.': 'Mae’r diwrnod hwn cyn dechrau’r cylch.',
  'This time falls into {what}.': 'Mae’r amser hwn yn disgyn o fewn hyn: {what}.',
  'Record a drop-in once it is over.': 'Cofnodwch ymweliad dirybudd unwaith y bydd ar ben.',
  'This day is not in the cycle of this review.': 'Nid yw’r diwrnod hwn yng nghylch yr adolygiad hwn.',
  'This policy knows no drop-ins.': 'Nid oes gan y polisi hwn ymweliadau dirybudd.',
  'Drop-ins are switched off.': 'Mae ymweliadau dirybudd wedi’u diffodd.',
  'Write the feedback once the visit is over.': 'Ysgrifennwch yr adborth unwaith y bydd yr ymweliad ar ben.',
  'The feedback is closed and can no longer be changed.': 'Mae’r adborth wedi’i gau ac ni ellir ei newid mwyach.',
  'The meeting cannot have been before the end of the visit.': 'Ni all y cyfarfod fod wedi bod cyn diwedd yr ymweliad.',
  'Record the meeting once it has been held.': 'Cofnodwch y cyfarfod unwaith y bydd wedi’i gynnal.',
  'At most {count} activities can be kept.': 'Gellir cadw {count} gweithgaredd ar y mwyaf.',
  'Say whether brief feedback was given straight after.': 'Dywedwch a roddwyd adborth byr yn syth wedyn.',
  'Notes are recorded once the visit has begun.': 'Cofnodir nodiadau unwaith y bydd yr ymweliad wedi dechrau.',
  'The feedback is closed; its notes can no longer be changed.':
    'Mae’r adborth wedi’i gau; ni ellir newid ei nodiadau mwyach.',
  'Write down what you saw first.': 'Ysgrifennwch yr hyn a welsoch yn gyntaf.',
  'This visit has begun; what it looks at can no longer be changed.':
    'Mae’r ymweliad hwn wedi dechrau; ni ellir newid yr hyn y mae’n edrych arno mwyach.',
  'There is no such observation in this review.': 'Nid oes arsylwad o’r fath yn yr adolygiad hwn.',
  'This observation has been cancelled.': 'Mae’r arsylwad hwn wedi’i ganslo.',
  'The visit has been changed since. Look at it as it is now first.':
    'Mae’r ymweliad wedi’i newid ers hynny. Edrychwch arno fel y mae nawr yn gyntaf.',
  'This is after the cycle’s end on {day}.': 'Mae hyn ar ôl diwedd y cylch: {day}.',
  'The earliest visit is {day}.': 'Yr ymweliad cynharaf yw {day}.',

  // Pay.
  'There is no recommendation on pay yet.': 'Nid oes argymhelliad ar gyflog eto.',
  'The recommendation has not reached those who decide yet.':
    'Nid yw’r argymhelliad wedi cyrraedd y rhai sy’n penderfynu eto.',
  'This was returned. It goes on once a new recommendation is written.':
    'Dychwelwyd hwn. Mae’n mynd ymlaen unwaith y bydd argymhelliad newydd wedi’i ysgrifennu.',
  'The school has no pay part in this policy.': 'Nid oes gan yr ysgol ran am gyflog yn y polisi hwn.',
  'Pay has been decided for this cycle.': 'Mae cyflog wedi’i benderfynu ar gyfer y cylch hwn.',
  'The recommendation is on its way. It can be changed once it is returned.':
    'Mae’r argymhelliad ar ei ffordd. Gellir ei newid unwaith y caiff ei ddychwelyd.',
  'The recommendation is with those who decide.': 'Mae’r argymhelliad gyda’r rhai sy’n penderfynu.',
  'You have passed this on already.': 'Rydych wedi trosglwyddo hwn eisoes.',
  '{name} writes it.': '{name} sy’n ei ysgrifennu.',
  'The recommendation has changed since you opened it. Look at it again first.':
    'Mae’r argymhelliad wedi newid ers i chi ei agor. Edrychwch arno eto’n gyntaf.',

  // Preferences and records.
  'Choose a time between {time} and {kept}.': 'Dewiswch amser rhwng {time} a {kept}.',
  'Choose a time before {time}, when working hours end.': 'Dewiswch amser cyn {time}, pan ddaw oriau gwaith i ben.',
  'Keep at least one day on which reminders may come.': 'Cadwch o leiaf un diwrnod pan gaiff nodiadau atgoffa ddod.',
  'This policy names no time after which records are destroyed.':
    'Nid yw’r polisi hwn yn enwi cyfnod y dinistrir cofnodion ar ei ôl.',
  'Under this policy they are destroyed by themselves once their time is up.':
    'O dan y polisi hwn fe’u dinistrir ohonynt eu hunain unwaith y bydd eu cyfnod ar ben.',
  'They are kept until {day}; this can be agreed in that term.':
    'Fe’u cedwir tan {day}; gellir cytuno ar hyn yn y tymor hwnnw.',
  'There is no such hold.': 'Nid oes dal o’r fath.',
  'Choose why the records are held.': 'Dewiswch pam y mae’r cofnodion yn cael eu dal.',
  'These records are held already.': 'Mae’r cofnodion hyn yn cael eu dal eisoes.',

  // Reviewers and cycles.
  'Choose somebody from the school’s staff.': 'Dewiswch rywun o staff yr ysgol.',
  '{name} reviews already.': 'Mae {name} yn adolygu eisoes.',
  'The school’s register does not have {name} as the line manager.':
    'Nid yw cofrestr yr ysgol yn rhoi {name} fel y rheolwr llinell.',
  'This policy does not pass a review on for that.': 'Nid yw’r polisi hwn yn trosglwyddo adolygiad am hynny.',
  'The cycle falls into line with the others when it ends on {day}.':
    'Mae’r cylch yn cyd-fynd â’r lleill pan ddaw i ben {day}.',
  '{day} has passed.': 'Mae {day} wedi mynd heibio.',
  'This policy leaves nothing to decide on a new post.':
    'Nid yw’r polisi hwn yn gadael dim i’w benderfynu ar swydd newydd.',
  'The cycle has begun again in a review of its own.': 'Mae’r cylch wedi dechrau eto mewn adolygiad ar wahân.',
  'A panel reviews here. Change the panel instead.': 'Panel sy’n adolygu yma. Newidiwch y panel yn lle hynny.',
  'This is not a first cycle that began part-way.': 'Nid yw hwn yn gylch cyntaf a ddechreuodd ran o’r ffordd.',
  'By this policy no panel reviews here.': 'Yn ôl y polisi hwn nid oes panel yn adolygu yma.',
  'Choose governors from the school’s register.': 'Dewiswch lywodraethwyr o gofrestr yr ysgol.',
  'One of the panel leads it.': 'Un o’r panel sy’n ei arwain.',
  'The adviser to the panel is not on it.': 'Nid yw cynghorydd y panel arno.',
  'This policy has no request for another reviewer.': 'Nid oes gan y polisi hwn gais am adolygydd arall.',
  'You have asked already, and the decision is still to come.':
    'Rydych wedi gofyn eisoes, ac mae’r penderfyniad eto i ddod.',
  'The governing body has not set the panel yet.': 'Nid yw’r corff llywodraethu wedi pennu’r panel eto.',
  'Choose somebody who reviews you now.': 'Dewiswch rywun sy’n eich adolygu nawr.',
  'Choose the governors of the panel.': 'Dewiswch lywodraethwyr y panel.',
  'Choose who leads the panel.': 'Dewiswch pwy sy’n arwain y panel.',
  'The reviewee has asked for another reviewer. Decide on that first.':
    'Mae’r un a adolygir wedi gofyn am adolygydd arall. Penderfynwch ar hynny’n gyntaf.',
  'There is no such request in this review.': 'Nid oes cais o’r fath yn yr adolygiad hwn.',
  'This request has been decided already.': 'Mae’r cais hwn wedi’i benderfynu eisoes.',

  // Statements.
  'The text has changed since you opened it. Read it again before you agree.':
    'Mae’r testun wedi newid ers i chi ei agor. Darllenwch ef eto cyn i chi gytuno.',
  'The text has changed since you opened it. Read it again before you sign.':
    'Mae’r testun wedi newid ers i chi ei agor. Darllenwch ef eto cyn i chi lofnodi.',
  'This policy asks for signatures alone.': 'Mae’r polisi hwn yn gofyn am lofnodion yn unig.',
  'It is signed already.': 'Mae wedi’i lofnodi eisoes.',
  'You have signed this version. Ask for a new one if something must change.':
    'Rydych wedi llofnodi’r fersiwn hwn. Gofynnwch am un newydd os oes rhaid newid rhywbeth.',
  'This version is signed and its text locked. Begin a new version to change it.':
    'Mae’r fersiwn hwn wedi’i lofnodi a’i destun wedi’i gloi. Dechreuwch fersiwn newydd i’w newid.',
  'The {what} is drafted after the meeting.': 'Ar ôl y cyfarfod y caiff hwn ei ddrafftio: {what}.',
  'Name the objective, or remove it.': 'Enwch yr amcan, neu ei dynnu.',
  'There is a newer version of the {what}. Open it first.': 'Mae fersiwn mwy diweddar: {what}. Agorwch ef yn gyntaf.',
  'There is no draft of the {what} yet.': 'Nid oes drafft eto: {what}.',
  'This version is not signed yet, so it can still be changed as it is.':
    'Nid yw’r fersiwn hwn wedi’i lofnodi eto, felly gellir ei newid o hyd fel y mae.',
  'The {what} signs first; you will be asked then.': 'Y {what} sy’n llofnodi’n gyntaf; gofynnir i chi wedyn.',
  'The {what} has not agreed to this wording yet.': 'Nid yw’r {what} wedi cytuno i’r geiriad hwn eto.',
  reviewee: 'un a adolygir',

  // Support.
  'The support plan has changed since you opened it. Read it again before you agree.':
    'Mae’r cynllun cymorth wedi newid ers i chi ei agor. Darllenwch ef eto cyn i chi gytuno.',
  'The support plan has changed since you opened it. Look at it again first.':
    'Mae’r cynllun cymorth wedi newid ers i chi ei agor. Edrychwch arno eto’n gyntaf.',
  'There is no such feedback on progress.': 'Nid oes adborth o’r fath ar gynnydd.',
  'This feedback was answered already; the reply stays as it is.':
    'Mae’r adborth hwn wedi’i ateb eisoes; mae’r ymateb yn aros fel y mae.',
  'There is no such concern in this review.': 'Nid oes pryder o’r fath yn yr adolygiad hwn.',
  'This concern has been settled.': 'Mae’r pryder hwn wedi’i setlo.',
  'There is no such proposal.': 'Nid oes cynnig o’r fath.',
  'Choose how the monitoring ends.': 'Dewiswch sut y mae’r monitro’n dod i ben.',
  'Choose how far things have come.': 'Dewiswch pa mor bell y mae pethau wedi dod.',
  'There is a newer version of the support plan. Read it first.':
    'Mae fersiwn mwy diweddar o’r cynllun cymorth. Darllenwch ef yn gyntaf.',
  'There is no such support plan in this review.': 'Nid oes cynllun cymorth o’r fath yn yr adolygiad hwn.',
  'This support plan has ended.': 'Mae’r cynllun cymorth hwn wedi dod i ben.',
  'This version is in force already.': 'Mae’r fersiwn hwn mewn grym eisoes.',
  'The support plan has not begun yet.': 'Nid yw’r cynllun cymorth wedi dechrau eto.',
  'Enter the day on which you spoke to the headteacher.': 'Nodwch y diwrnod y buoch yn siarad â’r pennaeth.',
  'This policy says nothing of a capability procedure.': 'Nid yw’r polisi hwn yn dweud dim am weithdrefn gallu.',
  'This has been proposed already. It is waiting for a decision.':
    'Mae hyn wedi’i gynnig eisoes. Mae’n aros am benderfyniad.',
  '{day} is still to come. Speak to the headteacher first.': 'Mae {day} eto i ddod. Siaradwch â’r pennaeth yn gyntaf.',
  'This policy has no steps for a concern.': 'Nid oes gan y polisi hwn gamau ar gyfer pryder.',
  'This policy has no support plan.': 'Nid oes gan y polisi hwn gynllun cymorth.',
  'There is a support plan already. Change that one, or end it first.':
    'Mae cynllun cymorth eisoes. Newidiwch hwnnw, neu dewch ag ef i ben yn gyntaf.',
  'Say why the plan is changed.': 'Dywedwch pam y mae’r cynllun yn cael ei newid.',

  // Evidence, documents, papers, views of others.
  'None is named. Name at least one piece of evidence.': 'Nid oes un wedi’i enwi. Enwch o leiaf un darn o dystiolaeth.',
  '{name} has not said how he or she knows the work.': 'Nid yw {name} wedi dweud sut y mae’n adnabod y gwaith.',
  'Enter the day on which it was collected.': 'Nodwch y diwrnod y cafodd ei gasglu.',
  'Say it in at most {count} characters.': 'Dywedwch hyn mewn {count} nod ar y mwyaf.',
  'Nothing has been proposed yet.': 'Nid oes dim wedi’i gynnig eto.',
  'This is your own proposal; the other of you agrees to it.':
    'Eich cynnig chi yw hwn; y llall ohonoch sy’n cytuno iddo.',
  'The planning is finished; nothing more can be agreed for it.':
    'Mae’r cynllunio wedi gorffen; ni ellir cytuno ar ddim arall ar ei gyfer.',
  'This has been decided.': 'Mae hyn wedi’i benderfynu.',
  'Choose who to ask.': 'Dewiswch i bwy i ofyn.',
  'Ask at most twelve people at once.': 'Gofynnwch i ddeuddeg o bobl ar y mwyaf ar unwaith.',
  'The policy has no such views to ask for.': 'Nid oes gan y polisi farn o’r fath i ofyn amdani.',
  'This is not for you to ask.': 'Nid chi sydd i ofyn am hyn.',
  '{name} cannot be asked here.': 'Ni ellir gofyn i {name} yma.',
  'Link to SharePoint, OneDrive or Teams, where the school decides who can open it. Attach anything else as a file.':
    'Rhowch ddolen i SharePoint, OneDrive neu Teams, lle mae’r ysgol yn penderfynu pwy all ei hagor. Atodwch unrhyw beth arall fel ffeil.',
  'Something else was attached under this id. Load the page again, and attach it once more.':
    'Atodwyd rhywbeth arall o dan y rhif adnabod hwn. Llwythwch y dudalen eto, a’i atodi unwaith yn rhagor.',
  'You have answered. Thank you.': 'Rydych wedi ateb. Diolch.',
  'You are not asked for this yet.': 'Ni ofynnir i chi am hyn eto.',
  'Choose what kind of document it is.': 'Dewiswch pa fath o ddogfen ydyw.',
  'A newer proposal was made meanwhile. Look at it first.':
    'Gwnaed cynnig mwy diweddar yn y cyfamser. Edrychwch arno’n gyntaf.',
  'This policy does not ask for an agreement on other evidence.':
    'Nid yw’r polisi hwn yn gofyn am gytundeb ar dystiolaeth arall.',
  'Nobody is asked for this.': 'Ni ofynnir i neb am hyn.',
  'This is no longer asked for.': 'Nid oes neb yn gofyn am hyn mwyach.',
  'This address is too long.': 'Mae’r cyfeiriad hwn yn rhy hir.',
  'The policy has no such paper for this review.': 'Nid oes gan y polisi bapur o’r fath ar gyfer yr adolygiad hwn.',
  'Nobody asks you for this.': 'Nid oes neb yn gofyn i chi am hyn.',
  'This is locked: the planning is finished. It can change with a new version of the plan.':
    'Mae hwn wedi’i gloi: mae’r cynllunio wedi gorffen. Gall newid gyda fersiwn newydd o’r cynllun.',
  'Name at least one kind of evidence or one criterion.': 'Enwch o leiaf un math o dystiolaeth neu un maen prawf.',
  'There is no such document in this review.': 'Nid oes dogfen o’r fath yn yr adolygiad hwn.',
  'Only the person who attached this can take it away.': 'Dim ond y person a atododd hwn all ei dynnu.',
  'This policy does not ask for everything to be shared before this meeting.':
    'Nid yw’r polisi hwn yn gofyn i bopeth gael ei rannu cyn y cyfarfod hwn.',
  'A newer version was shared meanwhile. Read it first; what you typed is still here.':
    'Rhannwyd fersiwn mwy diweddar yn y cyfamser. Darllenwch ef yn gyntaf; mae’r hyn a deipioch yma o hyd.',
  'Only the {what} fills this in.': 'Dim ond y {what} sy’n llenwi hwn.',
  'There is a newer version. Read it before you sign.': 'Mae fersiwn mwy diweddar. Darllenwch ef cyn i chi lofnodi.',
  'The policy asks for no signatures on this.': 'Nid yw’r polisi’n gofyn am lofnodion ar hwn.',
  'Nothing has been shared yet that could be signed.': 'Nid oes dim wedi’i rannu eto y gellid ei lofnodi.',
  'Only the person who asked withdraws it.': 'Dim ond y person a ofynnodd sy’n ei dynnu’n ôl.',
  'There is no such evidence in this review.': 'Nid oes tystiolaeth o’r fath yn yr adolygiad hwn.',
  'Only the person who added it withdraws it.': 'Dim ond y person a’i hychwanegodd sy’n ei thynnu’n ôl.',
  'Choose a file.': 'Dewiswch ffeil.',
  'The file’s name has {count} characters; at most {number} fit. Give it a shorter one.':
    'Mae gan enw’r ffeil {count} nod; mae lle i {number} ar y mwyaf. Rhowch un byrrach iddi.',
  'This is no PDF, no Word document without macros and no picture, by its content.':
    'Yn ôl ei chynnwys, nid PDF yw hon, na dogfen Word heb facros, na llun.',
  'There is no such file, or it is not for you.': 'Nid oes ffeil o’r fath, neu nid yw i chi.',
  'What is stored here is not what was attached: somebody changed it since. It is not handed out. Tell the school’s administrator, who can restore the file of that day.':
    'Nid yr hyn a atodwyd sydd wedi’i storio yma: newidiodd rhywun ef ers hynny. Ni chaiff ei roi allan. Dywedwch wrth weinyddwr yr ysgol, a all adfer ffeil y diwrnod hwnnw.',
  'A file can have at most 10 MB. Make it smaller, or link to where the school keeps it.':
    'Gall ffeil fod yn 10 MB ar y mwyaf. Gwnewch hi’n llai, neu rhowch ddolen i’r man lle mae’r ysgol yn ei chadw.',

  // In general.
  'This is no name for a draft.': 'Nid enw ar gyfer drafft yw hwn.',
  'Nothing was saved here.': 'Nid oes dim wedi’i gadw yma.',
  'This is more than can be kept as a draft. Shorten it.':
    'Mae hyn yn fwy nag y gellir ei gadw fel drafft. Byrhewch ef.',
  'This form was saved in another window meanwhile. Both texts are here; choose what to keep.':
    'Cadwyd y ffurflen hon mewn ffenestr arall yn y cyfamser. Mae’r ddau destun yma; dewiswch beth i’w gadw.',
  'This is no name for a concern.': 'Nid enw ar gyfer pryder yw hwn.',
  'Shorten what you wrote.': 'Byrhewch yr hyn a ysgrifennoch.',
  'There is no such concern, or it is not for you.': 'Nid oes pryder o’r fath, neu nid yw i chi.',
  'You have taken this concern up already.': 'Rydych wedi rhoi sylw i’r pryder hwn eisoes.',
  'This changed meanwhile. Look at it again.': 'Newidiodd hyn yn y cyfamser. Edrychwch arno eto.',
  'Your policy does not say how to raise a concern in confidence.':
    'Nid yw eich polisi’n dweud sut i godi pryder yn gyfrinachol.',
  'Nobody in the school’s register can take this. Ask the administrator.':
    'Ni all neb yng nghofrestr yr ysgol dderbyn hwn. Gofynnwch i’r gweinyddwr.',
  'No policy that the school has adopted covers your staff group.':
    'Nid oes polisi a fabwysiadwyd gan yr ysgol sy’n cynnwys eich grŵp staff.',
  'This policy has no such duty.': 'Nid oes gan y polisi hwn ddyletswydd o’r fath.',
  'Only the person who owes it can do this.': 'Dim ond y person sydd i’w wneud all wneud hyn.',
  'This day is still to come. Record it once it is done.':
    'Mae’r diwrnod hwn eto i ddod. Cofnodwch ef unwaith y bydd wedi’i wneud.',
  'What you sent is larger than one form can be. Shorten it and send it again.':
    'Mae’r hyn a anfonoch yn fwy nag y gall un ffurflen fod. Byrhewch ef a’i anfon eto.',
  'Ask the school’s administrator to add you to Fairview.':
    'Gofynnwch i weinyddwr yr ysgol eich ychwanegu at Fairview.',
  'Sign in with your school account to go on.': 'Mewngofnodwch â’ch cyfrif ysgol i fynd ymlaen.',
  'Your sign-in has expired. Fairview will sign you in again.':
    'Mae eich mewngofnodi wedi dod i ben. Bydd Fairview yn eich mewngofnodi eto.',
  'This sign-in is not one of this school’s.': 'Nid yw’r mewngofnodi hwn yn perthyn i’r ysgol hon.',
  'The school has not given you Fairview. If you work here, ask an administrator of Microsoft 365.':
    'Nid yw’r ysgol wedi rhoi Fairview i chi. Os ydych yn gweithio yma, gofynnwch i weinyddwr Microsoft 365.',
  'Nothing is lost. Try again in a minute.': 'Nid oes dim wedi’i golli. Rhowch gynnig arall arni ymhen munud.',
  'This is a fault in Fairview. Try again, and tell your administrator if it happens again.':
    'Nam yn Fairview yw hwn. Rhowch gynnig arall arni, a dywedwch wrth eich gweinyddwr os bydd yn digwydd eto.',
  'What you sent may have been done all the same; sent again, it is done once.':
    'Efallai fod yr hyn a anfonoch wedi’i wneud er hynny; o’i anfon eto, unwaith y caiff ei wneud.',
  'This was saved by a newer version of Fairview than the one that answered. Try again in a few minutes.':
    'Cadwyd hwn gan fersiwn mwy diweddar o Fairview na’r un a atebodd. Rhowch gynnig arall arni ymhen ychydig funudau.',
  'Several people changed this review at the same moment. Try again.':
    'Newidiodd sawl person yr adolygiad hwn ar yr un pryd. Rhowch gynnig arall arni.',
  'There is no such review, or it is not for you.': 'Nid oes adolygiad o’r fath, neu nid yw i chi.',
  'This is more than can be kept in one step. Shorten the longest texts, and send it again.':
    'Mae hyn yn fwy nag y gellir ei gadw mewn un cam. Byrhewch y testunau hiraf, a’i anfon eto.',
  'What you sent before has arrived after all, with other words. Look at it first. If these words must go too, send them again.':
    'Mae’r hyn a anfonoch o’r blaen wedi cyrraedd wedi’r cyfan, mewn geiriau eraill. Edrychwch arno’n gyntaf. Os oes rhaid i’r geiriau hyn fynd hefyd, anfonwch nhw eto.',
  'Fairview has changed since this was sent. Look at it, and send it again.':
    'Mae Fairview wedi newid ers anfon hwn. Edrychwch arno, a’i anfon eto.',
  'Allow Fairview to look at your calendar, so that it can find times.':
    'Caniatewch i Fairview edrych ar eich calendr, fel y gall ddod o hyd i amserau.',
  'Microsoft 365 does not let Fairview show your files yet. Allow it, or ask an administrator of Microsoft 365. Until then, type or paste the address of the document.':
    'Nid yw Microsoft 365 yn gadael i Fairview ddangos eich ffeiliau eto. Caniatewch hynny, neu gofynnwch i weinyddwr Microsoft 365. Tan hynny, teipiwch neu gludo cyfeiriad y ddogfen.',
  'This one is shorter: {span}.': 'Mae hwn yn fyrrach: {span}.',
  'Notice of this one was shorter.': 'Roedd y rhybudd am hwn yn fyrrach.',
  'The headteacher reviews you. Another reviewer can be asked for only where somebody else does.':
    'Y pennaeth sy’n eich adolygu. Dim ond lle mae rhywun arall yn gwneud hynny y gellir gofyn am adolygydd arall.',
  'It was moved in Outlook.': 'Fe’i symudwyd yn Outlook.',
} as const satisfies Record<string, Translated>;
