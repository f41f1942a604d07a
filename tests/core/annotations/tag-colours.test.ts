import { describe, expect, it } from 'vitest';
import { colourOfTag, renamedTagColours, withColoursOf, withTagColour } from '@core/annotations/tag-colours';
import { parseInput } from '@core/contract/parsers';
import { DEFAULT_SETTINGS } from '@core/contract/settings';

const WAR = withTagColour([], 'war', 'pink');

describe('the colour of a tag', () => {
  it('is what was chosen last, for that spelling alone, and can be taken away', () => {
    expect(colourOfTag(withTagColour(WAR, 'war', 'blue'), 'war')).toBe('blue');
    expect(colourOfTag(WAR, 'War')).toBeNull();
    expect(withTagColour(WAR, 'war', null)).toEqual([]);
  });

  it('goes along when the tag is renamed, and gives way to that of the tag with which it is merged', () => {
    expect(renamedTagColours(WAR, 'war', '  the   war ')).toEqual([{ tag: 'the war', colour: 'pink' }]);
    const both = withTagColour(WAR, 'battle', 'green');
    expect(renamedTagColours(both, 'war', 'battle')).toEqual([{ tag: 'battle', colour: 'green' }]);
    expect(renamedTagColours(WAR, 'peace', 'war')).toEqual(WAR);
    expect(renamedTagColours(WAR, 'war', ' ')).toBe(WAR);
  });

  it('of other tags stays as it was chosen since, when a renaming is taken back', () => {
    const renamed = withTagColour(renamedTagColours(WAR, 'war', 'battle'), 'sea', 'blue');
    expect(withColoursOf(renamed, ['war', 'battle'], WAR)).toEqual([
      { tag: 'sea', colour: 'blue' },
      { tag: 'war', colour: 'pink' },
    ]);
  });

  it('is kept with the settings, for a tag of any name', () => {
    const settings = { ...DEFAULT_SETTINGS, tagColours: withTagColour(WAR, '__proto__', 'green') };
    expect(parseInput('settings:save', { settings })).toEqual({ settings });
  });
});
