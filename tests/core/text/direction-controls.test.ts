import { describe, expect, it } from 'vitest';
import { mapNames, showControls, stripControls } from '../../../core/text/direction-controls';
import { plainArticle } from '../../support/plain-article';

const TURNED = 'Report\u202Etxt.exe';

describe('characters that turn the direction of a name around', () => {
  it('are shown by their names in the window, and left out of copies', () => {
    expect(showControls(TURNED)).toBe('Report⟨RLO⟩txt.exe');
    expect(showControls('\u2067Weir\u2069')).toBe('⟨RLI⟩Weir⟨PDI⟩');
    expect(stripControls(TURNED)).toBe('Reporttxt.exe');
  });

  it('are no letters, joiners or marks of direction, which names need', () => {
    for (const name of ['מירה\u200F (Mira)', 'میرا\u200Cها', 'Mira\u200E', '👩\u200D⚕️']) {
      expect(showControls(name)).toBe(name);
      expect(stripControls(name)).toBe(name);
    }
  });

  it('are found in everything that names an article', () => {
    const article = plainArticle('weir', TURNED, 'Words.', { heardBy: TURNED });
    const citation = {
      ...article.citation,
      author: [{ literal: TURNED }, { family: TURNED, given: TURNED }],
      containerTitle: TURNED,
      publisher: TURNED,
    };
    const names = { ...article, citation, fileName: TURNED };
    expect(JSON.stringify(mapNames(names, stripControls))).not.toContain('\u202E');
  });
});
