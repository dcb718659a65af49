import { Badge } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords, plural } from '#domain/calendar/inWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';

/** Shows managers further up whether the meetings of a team below take place, and nothing of what was said (KC-14). */
export default function ProgressSection({ review }: { review: ReviewView }) {
  const day = (moment: string) => dayInWords({ moment, timeZone: review.timeZone, now: review.now });
  return (
    <Section title="Whether it happens">
      <Quiet>You see that the two meet, and not what they say to each other.</Quiet>
      <div style={{ marginTop: 16 }}>
        {(review.progress ?? []).map(({ kind, name, held, last, next, overdue }) => (
          <Panel key={kind}>
            <Row>
              <strong>{name}</strong>
              {overdue && (
                <Badge appearance="tint" color="danger">
                  Overdue
                </Badge>
              )}
            </Row>
            <Quiet>
              {held === 0 ? 'None held yet' : `${plural(held, 'time')} held, the last on ${day(last ?? '')}`} ·{' '}
              {next ? `the next on ${day(next)}` : 'none arranged'}
            </Quiet>
          </Panel>
        ))}
      </div>
    </Section>
  );
}
