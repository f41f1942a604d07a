import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Markdown } from '../../../renderer/ui/Markdown';

afterEach(cleanup);
const draw = (source: string, onLink: (url: string) => void = () => undefined): HTMLElement =>
  render(<Markdown source={source} onLink={onLink} />).container;

describe('a note in Markdown', () => {
  it('is drawn with its emphasis, lists and headings', () => {
    draw('# Ferry\n\n- left at **noon**\n- late');
    expect(screen.getByRole('heading', { name: 'Ferry' })).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText('noon').tagName).toBe('STRONG');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="alert(1)">b</b>',
    '<iframe src="https://example.org"></iframe>',
  ])('shows %s as the text it is', (source) => {
    const container = draw(source);
    expect(container.querySelector('script, img, b, iframe')).toBeNull();
    expect(container.textContent).toContain(source.slice(0, 8));
  });

  it('asks for no picture, and says what the picture was', () => {
    const container = draw('![the harbour](https://example.org/h.png)');
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toBe('the harbour (https://example.org/h.png)');
  });

  it('makes no link of an address that would run', () => {
    draw('[press](javascript:alert(1))');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('hands a link to the host instead of following it', () => {
    const onLink = vi.fn();
    draw('[source](https://example.org/a)', onLink);
    expect(fireEvent.click(screen.getByRole('link', { name: 'source' }))).toBe(false);
    expect(onLink).toHaveBeenCalledWith('https://example.org/a');
  });
});
