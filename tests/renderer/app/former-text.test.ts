import { describe, expect, it } from 'vitest';
import { createFormerText } from '../../../renderer/app/former-text';

describe('what undo of a writing brings back', () => {
  it('is the text as it was where nobody else wrote', () => {
    const former = createFormerText('Who saw him?');
    former.save('Who saw him?', 'Who saw him there?', 'Who saw him there?');
    former.save('Who saw him there?', 'Who heard him?', 'Who heard him?');
    expect(former.end('Who heard him?')).toBe('Who saw him?');
  });

  it('leaves what other windows wrote before, while and after it was saved', () => {
    const former = createFormerText('Who saw him?');
    // The other paragraph came with the answer.
    former.save('Who saw him?', 'Who saw him?\n\nMine.', 'Who saw him?\n\nMine.\n\nTheirs.');
    // Letters were typed meanwhile, on what had been sent.
    former.save(
      'Who saw him?\n\nMine.',
      'Who saw him?\n\nMine, more.',
      'Who saw him?\n\nMine, more.\n\nTheirs.',
    );
    // Another one came in before the next letter.
    const shown = 'First.\n\nWho saw him?\n\nMine, more.\n\nTheirs.';
    former.save(shown, shown.replace('more', 'most'), shown.replace('more', 'most'));
    expect(former.end(`${shown.replace('more', 'most')}\n\nLast.`)).toBe(
      'First.\n\nWho saw him?\n\nTheirs.\n\nLast.',
    );
  });
});
