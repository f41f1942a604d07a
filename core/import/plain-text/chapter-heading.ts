/** Words under which books number their parts. */
const DIVISION =
  'part|book|volume|chapter|section|canto|act|teil|buch|band|kapitel|abschnitt|partie|livre|tome|chapitre|parte|libro|tomo|capítulo|capitolo|hoofdstuk|deel|rozdział|część|kapitola|частина|книга|том|розділ|глава|часть|раздел';
const NUMBER = String.raw`(?:\d{1,3}|[ivxlc]{1,8}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?:-\p{L}+)?|the\s(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)|перш\p{L}+|друг\p{L}+|трет\p{L}+|четверт\p{L}+|п['’ʼ]ят\p{L}+)`;

/** "Chapter I", "PART TWO: The Long Pier", "Розділ 3. Причал". */
const HEADING = new RegExp(
  String.raw`^(?:${DIVISION})\s+${NUMBER}(?:\s*[.:—–-]\s*(?=\S)|[.:]?$|\s+(?=\p{Lu}))(.*)$`,
  'iu',
);
const LONGEST = 100;
/** Of a sentence: "Part one was over before we came.", "Section 5: the council shall meet." */
const SENTENCE = /[.!?…]["'”’»)\]]*$|[,;:]$/u;

/** Whether a line heads a part of a book. What only begins as one, "Chapter 3 says that …", is none. */
export function isChapterHeading(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST) return false;
  const title = HEADING.exec(text)?.[1];
  if (title === undefined) return false;
  return title === '' || (/^["'“‘«(]?[\p{Lu}\d]/u.test(title) && !SENTENCE.test(title.replace(/\?$/, '')));
}
