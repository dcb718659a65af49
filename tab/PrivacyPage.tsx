import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Page } from './look/Page.tsx';
import { Panel } from './look/Panel.tsx';
import { Stack } from './look/Stack.tsx';

const useStyles = makeStyles({
  answers: { margin: 0, display: 'grid', rowGap: tokens.spacingVerticalM },
  question: { fontWeight: tokens.fontWeightSemibold },
  software: { marginTop: tokens.spacingVerticalL },
  answer: { margin: 0, lineHeight: tokens.lineHeightBase300 },
});

const ANSWERS = [
  [
    'What is kept',
    'What your school’s policy on performance review asks for: meetings, objectives, observations and their feedback, statements and signatures, and who did what and when. Your name, job title and mail address come from your school. In chat, only that a message was sent, opened and answered; what you type to the app there is not kept.',
  ],
  [
    'Why',
    'To carry out the review that the policy lays down, to remind those who owe something, and to show later that it was done as agreed.',
  ],
  [
    'Who sees it',
    'You and your reviewer, and the people the policy names. Everybody but the two of you leaves an entry that you can see in your review’s history. Those who run the app do not read reviews by running it.',
  ],
  [
    'Where it is',
    'In your school’s own Microsoft 365 tenant and Azure subscription. Nobody else receives it. Notifications never show what a message says, and no review’s text is written into logs or addresses.',
  ],
  [
    'Your calendar',
    'Your reviewer’s search for a time sees when you are free or busy, and not what you do. It is not kept.',
  ],
  [
    'Your files',
    'Where your school lets you choose a document from OneDrive or SharePoint, Microsoft’s own page lists your files. Fairview keeps the title and the address of the one that you choose, and no copy.',
  ],
  [
    'How long',
    'As long as the policy of your review says; its page in Fairview has the years. Most policies ask for six years from the end of the cycle. What you have typed and not sent is yours alone. Notes of a visit stay on your device too until you hand them in, with who you visit and when.',
  ],
  [
    'Who to ask',
    'Your school’s office or data protection officer: for a copy of everything about you, for a correction, or with a complaint. Your school is responsible for these records.',
  ],
] as const;

/**
 * What data Fairview keeps about people, why, for whom and how long. It is open to everybody, with or without a
 * sign-in.
 */
export default function PrivacyPage() {
  const styles = useStyles();
  return (
    <Page back={null} title="What Fairview keeps about you">
      <Stack above="XXL">
        <Panel>
          <dl className={styles.answers}>
            {ANSWERS.map(([question, answer]) => (
              <div key={question}>
                <dt className={styles.question}>{question}</dt>
                <dd className={styles.answer}>{answer}</dd>
              </div>
            ))}
          </dl>
        </Panel>
        <p className={styles.software}>
          <Link href="/tab/licences.txt" target="_blank" rel="noreferrer">
            Open-source software in Fairview
          </Link>
        </p>
      </Stack>
    </Page>
  );
}
