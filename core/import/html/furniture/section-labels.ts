import { beginsFoot } from '../../boilerplate';

/**
 * The words by which sites head what is not of the article, in the languages in which most of the web is written. A
 * label is a whole short line; the same words in a sentence are none.
 */
const RELATED = [
  // de
  'mehr zum thema|zum thema|weitere (?:artikel|themen|meldungen|nachrichten)|lesen sie (?:auch|hier|mehr)|auch interessant|das könnte (?:sie|dich) (?:auch )?interessieren|mehr (?:aus|von|in) .{1,40}|verwandte (?:artikel|themen)|meistgelesen(?:e artikel)?|empfehlungen?',
  // fr
  '(?:à )?(?:lire|voir|découvrir) (?:aussi|également)|sur le même (?:sujet|thème)|articles? (?:liés?|similaires|associés)|les plus lus|plus d.articles|nos lecteurs ont lu|à ne pas manquer|dans la même rubrique',
  // es, pt, it
  '(?:lee|leer|lea|ver|vea) (?:también|más)|noticias relacionadas|artículos relacionados|te puede interesar|(?:lo )?más leído|más (?:noticias|información|sobre .{1,40})|(?:leia|veja) (?:também|mais)|(?:notícias|artigos) relacionad[oa]s|mais lidas|leggi anche|(?:articoli|notizie) correlat[ie]|potrebbe(?:ro)? interessarti|i più letti',
  // nl, sv, da, no
  'lees (?:ook|verder|meer)|gerelateerde? (?:artikelen|berichten)|meest gelezen|meer over .{1,40}|läs (?:också|även|mer)|relaterade artiklar|mest läst|læs (?:også|mere)|les også|mest lest',
  // pl, cs
  'czytaj (?:także|również|też|więcej)|zobacz (?:także|również|też|więcej)|przeczytaj (?:także|również|też)|powiązane (?:artykuły|tematy)|najczęściej czytane|może (?:cię|ci) zainteresować|polecane|čtěte (?:také|více)|související články|mohlo by vás zajímat',
  // uk, ru
  'читайте (?:також|теж|далі)|(?:дивіться|дивись) також|(?:матеріали|новини|статті) (?:за|по) темою?|схожі (?:матеріали|новини|статті)|вам може сподобатися|(?:най)?популярн[еі](?: новини)?|читайте (?:также|далее)|(?:материалы|новости|статьи) по теме|похожие (?:материалы|новости)|самое читаемое|вам может понравиться',
  'related(?: (?:articles?|stories|posts?|news|content|topics|links|coverage))?|read (?:more|also|next)|see also|more (?:on|from|about) .{1,40}|recommended(?: for you)?|(?:you|we) (?:may|might) also like|most (?:read|popular|viewed)|trending(?: now)?|don.t miss',
];
const ABOUT_THE_AUTHOR =
  'about the (?:author|writer)s?|(?:über|zu[rm]) (?:die |den )?(?:autor(?:in)?|person)|zur person|à propos de l.auteure?|(?:sobre|acerca de) (?:el|la|o|a) autora?|l.autore|over de auteur|o auto?r(?:ce|ze|ovi)|про автор(?:а|ку)|об авторе';
const COMMENTS =
  '\\d{0,6} ?(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarz[ey]?|komentářů?|коментар(?:ів|і|я)?|комментари(?:ев|и|я|й))(?: \\(?\\d{1,6}\\)?)?|(?:leave|write|add) a (?:comment|reply)|kommentar schreiben|laisser un commentaire|deja un comentario|dodaj komentarz|залишити коментар|оставить комментарий';

const whole = (words: string): RegExp => new RegExp(`^(?:${words})\\s*[:.…»›>]?$`, 'iu');
const RELATED_LABEL = whole(RELATED.join('|'));
const FOOT_LABEL = whole(`${ABOUT_THE_AUTHOR}|${COMMENTS}`);
/** UTF-16 units. */
const LONGEST = 80;

/** Heads links to other articles. */
export const isRelatedLabel = (line: string): boolean => line.length <= LONGEST && RELATED_LABEL.test(line);

/** Heads what stands below an article. */
export const isFootLabel = (line: string): boolean =>
  line.length <= LONGEST &&
  (RELATED_LABEL.test(line) || FOOT_LABEL.test(line) || (!line.endsWith('.') && beginsFoot(line)));
