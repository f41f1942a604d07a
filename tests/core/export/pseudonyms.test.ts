import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifiersIn } from '@core/export/pseudonyms/identifiers';
import { capitalisedNames } from '@core/export/pseudonyms/capitalised-names';
import { partsLeft } from '@core/export/pseudonyms/parts-left';
import { proposeNames } from '@core/export/pseudonyms/propose-names';
import { nameReplacer } from '@core/export/pseudonyms/replace-names';
import { DIGEST, TEXT } from './exported-articles';

const NAMES = [
  { name: 'Maria Kovalenko', pseudonym: 'Person 1' },
  { name: 'Ivan Kovalenko', pseudonym: 'Person 2' },
  { name: "Ludwig van O'Brien", pseudonym: 'Person 3' },
  { name: 'Олена Залуська', pseudonym: 'Особа 4' },
  { name: 'Київ', pseudonym: 'Місто 1' },
  { name: 'Харків', pseudonym: 'Місто 2' },
  { name: 'Li Wu', pseudonym: 'Person 5' },
];
const { replaceIn, replace, isNamedIn } = nameReplacer(NAMES, 'en');

describe('names under pseudonyms', () => {
  it.each([
    ['Maria Kovalenko spoke.', 'Person 1 spoke.'],
    ['MARIA KOVALENKO spoke to maria.', 'Person 1 spoke to Person 1.'],
    ['Maria’s words, and I. Kovalenko’s.', 'Person 1’s words, and Person 2’s.'],
    ['M. Kovalenko and Ivan A. Kovalenko', 'Person 1 and Person 2'],
    // Whose it is is not known.
    ['Kovalenko said', 'Person 1/Person 2 said'],
    ['the Kovalenkos', 'the Person 1/Person 2'],
    ["Ludwig van O’Brien; O'BRIEN; van Gogh", 'Person 3; Person 3; van Gogh'],
    ['a Maria-led crew, Maria_Kovalenko.pdf', 'a Person 1-led crew, Person 1_Person 1/Person 2.pdf'],
    ['Ма\u00ADрія, Mar\u00ADia, Marı\u0301a, M*ari*a', 'Ма\u00ADрія, Person 1, Person 1, Person 1'],
    ['write to m.kovalenko77@post.example or https://x.example/maria%20k', 'write to […] or […]'],
    ['see https://x.example/other', 'see https://x.example/other'],
    // Short parts are ordinary words where they are not capitalised.
    ['Li and Wu; li, Wuhan, Mariana, market', 'Person 5 and Person 5; li, Wuhan, Mariana, market'],
    ['Олени Залуської, Оленою, ЗАЛУСЬКІЙ', 'Особа 4, Особа 4, Особа 4'],
    ['у Києві, з Києва, київський', 'у Місто 1, з Місто 1, Місто 1'],
    ['до Харкова, Харковом, харківська', 'до Місто 2, Місто 2, Місто 2'],
    ['олень у лісі, кий, хоре', 'олень у лісі, кий, хоре'],
  ])('%s', (text, expected) => {
    expect(replaceIn(text)).toBe(expected);
    expect(isNamedIn(expected)).toBe(false);
  });

  it.each([
    ['Bashar al-Assad', 'Assad; al-Assad’s; Bashar al-Assad', 'P; P’s; P'],
    ["Giscard d'Estaing", 'd’Estaing, Estaing', 'P, P'],
    ["Fatima al-Zahra'i", "al-Zahra'i and Zahra", 'P and P'],
    ["Sean O'Brien", "O'Brien's, O’Brien’s, O'BRIEN-led", "P's, P’s, P-led"],
    ['O’Brien’s', "O'Brien", 'P'],
    ['John Smith', 'Smith3 smith2024 JohnSmith #johnsmith Smith³', 'P3 P2024 P […] P³'],
    ['王伟', '王伟说', 'P说'],
    ['علي حسن', 'علي حسن', 'P'],
    ['علي حسن', 'وعلي', 'وP'],
    ['Li Wu', 'https://x.example/li-says', '[…]'],
    ['Павел', 'у Павла', 'у P'],
  ])('%s: %s', (name, text, expected) => {
    expect(nameReplacer([{ name, pseudonym: 'P' }], null).replaceIn(text)).toBe(expected);
  });

  it('decline names in Latin letters only where the text is of such a language, or the name is', () => {
    const names = [{ name: 'Jan Kowalski', pseudonym: 'P' }];
    expect(nameReplacer(names, 'en').replaceIn('u Kowalskiego')).toBe('u P');
    expect(nameReplacer(names, null).replaceIn('u Kowalskiego, z Janem')).toBe('u P, z P');
    expect(nameReplacer(names, 'pl').replaceIn('z Kowalskim i Janem, u Kowalskiego')).toBe('z P i P, u P');
    expect(nameReplacer(names, 'en').replaceIn('Jane and Janem')).toBe('Jane and Janem');
  });

  it('keep every place outside of a name where it was', () => {
    const parts = fc.constantFrom('Maria Kovalenko', 'Ivan', 'the quay', ' at ', '. ', 'Київ', '\n', 'Olena');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (all) => {
        const text = all.join(' ');
        const { text: written, startOf, endOf } = replace(text);
        expect([startOf(0), endOf(text.length)]).toEqual([0, written.length]);
        for (const { index } of text.matchAll(/the quay/g))
          expect(written.slice(startOf(index), endOf(index + 8))).toBe('the quay');
        // A range that ends inside a name has the whole pseudonym.
        for (const { index } of text.matchAll(/Київ/g))
          expect(written.slice(startOf(index + 1), endOf(index + 2))).toBe('Місто 1');
      }),
    );
  });
});

describe('what may still tell who is meant', () => {
  it('is listed by kind: dates, addresses, numbers, links and names', () => {
    const text =
      'Person 1 was born on 12 May 1984 in a house at 14 Harbour Street. Call +380 44 123 45 67, write to a.b@post.example. ' +
      'Her passport AB 1234567 is on https://x.example/a. She met Olga Petrenko, and Olga left. The man came from Odesa.';
    const found = identifiersIn([text], ['Person 1']).map(({ kind, text: words }) => [kind, words]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['date', '12 May 1984'],
        ['address', '14 Harbour Street'],
        ['phone', '+380 44 123 45 67'],
        ['email', 'a.b@post.example'],
        ['number', 'AB 1234567'],
        ['link', 'https://x.example/a'],
        ['name', 'Olga Petrenko'],
        ['name', 'Olga'],
        ['name', 'Odesa'],
      ]),
    );
    expect(found.map(([, words]) => words)).not.toEqual(expect.arrayContaining(['Person']));
    expect(found.map(([, words]) => words)).not.toEqual(expect.arrayContaining(['Her']));
  });

  it('has a name at the beginning of a sentence where it is a name elsewhere, and no common word', () => {
    expect(capitalisedNames(['Is Person 1 here? Then Bo Lind came; Bo Lind’s boat.'], ['Person 1'])).toEqual([
      { name: 'Bo Lind', count: 2 },
    ]);
    expect(capitalisedNames(['Odesa is far. The road to Odesa. The end. People left.'])).toEqual([
      { name: 'Odesa', count: 2 },
    ]);
  });
});

it('a name after a dash within a line is none at the beginning of a sentence', () => {
  expect(capitalisedNames(['One man - Olga - left.'])).toEqual([{ name: 'Olga', count: 1 }]);
  expect(capitalisedNames(['- Olga\n- Wait'])).toEqual([]);
});

it('letters of a name that no rule found are shown, but not those of its pseudonym', () => {
  const names = [
    { name: 'Ann Person', pseudonym: 'Person 1' },
    { name: '王伟', pseudonym: 'P' },
  ];
  const left = partsLeft(['Person 1 and (Annelise), Annelise; 李王伟。'], names);
  expect(left).toEqual([
    { kind: 'name', text: 'Annelise', count: 2 },
    { kind: 'name', text: '李王伟', count: 1 },
  ]);
});

it('names to replace are proposed: witnesses and makers first, then what capital letters tell', () => {
  expect(proposeNames([DIGEST])).toMatchObject([{ name: 'Mara', count: 1, isKnown: true }]);
  expect(proposeNames([{ ...TEXT, text: 'Ada Quill saw Bo Lind. Lind left with Bo Lind.' }])).toEqual([
    { name: 'Ada Quill', count: 1, isKnown: true },
    { name: 'Bo Lind', count: 2, isKnown: false },
    { name: 'Lind', count: 1, isKnown: false },
  ]);
});
