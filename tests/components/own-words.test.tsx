import { fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PutAway } from '@/components/PutAway';
import { SuggestedTerms } from '@/components/SuggestedTerms';
import { TermNote } from '@/components/TermNote';
import { anEntry } from '../support/an-entry';
import { KEY } from './a-question';
import { checkAccessibility } from './check-accessibility';
import { cleanUp } from './clean-up';
import { aLink, failed, fakeRequest, ok, type Replies } from './fake-link';
import { settle } from './settle';

afterEach(cleanUp);

describe("a person's own note", () => {
  async function show(replies: Partial<Replies> = {}) {
    const { request, askedFor } = fakeRequest({
      readNote: () => ok('As with Ana.'),
      writeNote: () => ok(null),
      ...replies,
    });
    const { container } = render(<TermNote link={aLink({ request })} termId={KEY} />);
    await settle();
    const write = async (text: string) => {
      const field = screen.getByRole('textbox', { name: 'Your note' });
      fireEvent.input(field, { target: { value: text } });
      fireEvent.blur(field);
      await settle();
    };
    return { container, askedFor, write };
  }

  it('is kept when the field is left, and says so', async () => {
    const { askedFor, write } = await show();

    await write('As with Ana, in May.');

    expect(askedFor('writeNote')).toEqual([{ termId: KEY, text: 'As with Ana, in May.' }]);
    expect(screen.getByRole('status').textContent).toBe('Kept on this device');
  });

  it('is not written where nothing was changed', async () => {
    const { askedFor, write } = await show();

    await write('As with Ana.');

    expect(askedFor('writeNote')).toEqual([]);
  });

  it('says what is wrong where it could not be kept', async () => {
    const { write } = await show({ writeNote: () => failed('storageFull') });

    await write('Another.');

    expect(screen.getByRole('alert').textContent).toContain('no room left');
  });

  it('is accessible', async () => {
    const { container } = await show();

    expect(await checkAccessibility(container)).toEqual([]);
  });
});

describe('a term of the quiz', () => {
  const put = (isPutAway: boolean) => {
    const { request, askedFor } = fakeRequest({
      setCardFlag: () => ok({ dueCount: 0, inQuiz: [KEY], putAway: [], laterCount: 0 }),
    });
    render(<PutAway link={aLink({ request })} termId={KEY} isPutAway={isPutAway} />);
    return askedFor;
  };

  it.each([
    [false, 'I know this', 'known'],
    [false, 'Leave it out', 'suspended'],
    [true, 'Ask me again', 'asked'],
  ])('is put away and taken back with one click (%s): %s', async (isPutAway, name, flag) => {
    const askedFor = put(isPutAway);

    fireEvent.click(screen.getByRole('button', { name }));
    await settle();

    expect(askedFor('setCardFlag')).toEqual([{ eventId: 'event-1', termId: KEY, flag }]);
  });
});

describe('terms that were looked up often', () => {
  const { id, headword, domain, definition } = anEntry({ headword: 'mutuality' });

  it('are put into the quiz by one button, which stays, keeps the focus and takes them out', async () => {
    const { request } = fakeRequest({
      suggestedTerms: () => ok([{ id, headword, domain, definition }]),
    });
    const link = aLink({ request });
    const onQuiz = vi.fn<() => void>();
    const { container, rerender } = render(
      <SuggestedTerms link={link} inQuiz={new Set()} onQuiz={onQuiz} />,
    );
    await settle();
    expect(await checkAccessibility(container)).toEqual([]);

    const button = screen.getByRole('button', { name: 'Quiz me on mutuality' });
    button.focus();
    fireEvent.click(button);
    rerender(<SuggestedTerms link={link} inQuiz={new Set([id])} onQuiz={onQuiz} />);

    expect(document.activeElement).toBe(button);
    expect(button.textContent).toBe('✓ mutuality is in your quiz: take out');
    fireEvent.click(button);
    expect(onQuiz.mock.calls).toEqual([
      [id, true],
      [id, false],
    ]);
  });
});
