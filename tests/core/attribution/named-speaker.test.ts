import { describe, expect, test } from 'vitest';
import { readAttributions } from '../../support/read-attributions';

const nameOf = (text: string, part: string): string | null => readAttributions(text).nameOf(part);

describe('the name of who speaks', () => {
  test.each([
    ["Michael O'Dell told the court that the gate was open.", "Michael O'Dell"],
    ['The Association of Lock Keepers said that the gate was open.', 'Association of Lock Keepers'],
    ['Her main rival, Orla Finch, said that the gate was open.', 'Orla Finch'],
    ['Secretary of State Orla Finch said that the gate was open.', 'Orla Finch'],
    ['Maybe Reed was late. Reed told the court that the gate was open.', 'Reed'],
    ['Tom Price kept the weir.\n“It is true that the gate was open,” Price said.', 'Tom Price'],
    ['Gold Star Mothers Meet Hale.\nSusan Hale came late.\nHale said that the gate was open.', 'Susan Hale'],
    ['Anna Holt-Eakin came late.\nMs. Holt-Eakin said that the gate was open.', 'Anna Holt-Eakin'],
    ['Charlie King, a prominent pilot, said that the gate was open.', 'Charlie King'],
    [
      'Members of the Harbour and Canal Board came.\nThe Harbour and Canal Board said that the gate was open.',
      'Harbour and Canal Board',
    ],
    [
      'Finch came late, and he told us that the gate was open.\nMs. Orla Finch is his sister.\nMr. Finch is a pilot.',
      'Finch',
    ],
    ['“We came in and saw that the gate was open,” The Hill wrote.', 'The Hill'],
    ['President Park Geun-hye said that the gate was open.', 'Park Geun-hye'],
    ['Sarah Lynch came late.\nLynch said that the gate was open.', 'Sarah Lynch'],
    ['Ed Finch, who led the board, and has backed Orla Reed since, said that the gate was open.', 'Ed Finch'],
    ['Kim Il came late.\nMr. Kim said that the gate was open.', 'Kim Il'],
  ])('%s', (text, name) => {
    expect(nameOf(text, 'gate was open')).toBe(name);
  });

  test.each([
    ['Polls show that the gate was open.', 'Polls'],
    ['Nearly three in four voters say that the gate was open.', 'Nearly three in four voters'],
    [
      'Groups encouraging Orla Finch to run said that the gate was open.',
      'Groups encouraging Orla Finch to run',
    ],
    ['Hughes’ campaign said that the gate was open.', 'Hughes’ campaign'],
    ['A number of families in Bergen, Norway, said that the gate was open.', /^A number of families/],
    ['Pilot Orla Finch came. Thomas Reed was out. His pilot said that the gate was open.', 'His pilot'],
    ['Thomas Reed left early. His staff said that the gate was open.', 'His staff'],
    ['The Daily Herald polling average shows that the gate was open.', /^The Daily Herald polling/],
    ['A Daily Herald survey showed that the gate was open.', 'A Daily Herald survey'],
  ])('a description stands for itself: %s', (text, words) => {
    const { speakerOf, nameOf: name } = readAttributions(text);
    expect(speakerOf('gate was open')?.name).toBeNull();
    expect(name('gate was open')).toEqual(words instanceof RegExp ? expect.stringMatching(words) : words);
  });

  test.each([
    'Orla Finch, a pilot, and Hallam Reed, a clerk, said that the gate was open.',
    'Orla Finch (Bergen) and former mayor Peter Reed said that the gate was open.',
  ])('several who speak together are a group: %s', (text) => {
    const { speakerOf } = readAttributions(text);
    expect(speakerOf('gate was open')).toMatchObject({ isGroup: true, name: null });
  });

  test('of two with one family name the form of address tells which', () => {
    const text = 'Orla Finch and Peter Finch came to the meeting.\n';
    expect(nameOf(`${text}Mr. Finch said that the gate was open.`, 'gate was')).toBe('Peter Finch');
    expect(nameOf(`${text}Ms. Finch said that the gate was open.`, 'gate was')).toBe('Orla Finch');
  });

  test('where a family name could mean either nobody is named, and nothing is shown unasked', () => {
    const { withContent } = readAttributions(
      'Orla Finch opened the meeting and Peter Finch closed it.\nFinch said that the gate was open.',
    );
    expect(withContent('gate was open')).toMatchObject({ speakerId: null, isShown: false });
  });

  test('a family name in the first line is that of the full name further down', () => {
    expect(nameOf('Finch told us that the gate was open.\nOrla Finch is a pilot.', 'gate was')).toBe(
      'Orla Finch',
    );
  });
});

describe('a description that takes somebody up', () => {
  test.each([
    ['Harbour Minister Orla Finch opened the weir.\nThe minister said that the gate was open.', 'Orla Finch'],
    ['Sen. Orla Finch opened the weir.\nThe senator said that the gate was open.', 'Orla Finch'],
    [
      'Orla Finch, a pilot, came late.\nAnn Reed came early.\nThe pilot said that the gate was open.',
      'Orla Finch',
    ],
    ['Orla Finch, chairwoman of the board, came.\nThe chairwoman said that the gate was open.', 'Orla Finch'],
    ['Mayor Orla Finch came late. In Bergen, the mayor said that the gate was open.', 'Orla Finch'],
    ['Orla Finch opened the weir. The former pilot said that the gate was open.', 'Orla Finch'],
  ])('%s', (text, name) => {
    expect(nameOf(text, 'gate was open')).toBe(name);
  });

  test('what tells another apart speaks against it', () => {
    const text = 'Norwegian candidate Orla Finch met Danish candidate Ann Reed.\n';
    expect(nameOf(`${text}The Danish candidate said that the gate was open.`, 'gate was')).toBe('Ann Reed');
    expect(nameOf(`${text}The Norwegian nominee said that the gate was open.`, 'gate was')).toBe(
      'Orla Finch',
    );
  });

  test('where it could mean either of two nobody is named', () => {
    const { withContent } = readAttributions(
      'Ann Reed and Peter Finch came late. The swimmer said that the gate was open.',
    );
    expect(withContent('gate was open')).toMatchObject({ speakerId: null, isShown: false });
  });
});

describe('a pronoun', () => {
  test.each([
    // The given name says whom "she" cannot mean.
    ['Susan Hale wrote a letter. Thomas Reed read it. “The gate was open,” she said.', 'Susan Hale'],
    // What he says is not said of himself by name.
    ['Thomas Reed opened the weir. Peter Finch would say that the gate was open, he said.', 'Thomas Reed'],
    // Also whose plans they are is in mind.
    ['The weir suits Thomas Reed’s plans.\nHe said that the gate was open.', 'Thomas Reed'],
    ['Orla Finch, who said that the gate was open, left the hall.', 'Orla Finch'],
    ['Orla Finch, a clerk at the Harbour Board who said that the gate was open, left.', 'Orla Finch'],
    ['Few knew the number of villagers who said that the gate was open.', 'villagers'],
    ['Police spoke with two clerks who said that the gate was open.', 'two clerks'],
    [
      'Susan Reed said that it rained.\nRobin Hale, who lost her boat, was calm. “The gate was open,” she said.',
      'Robin Hale',
    ],
  ])('%s', (text, name) => {
    expect(nameOf(text, 'gate was open')).toBe(name);
  });

  test('of one who is not known means nobody who was named before', () => {
    const { withContent } = readAttributions(
      'Thomas Reed and Peter Finch came.\n“It rained,” the swimmer said.\n“The gate was open,” he said.',
    );
    expect(withContent('gate was open').speakerId).toBeNull();
  });

  test('"they" are the last who spoke together', () => {
    expect(nameOf('Two clerks wrote to the board. They said that the gate was open.', 'gate was open')).toBe(
      'Two clerks',
    );
  });
});
