import { Dropdown, FluentProvider, Option, Spinner, Switch } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CardSample } from '../../cards/tell.ts';
import '../chat/card.css';
import { drawCard } from '../chat/drawCard.ts';
import { ask, wordsOf } from '../server/ask.ts';
import { ThemeMenu } from '../shell/ThemeMenu.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { THEMES, useTheme } from '../theme.ts';
import './gallery.css';

/** What is chosen stands in the address, so that a look can be shown to somebody else. */
const chosenIn = (query: URLSearchParams) => ({
  kind: query.get('kind') ?? '',
  phone: query.has('phone'),
  longest: query.has('longest'),
});

/** Every card that Fairview sends, in every look, drawn as the chat draws it. */
export function Gallery() {
  const theme = useTheme();
  const [chosen, setChosen] = useState(() => chosenIn(new URLSearchParams(window.location.search)));
  const { kind, phone, longest } = chosen;
  const samples = useQuery({
    queryKey: ['samples', longest],
    queryFn: () => ask<{ samples: CardSample[] }>(`samples${longest ? '?amount=longest' : ''}`),
  });
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.title = 'Cards · Fairview';
  }, [theme]);
  const choose = (change: Partial<typeof chosen>) => {
    const next = { ...chosen, ...change };
    setChosen(next);
    const query = new URLSearchParams({
      ...(next.kind && { kind: next.kind }),
      ...(next.phone && { phone: '' }),
      ...(next.longest && { longest: '' }),
    });
    window.history.replaceState(null, '', `?${query}`);
  };
  const all = samples.data?.samples ?? [];
  const shown = all.filter((sample) => kind === '' || sample.kind === kind);
  return (
    <FluentProvider theme={THEMES[theme].fluent} style={{ minHeight: '100%' }}>
      <main className="w-gallery">
        <header className="w-gallery-head">
          <h1>Cards</h1>
          <Dropdown
            aria-label="Kind"
            value={kind || 'Every kind'}
            selectedOptions={[kind]}
            onOptionSelect={(_event, { optionValue }) => choose({ kind: optionValue ?? '' })}
          >
            <Option value="">Every kind</Option>
            {[...new Set(all.map((sample) => sample.kind))].map((each) => (
              <Option key={each} value={each}>
                {each}
              </Option>
            ))}
          </Dropdown>
          <Switch label="On a phone" checked={phone} onChange={(_event, { checked }) => choose({ phone: checked })} />
          <Switch
            label="As much text as fits"
            checked={longest}
            onChange={(_event, { checked }) => choose({ longest: checked })}
          />
          <ThemeMenu />
        </header>
        {samples.error && (
          <Trouble
            title="The cards cannot be shown"
            text={wordsOf(samples.error)}
            onAgain={() => void samples.refetch()}
          />
        )}
        {samples.isPending && <Spinner label="Drawing the cards" />}
        <ul className={phone ? 'w-gallery-cards w-gallery-phone' : 'w-gallery-cards'}>
          {shown.map((sample, index) => (
            <li key={`${longest} ${sample.kind} ${index}`}>
              <p className="w-gallery-about">
                <strong>{sample.kind}</strong> “{sample.preview}”, to {sample.to}. {sample.policy}
              </p>
              <Drawn sample={sample} />
            </li>
          ))}
        </ul>
      </main>
    </FluentProvider>
  );
}

/** One card; what its buttons would do stands below it instead. */
function Drawn({ sample }: { sample: CardSample }) {
  const place = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<string>();
  const { card } = sample;
  useEffect(() => {
    place.current?.replaceChildren(
      drawCard(card, {
        onPress: ({ verb, inputs, done }) => {
          setSaid(`${verb} ${JSON.stringify(inputs)}`);
          done();
        },
        onSay: ({ text }) => setSaid(`“${text}”`),
        openLink: (url) => {
          setSaid(decodeURIComponent(url));
          return true;
        },
      }),
    );
  }, [card]);
  return (
    <>
      <div ref={place} className="w-card" />
      {said !== undefined && (
        <p className="w-gallery-about" role="status">
          {said}
        </p>
      )}
    </>
  );
}
