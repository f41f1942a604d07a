import { describe, expect, test } from 'vitest';
import { attributeArticle } from '@core/attribution/attribute-article';
import { ATTRIBUTION_MODEL } from '../../support/attribution-model';
import { englishArticle, readAttributions } from '../../support/read-attributions';

describe('who says what in an article', () => {
  test('direct speech has its content, cue and source', () => {
    const { withContent, all } = readAttributions('“The weir held all night,” said Orla Finch.');
    const one = withContent('weir held');
    expect(one.kind).toBe('direct');
    expect(all(one.content)).toEqual(['“The weir held all night,”']);
    expect(all(one.cue)).toEqual(['said']);
    expect(all(one.source)).toEqual(['Orla Finch']);
    expect(one.isShown).toBe(true);
    expect(one.reasons.map(({ code }) => code)).toEqual(['cue', 'source', 'quotation-marks']);
  });

  test('indirect speech is the speaker’s from behind the cue', () => {
    const { withContent, all } = readAttributions(
      'The harbour master said that the bridge would stay closed.',
    );
    const one = withContent('bridge would');
    expect(one.kind).toBe('indirect');
    expect(all(one.source)).toEqual(['The harbour master']);
  });

  test('a name, a family name and a pronoun are one speaker', () => {
    const { found, words } = readAttributions(
      'Orla Finch, a harbour master, said the bridge was closed.\n' +
        '“It will stay closed,” Finch said. “There is no other way,” she added.',
    );
    expect(found.speakers).toHaveLength(1);
    expect(words(found.speakers[0]?.name ?? null)).toBe('Orla Finch');
    expect(found.speakers[0]?.mentions.map(({ by }) => by)).toEqual(['full-name', 'part-of-name', 'pronoun']);
  });

  test('two who are not named are not joined', () => {
    const { found, withContent } = readAttributions(
      'One passenger told the inquiry that the lights went out. Another passenger said that they never did.',
    );
    const [one, other] = [withContent('lights went'), withContent('never did')];
    expect(one.speakerId).not.toBeNull();
    expect(other.speakerId).not.toBe(one.speakerId);
    expect(found.speakers).toHaveLength(2);
  });

  test('a first name alone takes up no full name', () => {
    const { withContent } = readAttributions(
      'Orla Finch said the bridge was closed.\nOrla said that she had seen nothing of it.',
    );
    expect(withContent('seen nothing').speakerId).not.toBe(withContent('bridge was').speakerId);
  });

  test('how it was given stands beside it with its words', () => {
    const { withContent, words } = readAttributions(
      '“We warned them twice,” an engineer said in a statement, speaking on condition of anonymity.',
    );
    const hearing = withContent('warned them').hearing;
    expect(hearing.map(({ condition }) => condition)).toEqual(['statement', 'anonymous']);
    expect(hearing.map(({ range }) => words(range))).toEqual(['in a statement', 'on condition of anonymity']);
  });

  test('to whom it was told is its hearer', () => {
    const { withContent, words } = readAttributions('Finch told the court that the gate had been open.');
    expect(words(withContent('gate had').hearer)).toBe('the court');
  });

  test('what one says that another said is reported in the first', () => {
    const { found, all } = readAttributions(
      'Orla Finch said that the engineer told her that the gate had been open for a week.',
    );
    const [outer, inner] = found.attributions;
    expect(all(outer?.source ?? [])).toEqual(['Orla Finch']);
    expect(all(inner?.source ?? [])).toEqual(['the engineer']);
    expect(inner?.reportedIn).toBe(outer?.id);
    expect(outer?.reportedIn).toBeNull();
  });

  test('messages that another reads out are their writer’s', () => {
    const { found, withContent, words } = readAttributions(
      '“The water is at the door,” Orla Finch read out from text messages of a lodger to his brother.',
    );
    const one = withContent('water is at');
    const writer = found.speakers.find(({ id }) => id === one.speakerId);
    const reader = found.speakers.find(({ id }) => id === one.relayedBy);
    expect(words(writer?.role ?? null)).toBe('a lodger');
    expect(words(reader?.name ?? null)).toBe('Orla Finch');
    expect(one.hearing.map(({ condition }) => condition)).toContain('read-out');
  });

  test('the turns of a transcript are their speakers’', () => {
    const article = englishArticle('Where were you?\nAt the weir.');
    const [first, second] = article.blocks;
    if (first === undefined || second === undefined) throw new Error('two blocks');
    const turn = (label: string, id: typeof first.id) => ({
      label,
      accountId: null,
      from: id,
      to: id,
      time: null,
    });
    const found = attributeArticle(
      { ...article, turns: [turn('COUNSEL', first.id), turn('FINCH', second.id), turn('COUNSEL', first.id)] },
      ATTRIBUTION_MODEL,
    );
    expect(found.speakers.map(({ label }) => label)).toEqual(['COUNSEL', 'FINCH']);
    expect(found.attributions[0]).toMatchObject({ kind: 'direct', certainty: 1, isShown: true });
  });
});
