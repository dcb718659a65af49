import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular, Info16Regular, Send20Regular } from '@fluentui/react-icons';
import { useSearch } from 'wouter';
import type { ArrangingView } from '#domain/views/arranging.ts';
import { MEETING_KINDS } from '#domain/policies/vocabulary.ts';
import { dayInWords, momentInWords, peopleInWords, plural } from '#domain/calendar/inWords.ts';
import { type KindWanted, useArranging } from '../api/arranging.ts';
import { useAnnounce } from '../look/announce.tsx';
import { sentInWords } from '../beside/sentInWords.ts';
import { ActButton } from '../look/ActButton.tsx';
import { ClausesOf } from '../look/clausesOf.ts';
import { Empty, TO_HOME } from '../look/Empty.tsx';
import { Face } from '../look/Faces.tsx';
import { FootBar } from '../look/FootBar.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { Page } from '../look/Page.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Why } from '../look/Why.tsx';
import { WorkRow, WorkRows } from '../look/WorkRows.tsx';
import { daysLater } from './propose.ts';
import { PLACES } from './places.ts';
import { TimesGrid } from './TimesGrid.tsx';
import { type ArrangeRow, type Lack, lackOf, useArrange } from './useArrange.ts';
import { weekInWords } from './weekInWords.ts';

/** Meetings with several people arranged on one page: the people, times at which both are free, the place (KM-22, TA-08). */
export default function ArrangePage() {
  const params = new URLSearchParams(useSearch());
  const asked = params.get('kind');
  const kind = MEETING_KINDS.find((each) => each === asked);
  const reviews = params.get('reviews');
  return (
    <Loaded query={useArranging(kind)}>
      {(view, trouble) => (
        <Arranging key={`${kind} ${reviews}`} view={among(view, reviews)} kind={kind} trouble={trouble} />
      )}
    </Loaded>
  );
}

/** Only the meetings of some reviews, where somebody chose them: their ids with a comma between. */
function among(view: ArrangingView, reviews: string | null): ArrangingView {
  const chosen = reviews?.split(',');
  return chosen ? { ...view, meetings: view.meetings.filter(({ reviewId }) => chosen.includes(reviewId)) } : view;
}

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  week: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginLeft: 'auto' },
  weekName: { fontWeight: tokens.fontWeightSemibold },
  note: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', marginTop: tokens.spacingVerticalM },
});

/** Lengths that can be chosen for all of them. Minutes. */
const LENGTHS = [30, 45, 60, 75, 90, 120];

type ArrangingProps = { view: ArrangingView; kind: KindWanted; trouble: React.ReactNode };

function Arranging({ view, kind, trouble }: ArrangingProps) {
  const styles = useStyles();
  const announce = useAnnounce();
  const arrange = useArrange({ view, kind });
  const { rows, ready, monday, query, together } = arrange;
  const { timeZone, now } = view;
  const names = [...new Set(rows.map(({ name }) => name.toLowerCase()))];
  const what = names.length === 1 ? (names[0] ?? '') : 'meeting';
  const title = rows.length === 0 ? 'Arrange meetings' : `Arrange ${plural(rows.length, what)}`;
  const [first] = rows.filter(({ notice }) => notice !== null);
  const left = rows.filter((row) => !ready.includes(row));
  if (query.error?.code === 'consentNeeded')
    return <NoAccess problem={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Page title={title} back={{ href: '/', name: 'Home' }} width="working">
      {rows.length > 0 && (
        <Quiet>Free times come from both calendars. Each person gets a notice of their meeting.</Quiet>
      )}
      {trouble}
      {rows.length === 0 && (
        <Section title={arrange.sent.length > 0 ? 'Nothing is left' : 'Nothing to arrange'}>
          <Empty next={TO_HOME}>You have no meetings to arrange now. When you have, they are on Home and here.</Empty>
        </Section>
      )}
      {rows.length > 0 && (
        <>
          <div className={styles.tools}>
            <Field label="Length">
              <Select
                value={arrange.minutes === undefined ? '' : String(arrange.minutes)}
                onChange={(_, { value }) => arrange.setMinutes(value === '' ? undefined : Number(value))}
              >
                <option value="">As the policy has it</option>
                {LENGTHS.map((each) => (
                  <option key={each} value={each}>
                    {each} minutes
                  </option>
                ))}
              </Select>
            </Field>
            <Field label="Place for all of them">
              <Input value={arrange.place} list={PLACES} onChange={(_, data) => arrange.setPlace(data.value)} />
            </Field>
            <datalist id={PLACES}>
              {view.places.map((place) => (
                <option key={place} value={place}>
                  {place}
                </option>
              ))}
            </datalist>
            <div className={styles.week} role="group" aria-label="Week">
              <ActButton
                appearance="subtle"
                icon={<ChevronLeft20Regular />}
                aria-label="The week before"
                isTight
                whyNot={arrange.canGoBack ? undefined : 'The week before has passed.'}
                onClick={() => arrange.goTo(daysLater(monday, -7))}
              />
              <span className={styles.weekName} aria-live="polite">
                {weekInWords(monday)}
              </span>
              <Button
                appearance="subtle"
                icon={<ChevronRight20Regular />}
                aria-label="The week after"
                onClick={() => arrange.goTo(daysLater(monday, 7))}
              />
            </div>
          </div>
          <Trouble problem={query.error} onRetry={() => void query.refetch()} />
          <Trouble problem={together.error} />
          <TimesGrid arrange={arrange} view={view} />
          {first?.notice && (
            <div className={styles.note}>
              <Info16Regular aria-hidden="true" />
              <span>
                Sent today, a meeting can be on{' '}
                <strong>{dayInWords({ moment: arrange.earliest, timeZone, now })}</strong> at the earliest.{' '}
                <ClausesOf value={first.notice.policy}>
                  <Why
                    text={first.notice.text}
                    clause={first.notice.clause}
                    because={`notice given today, ${dayInWords({ moment: arrange.today, timeZone, now })}, first keeps it on ${dayInWords({ moment: first.notice.earliest, timeZone, now })}`}
                  />
                </ClausesOf>
              </span>
            </div>
          )}
        </>
      )}
      {arrange.sent.length > 0 && (
        <Section title="Sent">
          <WorkRows label="Sent">
            {arrange.sent.map(({ key, reviewId, reviewee, start = '', place }) => (
              <WorkRow
                key={key}
                title={reviewee.name}
                lead={<Face person={reviewee} size={36} />}
                detail={`${momentInWords({ moment: start, timeZone, now })}, ${place}`}
                href={`/reviews/${reviewId}/meetings`}
              />
            ))}
          </WorkRows>
        </Section>
      )}
      {rows.length > 0 && (
        <FootBar
          words={
            <>
              <strong>
                {ready.length} of {rows.length}
              </strong>{' '}
              have a time and a place. {ready.length > 0 && stayInWords(left)}
            </>
          }
        >
          <ActButton
            appearance="primary"
            icon={<Send20Regular />}
            isPending={together.isPending}
            whyNot={ready.length === 0 ? whyNone(left) : undefined}
            onClick={() => arrange.send((done, refused) => announce(sentInWords(done.length, refused)))}
          >
            {together.isPending
              ? 'Sending …'
              : ready.length === 0
                ? 'Send invitations'
                : ready.length === rows.length && rows.length > 1
                  ? `Send all ${rows.length}`
                  : `Send ${plural(ready.length, 'invitation')}`}
          </ActButton>
        </FootBar>
      )}
    </Page>
  );
}

const LACKS: Record<Lack, string> = {
  time: 'choose a time',
  overlap: 'choose a time when you meet nobody else',
  reason: 'say why the notice is shorter',
  place: 'enter a place',
};

/** Why nothing can be sent: what all of them still need, where that is one thing. */
function whyNone(left: readonly ArrangeRow[]): string {
  const [lack, ...others] = new Set(left.map(lackOf));
  if (lack === undefined || others.length > 0) return 'Choose a time and a place first.';
  return `${LACKS[lack].charAt(0).toUpperCase()}${LACKS[lack].slice(1)} first.`;
}

/** Who is not sent an invitation yet, and what each still needs. */
function stayInWords(left: readonly ArrangeRow[]): string {
  return [...Map.groupBy(left, lackOf)]
    .map(([lack, rows]) => {
      const names =
        rows.length > 2 ? peopleInWords(rows.length) : rows.map(({ reviewee }) => reviewee.name).join(' and ');
      return `${names} ${rows.length === 1 ? 'stays' : 'stay'} on your list${lack ? `: ${LACKS[lack]}` : ''}.`;
    })
    .join(' ');
}
