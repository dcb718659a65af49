import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { FaultBoundary, GuardedPage } from '#tab/look/FaultBoundary.tsx';

let isBroken = true;

function Drawing() {
  if (isBroken) throw new Error('It cannot be drawn.');
  return <p>Drawn</p>;
}

const told = vi.spyOn(console, 'error').mockReturnValue();

beforeEach(() => {
  isBroken = true;
  told.mockClear();
});

test('a page that cannot be drawn says what went wrong, and tries again when asked', async () => {
  render(
    <GuardedPage>
      <Drawing />
    </GuardedPage>,
  );
  expect(screen.getByRole('heading', { name: 'This could not be shown' })).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('This is a fault in Fairview.');
  expect(told).toHaveBeenCalled();
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('Drawn')).toBeTruthy();
});

test('a part that cannot be drawn leaves the rest, and is drawn once it is something else', () => {
  const part = (of: string) => (
    <>
      <p>Beside it</p>
      <FaultBoundary of={of} instead={() => <p>As a table</p>}>
        <Drawing />
      </FaultBoundary>
    </>
  );
  const { rerender } = render(part('many'));
  expect(screen.getByText('As a table')).toBeTruthy();
  expect(screen.getByText('Beside it')).toBeTruthy();
  isBroken = false;
  rerender(part('few'));
  expect(screen.getByText('Drawn')).toBeTruthy();
});
