import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ArticleHead } from '../../../../renderer/features/reader/ArticleHead';
import { plainArticle } from '../../../support/plain-article';

afterEach(cleanup);

const HEARD = plainArticle('fog', 'Fog', 'Nobody saw him.', { heardBy: 'CNN' });

describe('the head of an article', () => {
  it('says who heard the testimony without calling it the outlet', () => {
    render(<ArticleHead article={HEARD} />);
    expect(screen.getByText('Author unknown · undated · testimony heard by CNN')).toBeDefined();
  });

  it('says both where another published it', () => {
    const citation = { ...HEARD.citation, publisher: 'Harbour House' };
    render(<ArticleHead article={{ ...HEARD, citation }} />);
    expect(screen.getByText(/Harbour House · testimony heard by CNN$/)).toBeDefined();
  });
});
