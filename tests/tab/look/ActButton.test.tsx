import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { ActButton } from '#tab/look/ActButton.tsx';

const shown = (button: React.ReactNode) => render(<FluentProvider theme={teamsLightTheme}>{button}</FluentProvider>);

const WHY = 'Choose a time first.';

test('a button that cannot be pressed says why beside it, and describes itself by that', async () => {
  const pressed: string[] = [];
  shown(
    <ActButton whyNot={WHY} onClick={() => pressed.push('it')}>
      Send
    </ActButton>,
  );
  const button = screen.getByRole('button', { name: 'Send', description: WHY });
  expect(screen.getByText(WHY)).toBeTruthy();
  await userEvent.click(button);
  expect(pressed).toEqual([]);
  expect(document.activeElement).toBe(button);
});

test('one without room for the reason is described by it', () => {
  shown(
    <ActButton isTight whyNot="It is the first question.">
      Up
    </ActButton>,
  );
  const button = screen.getByRole('button', { name: 'Up' });
  expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'It is the first question.',
  );
  expect(button.getAttribute('aria-disabled')).toBe('true');
});

test.each([[true], [false]])('one that can no longer be pressed keeps the focus (tight: %s)', async (isTight) => {
  function Once() {
    const [isDone, setDone] = useState(false);
    return (
      <ActButton isTight={isTight} whyNot={isDone ? 'It is done.' : undefined} onClick={() => setDone(true)}>
        Do it
      </ActButton>
    );
  }
  shown(<Once />);
  const button = screen.getByRole('button', { name: 'Do it' });
  await userEvent.click(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(button);
});
