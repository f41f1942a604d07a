/**
 * Names that identify nobody by themselves. Two witnesses called Maxim are two men until a family name says otherwise,
 * so a first name or a pseudonym that stands alone is no evidence in alignment. Looked up in a list (gazetteer) of
 * given names.
 */
import type { Token } from './tokens';

const GIVEN = `adam aleksandr aleksei alex alexander alexei alice amir ana anastasia anatoly andre andrei andrew andrey
anna anthony anton arkady artem artur ben bogdan boris brian carlos catherine charles chris christopher daniel daria
david denis diana dmitri dmitry dmytro edward egor ekaterina elena elizabeth emily emma eugene evgeny fatima fyodor
galina gennady george georgy gleb grigory hans hassan helen henry ibrahim igor ilya irina ivan jack james jan jane jason
jean jennifer jessica joe john jonathan jose joseph juan julia karen kateryna katya kevin kirill konstantin ksenia
larisa laura leonid lev linda lisa luis lyudmila maksim maria marina mark martin mary matthew maxim maxym michael
mikhail mohamed mohammed muhammad mykola nadia natalia natasha nick nikita nikolai oksana oleg oleksandr oleksiy olga
olha omar paul pavel pedro peter petro philip pyotr rachel richard robert roman ruslan ryan sam samuel sara sarah
semyon serhiy sergei sergey simon sofia stanislav stephen steven susan svetlana tamara taras tatiana thomas tim timur
tom vadim valentina valery vasily vera victor viktor vitaly vlad vladimir vladislav volodymyr vyacheslav william yana
yaroslav yegor yulia yuri yury yusuf zakhar zoya`;
const GIVEN_NAMES: ReadonlySet<string> = new Set(GIVEN.split(/\s+/));

/**
 * Whether the token `at` is a given name or alias without another part of a name beside it.
 * @param aliases pseudonyms and first names that the accounts themselves give, folded
 */
export function isAmbiguousName(
  words: readonly Token[],
  at: number,
  text: string,
  aliases: ReadonlySet<string>,
): boolean {
  const word = words[at];
  if (word === undefined || !word.isCapital) return false;
  if (!GIVEN_NAMES.has(word.form) && !aliases.has(word.form)) return false;
  return !touchesName(words[at], words[at + 1], text) && !touchesName(words[at - 1], words[at], text);
}

/** Whether two tokens are adjacent parts of one name. */
function touchesName(left: Token | undefined, right: Token | undefined, text: string): boolean {
  if (left === undefined || right === undefined || !left.isCapital || !right.isCapital) return false;
  const between = text.slice(left.end, right.start);
  if (between !== ' ' && between !== '. ' && between !== '-') return false;
  // "When Maxim": the first word of a sentence is capitalized whatever it is.
  return left.start > 0 || between !== ' ' || !OPENERS.has(left.form);
}

const OPENERS = new Set(
  'a after and as at because before but for from how if in later like now on once said so still that the then there this to when where while who with yesterday'.split(
    ' ',
  ),
);
